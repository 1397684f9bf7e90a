import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { dataIn, lawsBrokenBy } from '../../support/reading.js';
import { fixture, type RouteTableKind } from './fixtures.js';

/** A print of each kind, and the words behind which its body begins. */
const PRINTS: readonly (readonly [RouteTableKind, string])[] = [
  ['route-table', 'release-23.7-origin'],
  ['route-table', 'narrow-terminal'],
  ['route-table-prefix', 'release-25.3-weights-first'],
  ['route-table-flat', 'default'],
];
const GAPS = [
  '...',
  '# ... truncated',
  '(truncated)',
  '[...]',
  '[....}',
  '<snip>',
  '// more of it',
];
const NOTES = ['#', '# note this', '// best path', '!!! look', '# <--- here', '<---', '==> wrong'];
const BESIDE = [
  ...['   <---- look here', '   # note that', '|<-- route from client21', '  |<-- here'],
  ...[' <<<<', '  ==> wrong', '  --> here', '  // this one', '  !!! look'],
];

/** The text with a change at each line of its report, from the title to the last word. */
function* changed(text: string, change: (line: string) => readonly string[]): Generator<string> {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.includes('route table '));
  const last = lines.findLastIndex((line) => /^\S/.test(line) && !/^[-=]|A:/.test(line));
  for (let at = first; at <= last; at += 1)
    yield [...lines.slice(0, at), ...change(lines[at] ?? ''), ...lines.slice(at + 1)].join('\n');
}

describe.each(PRINTS)('somebody wrote into a report of kind %s, %s:', (kind, name) => {
  const text = fixture(kind, name);

  it.each(BESIDE)('%s, beside any line: the same facts, told to be edited', (words) => {
    for (const edited of changed(text, (line) => [line + words])) {
      if (/^[-=]+(?: |\|)/m.test(edited)) continue; // a rule ends the report: what follows is prose
      const parsed = parse(edited);
      expect(dataIn(edited)).toEqual(dataIn(text));
      expect(parsed.blocks.map(({ complete }) => complete)).toEqual([false]);
      expect(parsed.problems.map(({ code }) => code)).toContain('author-edit');
      expect(parsed.coverage.unread).toBe(0);
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }
  });

  it.each(NOTES)('%s, between any two lines: the same facts, told to be edited', (words) => {
    for (const edited of changed(text, (line) => [words, line])) {
      const { blocks, problems } = parse(edited);
      expect(dataIn(edited)).toEqual(dataIn(text));
      expect(blocks.map(({ complete, span: [at] }) => [complete, /^[-=]/.test(edited.slice(at))]))
        // the rule above the title belongs to the report
        .toEqual([[false, true]]);
      expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['author-edit']));
    }
  });

  it.each([...GAPS, ...NOTES])(
    '%s, between any two lines: nothing unread, never complete',
    (words) => {
      for (const edited of [...changed(text, (line) => [words, line])].slice(1)) {
        const parsed = parse(edited);
        expect(parsed.blocks.map((block) => [block.kind, block.complete])).toEqual([[kind, false]]);
        expect(parsed.problems.map(({ code }) => code)).toContain('author-edit');
        expect(parsed.coverage.unread).toBe(0);
        expect(lawsBrokenBy(parsed)).toEqual([]);
      }
    },
  );
});

describe('a table in which an author cut a row in two', () => {
  const text = fixture('route-table', 'edited-truncated');

  it('does not give the rest of one route to another', () => {
    const routes = parse(text).blocks.flatMap(({ kind, data }) =>
      kind === 'route-table'
        ? data.rows.map(({ prefix, nextHops }) => [prefix, nextHops.length])
        : [],
    );
    expect(routes).toEqual([
      ['192.0.2.5/32', 2],
      ['203.0.113.192/26', 1],
    ]);
  });
});
