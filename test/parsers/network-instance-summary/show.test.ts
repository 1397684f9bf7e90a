import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const whole = fixture('network-instance-summary', 'release-24.10');
const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));

describe('a column that no release we know prints', () => {
  const text = whole
    .replace(/^\+=.*$/m, (line) => `${line}=======+`)
    .replace(/^\+-.*$/gm, (line) => `${line}-------+`)
    .replace(/^\|.*$/gm, (line) => `${line} ${line.includes('Name') ? 'Color' : 'green'} |`);

  it('is passed over and told, and costs no row', () => {
    expect(told(text)).toEqual(told(whole));
    expect(parse(text).problems).toMatchObject([
      {
        code: 'unknown-label',
        severity: 'note',
        message: expect.stringContaining('`Color` is a column'),
      },
    ]);
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });
});

describe('a row without an operational state', () => {
  it('is a row of its own, and does not go on with the name of the one above it', () => {
    const text = whole.replace(/^(\|[^|]+\|[^|]+\| *enable *\|) *(?:up|down)/gm, (row, lead) =>
      row.includes('default') ? row : `${lead}${' '.repeat(row.length - lead.length)}`,
    );
    expect(text).not.toBe(whole);
    const names = (all: string) => parse(all).blocks.map(({ data }) => data);
    expect(names(text)).toMatchObject(
      names(whole).map((data) => ({
        rows: 'rows' in data && data.rows.map((row) => ('name' in row ? { name: row.name } : row)),
      })),
    );
  });
});

describe('a list that lost its layout', () => {
  it('says the same on one physical line', () => {
    const [block] = told(whole.replace(/\n(?=[|+])/g, ' '));
    expect(block?.data).toEqual(told(whole)[0]?.data);
  });

  it('is not complete without the border below its rows', () => {
    const cut = whole.replace(/\n\+-[-+]*\n(?!\|)/, '\n');
    expect(told(cut)).toMatchObject([{ complete: false }]);
    expect(parse(cut).problems).toMatchObject([{ code: 'cut-off' }]);
  });

  it('keeps the other rows where one line makes no sense', () => {
    const damaged = whole.replace(/\| ip-vrf1 [^\n]*/, '| ip-vrf1 ??? |');
    const parsed = parse(damaged);
    expect(parsed.problems.map(({ code }) => code)).toContain('unread-line');
    expect(JSON.stringify(told(damaged))).toContain('mac-vrf-1');
    expect(told(damaged)).toMatchObject([{ complete: false }]);
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });
});

describe('other boxes', () => {
  it.each([
    '| Name | Type | Color |\n+======+======+=======+\n| a    | b    | c     |\n+------+------+-------+\n',
    '| Port | Admin State | Oper State |\n+======+=====+====+\n| a | enable | up |\n+---+---+---+\n',
  ])('are no such list: %j', (text) => {
    expect(parse(text).blocks).toEqual([]);
  });
});
