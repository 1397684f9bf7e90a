import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { parsePieces } from '#parse-pieces.js';
import { joined, parseReport, pieceReport } from '#parse-report.js';
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

const inPieces = (text: string, chunk: number, window: number) =>
  [...parsePieces(cut(text, chunk), 'log', window)].map((piece) => pieceReport(piece, true));

const asWhole = (text: string) => parseReport([parse(text, 'log')], true).files[0];

/** A whole route table with so many rows, all of them wrapped; in the middle, what somebody wrote. */
function tableOf(count: number, edit: string): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const prefix = `10.${at >> 8}.${at & 255}.0/24`.padEnd(15);
    const first = `| ${prefix} | 0  | bgp        | bgp_mgr     | True   | 0      | 170  | 192.0.2.1 (indi | None      |\n`;
    const rest = `| ${' '.repeat(15)} |    |            |             |        |        |      | rect)           |           |\n`;
    return first + rest + (at === count >> 1 ? edit : '');
  });
  const border = `+${[17, 4, 12, 13, 8, 8, 6, 17, 11].map((width) => '-'.repeat(width)).join('+')}+\n`;
  const titles = `| Prefix          | ID | Route Type | Route Owner | Active | Metric | Pref | Next-hop (Type) | Next-hop  |\n| ${' '.repeat(15)} |    |            |             |        |        |      |                 | Interface |\n`;
  const rule = `${'-'.repeat(106)}\n`;
  return `A:leaf7# show network-instance red route-table all\n${rule}IPv4 unicast route table of network instance red\n${rule}${border}${titles}${border.replaceAll('-', '=')}${lines.join('')}${border}${rule}IPv4 routes total                    : ${count}\nIPv4 prefixes with active routes     : ${count}\nIPv4 prefixes with active ECMP routes: 0\n${rule}${rule}`;
}

describe('a file read in pieces', () => {
  it('gives what the whole gives, wherever it is cut', () => {
    const sizes = fc.integer({ min: 6_000, max: 20_000 });
    fc.assert(
      fc.property(anyLog, sizes, sizes, (text, chunk, window) => {
        expect(joined(inPieces(text, chunk, window))).toEqual(asWhole(text));
      }),
      { numRuns: 60 },
    );
  });

  it('reads a table in parts when it is longer than the window, and any text behind it', () => {
    const rows = fc.integer({ min: 30, max: 300 });
    const sizes = fc.integer({ min: 6_000, max: 9_000 });
    const wrong = fc.constantFrom('', '# truncated\n', '| odd |\n');
    let parts = 0;
    fc.assert(
      fc.property(rows, sizes, sizes, wrong, fc.boolean(), (count, chunk, window, edit, more) => {
        const text = tableOf(count, edit) + (more ? `A:leaf9# \n${TEXTS[0]}` : '');
        const pieces = inPieces(text, chunk, window);
        parts += pieces.filter(({ continues }) => continues).length;
        expect(joined(pieces)).toEqual(asWhole(text));
      }),
      { numRuns: 60 },
    );
    expect(parts).toBeGreaterThan(60);
  });

  it('holds no more than a window of a long log at once', () => {
    const log = Array(80).fill(TEXTS[0]).join('\n');
    const longest = Math.max(
      ...[...parsePieces(cut(log, 4_000), 'log', 16_000)].map(({ parsed }) => parsed.text.length),
    );
    expect(log.length).toBeGreaterThan(64_000);
    expect(longest).toBeLessThan(36_000);
  });

  it('gives one empty piece for no text at all', () => {
    const from = { line: 1, column: 1 };
    expect([...parsePieces([], 'log')]).toEqual([
      { parsed: parse('', 'log'), offset: 0, from, continues: false, open: false },
    ]);
  });
});
