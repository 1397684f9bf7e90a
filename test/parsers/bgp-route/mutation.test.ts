import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { lawsBrokenBy } from '../../support/reading.js';
import { fixtures } from './fixtures.js';

const prints = fixtures.filter(({ name }) => !name.startsWith('json'));
const anyText = fc.constantFrom(...prints).map(({ text }) => text);
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
/** Words of the report and of the session around it, where they do not belong. */
const anyPiece = fc.oneof(
  fc.constantFrom(
    'Path 1: <',
    'Path 2 was advertised to: [',
    'Network: 192.0.2.0/24',
    'Received Paths: 1',
    'Communities     : ',
    'Tie Break Reason:',
    'Show report for the BGP routes to network "',
    '-----',
    'A:leaf2#',
    '--{ running }--[',
    '\n',
    '\r',
    '\b',
    '\u001b]',
    '\u001b[0m',
    '...',
    '[',
    ']',
    '"',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const at = (text: string, share: number): number => Math.floor(share * text.length);

describe('whatever became of a report', () => {
  it.each([
    ['a slice of it', (text: string, from: number, to: number) => text.slice(from, to)],
    [
      'it without its middle',
      (text: string, from: number, to: number) => text.slice(0, from) + text.slice(to),
    ],
    [
      'it with a stretch printed twice',
      (text: string, from: number, to: number) => text.slice(0, to) + text.slice(from),
    ],
  ])('%s is read without a throw, and every place is kept', (_, change) => {
    fc.assert(
      fc.property(anyText, anyShare, anyShare, (text, one, other) => {
        const [from, to] = [at(text, Math.min(one, other)), at(text, Math.max(one, other))];
        expect(lawsBrokenBy(parse(change(text, from, to)))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('foreign words inside it are read without a throw, and every place is kept', () => {
    const cuts = fc.array(fc.tuple(anyShare, anyPiece), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyText, cuts, (text, pieces) => {
        const changed = pieces.reduce(
          (now, [share, piece]) => now.slice(0, at(now, share)) + piece + now.slice(at(now, share)),
          text,
        );
        expect(lawsBrokenBy(parse(changed))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
