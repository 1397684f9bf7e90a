import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { parsePieces } from '#parse-pieces.js';
import { joined, parseReport, pieceReport } from '#parse-report.js';
import { lawsBrokenBy } from '../../support/reading.js';
import { fixturesOf } from '../route-table/fixtures.js';

const TOKENS = [
  ...[
    'A:leaf1# info',
    'A:leaf1#',
    '--{ running }--[ network-instance red ]--',
    'set /',
    '/',
    '\n',
    '\n    ',
    ' ',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    '"a b"',
    '...',
    '# note',
    '// x',
    '<--',
    ';',
    '{ "network-instance": [ {',
    '} ]',
  ],
  ...[
    'network-instance',
    'red',
    'protocols',
    'bgp',
    'group',
    'peer-as',
    '65001',
    'interface',
    'route',
    'id',
    '0',
  ],
  ...['commit now', 'exit', '__proto__', 'See you', 'admin-state enable', '| as json', 'primary'],
];

describe('whatever stands in a text', () => {
  it('breaks no law of places and counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...TOKENS), { maxLength: 60 }),
        fc.constantFrom(' ', ''),
        (words, glue) => {
          expect(lawsBrokenBy(parse(words.join(glue)))).toEqual([]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['braces without end', 'A:leaf1# info\n'.concat('bgp {\n'.repeat(20_000))],
    ['closing braces', 'A:leaf1# info\nbgp {\n'.concat('}\n'.repeat(20_000))],
    ['blank lines above a brace', `/${'\n'.repeat(50_000)}bgp {`],
    ['many lines', 'set / network-instance red protocols bgp router-id 192.0.2.1\n'.repeat(5_000)],
    ['one long line', `A:leaf1# info ${'bgp { peer-as 1 } '.repeat(5_000)}`],
    ['brackets in JSON', '{ "network-instance": [ '.repeat(5_000)],
  ])('is read to its end: %s', (_, text) => {
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });
});

describe('configuration in a file that comes in stretches', () => {
  const log = fixturesOf('config')
    .map(({ text }) => text)
    .join('\n');

  it.each([64, 500, 4_000])('of %d characters is read as in one', (size) => {
    const chunks = Array.from({ length: Math.ceil(log.length / size) }, (_, at) =>
      log.slice(at * size, (at + 1) * size),
    );
    const pieces = [...parsePieces(chunks, 'log.txt', size)].map((piece) =>
      pieceReport(piece, true),
    );
    expect(joined(pieces)).toEqual(parseReport([parse(log, 'log.txt')], true).files[0]);
  });
});
