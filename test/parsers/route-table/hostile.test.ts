import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { lawsBrokenBy } from '../../support/reading.js';
import { fixture, fixturesOf } from './fixtures.js';

const TITLE = 'IPv4 unicast route table of network instance default';

/** A box with these titles and one row of ones. */
function boxOf(titles: readonly string[]): string {
  const line = (char: string) =>
    `+${titles.map(({ length }) => char.repeat(length + 2)).join('+')}+`;
  const cells = titles.map(({ length }) => '1'.padEnd(length));
  return [
    line('-'),
    `| ${titles.join(' | ')} |`,
    line('='),
    `| ${cells.join(' | ')} |`,
    line('-'),
  ].join('\n');
}

describe('a box that is no route table of SR Linux', () => {
  it.each([
    ['Prefix', 'Id', 'Act ive', 'Metric', 'Protocol'],
    ['Prefix', 'Proto', 'Pref', 'Next-hop', 'Intrf'],
    ['Prefix', 'ID', 'Protocol', 'Next-hop (Type)'],
    ['Network', 'Next Hop', 'Metric', 'LocPrf', 'Weight', 'Path'],
  ])('yields no report, with or without a title: %s %s %s', (...titles) => {
    const box = boxOf(titles);
    expect(parse(box).blocks).toEqual([]);
    expect(parse(`${TITLE}\n${box}\n`).blocks).toEqual([]);
    expect(parse(`Route table of network instance "default"\n${box}\n`).blocks).toEqual([]);
  });
});

describe('a table of a release to come', () => {
  const known = ['Prefix', 'ID', 'Route Type', 'Route Owner', 'Metric', 'Pref'];
  const text = `${TITLE}\n${boxOf([...known, 'Next-hop (Type)', 'Next-hop Interface', 'Colour'])}\n`;

  it('is read, and says which column it passes over', () => {
    const later = text.replace('| 1      |', '| 1.0.0.0/8 |');
    const { blocks, problems } = parse(later);
    expect(blocks.map(({ kind }) => kind)).toEqual(['route-table']);
    expect(problems.map(({ code }) => code)).toContain('unknown-label');
    expect(problems[0]?.message).toContain('`Colour`');
  });
});

describe('anything done to a report', () => {
  const texts = (['route-table', 'route-table-prefix', 'route-table-flat'] as const).flatMap(
    (kind) => fixturesOf(kind).map(({ text }) => text),
  );
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('|', '+', '\n', '-----', '+=', 'via ', '(', '[', ' : ', '# ', 'Destination : '),
  );

  it('breaks no law of places and counts', () => {
    const change = fc.record({
      text: fc.constantFrom(...texts),
      from: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(400),
      instead: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
    });
    fc.assert(
      fc.property(change, ({ text, from, length, instead }) => {
        const at = Math.floor(from * text.length);
        expect(lawsBrokenBy(parse(text.slice(0, at) + instead + text.slice(at + length)))).toEqual(
          [],
        );
        expect(lawsBrokenBy(parse(text.slice(at, at + 2 * length)))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('text made to keep a reader busy', () => {
  const table = `${TITLE}\n${fixture('route-table', 'one-prefix-no-command').split('\n').slice(3, 9).join('\n')}\n`;
  const detail = `${TITLE}\nDestination : 192.0.2.0/24 ID : 0\nNext hops: 1 entries\n`;
  const flat = fixture('route-table-flat', 'default').split('\n').slice(2, 14).join('\n');
  const junk = [
    '| | |',
    '| ',
    '+---+---',
    '-',
    '-----\n',
    ' ',
    '# ',
    '<-',
    '...\n',
    'f:',
    '1.',
    'via ',
  ];

  it.each([
    ['a title', `-----\n${TITLE}\n-----\n`],
    ['a table', table],
    ['a detail report', detail],
    ['a flat report', `${flat}\n`],
  ])('is passed in the time its length asks for, behind %s', (_, head) => {
    for (const words of junk) {
      const begun = performance.now();
      parse(head + words.repeat(Math.ceil(1_000_000 / words.length)));
      // A million characters take some tens of milliseconds; a squared time would take minutes.
      expect(performance.now() - begun).toBeLessThan(5_000);
    }
  });
});
