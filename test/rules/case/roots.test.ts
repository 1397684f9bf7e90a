import { expect, test } from 'vitest';
import type { Finding, Remedy, Severity } from '#findings/finding.js';
import { type Found, inTellingOrder } from '#rules/case/roots.js';

const advice = (title: string): Remedy => ({
  ...{ kind: 'elsewhere', title, releases: '*', caution: null },
  ...{ lines: [], fill: [], verify: [] },
});

/** What a rule found on leaf1, and what may explain it. */
function found(
  rule: string,
  order: number,
  differs: Partial<Omit<Found, 'finding'>> & {
    readonly severity?: Severity;
    readonly advised?: readonly string[];
  } = {},
): Found {
  const { severity = 'error', advised = [], ...others } = differs;
  const finding: Finding = {
    rule,
    severity,
    subject: { device: null, networkInstance: null, prefix: '203.0.113.10/32', path: null },
    message: rule,
    evidence: [
      { file: 'leaf1.txt', from: null, to: null, text: null, label: 'a label', excerpt: null },
    ],
    notes: [],
    remedies: advised.map(advice),
    roots: [],
  };
  const leaf = ['leaf1'];
  return { ...{ finding, explainedBy: [], on: leaf, alsoOn: {}, about: leaf, order }, ...others };
}

const told = (...all: readonly Found[]): readonly string[] =>
  inTellingOrder(all).map(({ rule, roots }) => [rule, ...roots].join(' < '));

test('what has no root is told first, then what is worse, then as the registry has it', () => {
  expect(
    told(
      found('follows', 0, { explainedBy: ['third'] }),
      found('third', 5, { severity: 'warning' }),
      found('noted', 1, { severity: 'note' }),
      found('second', 4),
      found('first', 3),
      found('follows-too', 2, { explainedBy: ['third'], severity: 'warning' }),
    ),
  ).toEqual(['first', 'second', 'third', 'noted', 'follows < third', 'follows-too < third']);
});

test('a root is what stands at the end of the chain, and is named once', () => {
  expect(
    told(
      found('last', 0, { explainedBy: ['middle', 'beside'] }),
      found('middle', 1, { explainedBy: ['root'] }),
      found('beside', 2, { explainedBy: ['root', 'nothing-found'] }),
      found('root', 3),
    ),
  ).toEqual(['root', 'last < root', 'middle < root', 'beside < root']);
});

test('what is found on one leaf explains nothing that is found on another one', () => {
  const root = found('root', 0, { about: ['leaf2', 'leaf3'] });
  expect(told(root, found('last', 1, { explainedBy: ['root'] }))).toEqual(['root', 'last']);
  const several = found('last', 1, { explainedBy: ['root'], on: ['leaf1', 'leaf3'] });
  expect(told(root, several)).toEqual(['root', 'last < root']);
  const alsoOn = { root: ['leaf2'], other: ['leaf1'] };
  expect(told(root, found('last', 1, { explainedBy: ['root'], alsoOn }))).toEqual([
    'root',
    'last < root',
  ]);
});

test('what a root advises is not advised again by what follows from it', () => {
  const all = inTellingOrder([
    found('root', 0, { advised: ['mend it', 'look'] }),
    found('beside', 1, { advised: ['look'] }),
    found('last', 2, { explainedBy: ['root'], advised: ['look', 'wait'] }),
  ]);
  expect(all.map(({ remedies }) => remedies.map(({ title }) => title))).toEqual([
    ['mend it', 'look'],
    ['look'],
    ['wait'],
  ]);
});
