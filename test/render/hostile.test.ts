import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '#findings/diagnosis.js';
import type { FileReport } from '#findings/parse-report.js';
import { parseText } from '#render/parse-text.js';
import { renderers } from '#render/registry.js';
import { aCase, aDiagnosis, aFinding, aLeaf, aLoser, aPath } from '../support/diagnosis.js';

/** Anything that a terminal obeys, besides the line ends between our lines. */
const OBEYED = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

const problem = {
  code: 'unread-line',
  severity: 'warning',
  file: 'f',
  line: 1,
  column: 1,
  text: 'text',
  expected: ['expected'],
  message: 'message',
  excerpt: { text: 'the words here', start: 4, end: 9 },
} as const;
const full = aDiagnosis({
  cases: [
    aCase({
      leaves: [aLeaf({ paths: [aPath(), aLoser()] })],
      findings: [aFinding(), aFinding({ roots: ['root'] })],
      notChecked: [{ rule: 'rule', missing: ['show version'], leaves: ['leaf1'], mayExplain: [] }],
    }),
  ],
  problems: [problem],
});

/** Every string of the data with hostile text in its middle. */
function poisoned<T>(value: T, poison: string): T {
  // A string stays a string, so the shape of the data is what it was.
  return walk(value, poison) as T;
}

function walk(value: unknown, poison: string): unknown {
  if (typeof value === 'string') return value.slice(0, 1) + poison + value.slice(1);
  if (Array.isArray(value)) return value.map((member) => walk(member, poison));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      SELECTORS.has(key) ? member : walk(member, poison),
    ]),
  );
}

/** Words that our own code writes and chooses by; no device can say them. */
const SELECTORS = new Set(['severity', 'verdict', 'basis', 'what']);

const poison = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '\u001b[2J',
    '\u009b31m',
    '\u001b]52;c;AAAA\u0007',
    '\u001b]8;;http://x\u001b\\',
    '\r\n',
    '\u202e',
    '\u0000',
    '\ud800',
  ),
);

describe.each(Object.values(renderers))(
  'hostile text in every field, told as $id',
  ({ render }) => {
    it('reaches no terminal as anything but text', () => {
      fc.assert(
        fc.property(poison, (hostile) => {
          const told = render(poisoned<Diagnosis>(full, hostile), {
            color: false,
            width: 80,
            ascii: false,
          });
          expect(told).not.toMatch(OBEYED);
          expect(told.endsWith('\n')).toBe(true);
        }),
      );
    });
  },
);

it('hostile text in what was parsed reaches no terminal either', () => {
  const place = { line: 1, column: 1 };
  const block = {
    kind: 'bgp-route',
    device: 'leaf1',
    command: 'show version',
    networkInstance: 'default',
    from: place,
    to: place,
    complete: true,
    data: {},
  };
  const coverage = { characters: 1, read: 1, ignored: 0, unread: 0 };
  const report: FileReport = { file: 'f', blocks: [block], problems: [problem], coverage };
  fc.assert(
    fc.property(poison, (hostile) => {
      const told = parseText(poisoned(report, hostile), { color: false, width: 80, ascii: true });
      expect(told).not.toMatch(OBEYED);
    }),
  );
});
