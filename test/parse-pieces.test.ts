import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ParsedFile, parse } from '#parse.js';
import { parsePieces } from '#parse-pieces.js';
import { joined, parseReport, pieceReport } from '#parse-report.js';
import { moved } from '#text/moved.js';
import { filesBelow } from './support/tree.js';

const TEXTS = ['test/fixtures/shows', 'scenarios']
  .flatMap(filesBelow)
  .filter((path) => path.endsWith('.txt'))
  .map((path) => readFileSync(path, 'utf8'));

/** What stands between two reports of a log. */
const GLUE = [
  '\n',
  '\n\n--{ running }--[  ]--\nA:leaf7# ',
  '\nA:admin@leaf8# show network-instance red route-table ipv4-unicast prefix 192.0.2.0/24 detail\n',
  '\nand then we looked again:\n',
  '\u001b[1m\r\n',
];
const anyLog = fc
  .array(fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...GLUE)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));

function* cut(text: string, length: number): Generator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

/** The pieces put together again, with places that count from the beginning of the file. */
function together(text: string, chunk: number, window: number): Omit<ParsedFile, 'text'> {
  const pieces = [...parsePieces(cut(text, chunk), 'log', window)];
  const whole = pieces.map(({ parsed, offset }) =>
    moved(parsed, ([start, end]) => [start + offset, end + offset]),
  );
  const sum = (key: keyof ParsedFile['coverage']): number =>
    whole.reduce((total, { coverage }) => total + coverage[key], 0);
  return {
    file: 'log',
    blocks: whole.flatMap(({ blocks }) => blocks),
    problems: whole.flatMap(({ problems }) => problems),
    coverage: {
      characters: sum('characters'),
      read: sum('read'),
      ignored: sum('ignored'),
      unread: sum('unread'),
    },
  };
}

describe('a file read in pieces', () => {
  it('gives what the whole gives, wherever it is cut', () => {
    const sizes = fc.integer({ min: 500, max: 9_000 });
    fc.assert(
      fc.property(anyLog, sizes, sizes, (text, chunk, window) => {
        const { text: _, ...whole } = parse(text, 'log');
        expect(together(text, chunk, window)).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the places of the file', () => {
    const log = Array(12).fill(TEXTS[0]).join('\nA:leaf1# ');
    const whole = parseReport([parse(log, 'log')], true);
    const pieces = [...parsePieces(cut(log, 3_000), 'log', 9_000)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(joined(pieces.map((piece) => pieceReport(piece, true)))).toEqual(whole.files[0]);
  });

  it('holds no more than a window of a long log at once', () => {
    const log = Array(40).fill(TEXTS[0]).join('\n');
    const longest = Math.max(
      ...[...parsePieces(cut(log, 4_000), 'log', 16_000)].map(({ parsed }) => parsed.text.length),
    );
    expect(log.length).toBeGreaterThan(64_000);
    expect(longest).toBeLessThan(36_000);
  });

  it('gives one empty piece for no text at all', () => {
    const from = { line: 1, column: 1 };
    expect([...parsePieces([], 'log')]).toEqual([{ parsed: parse('', 'log'), offset: 0, from }]);
  });
});
