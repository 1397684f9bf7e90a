import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { dataIn, factsOf, lawsBrokenBy } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const all = fixture('evpn-route-summary', 'release-21.11-all-types');
const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));

describe('a table that was cut out', () => {
  it('is told by the line that counts its routes', () => {
    const without = all.replace(/Type 3 [\s\S]*?(?=Type 4)/, '');
    const parsed = parse(without);
    expect(parsed.blocks).toMatchObject([
      { complete: false, data: { tables: [{ routeType: 1 }, { routeType: 2 }, { routeType: 4 }] } },
    ]);
    expect(parsed.problems).toMatchObject([
      { code: 'count-mismatch', message: 'the report announces 2 routes and shows 0' },
    ]);
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });

  it('is complete no more without the lines that count', () => {
    const cut = all.replace(/\n\d+ \w[\s\S]*? IP Prefix routes.*\n-+/, '');
    expect(told(cut)).toMatchObject([{ complete: false }]);
    expect(parse(cut).problems.map(({ code }) => code)).toContain('cut-off');
  });
});

describe('a row of which a line is missing', () => {
  const narrow = fixture('evpn-route-summary', 'narrow-terminal');

  it('is unread, and the other rows are kept', () => {
    const lines = narrow.split('\n');
    const at = lines.findLastIndex((line) => /^\| {3}.*\d/.test(line));
    const cut = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n');
    const parsed = parse(cut);
    const [block] = parsed.blocks;
    const rows = block?.kind === 'evpn-route-summary' ? block.data.tables[0]?.rows : [];
    expect(rows?.map(({ macAddress }) => macAddress)).toEqual([
      ...['00:00:5E:00:53:11', '00:00:5E:00:53:21'],
    ]);
    expect(block?.complete).toBe(false);
    expect(parsed.problems.map(({ code }) => code)).toContain('unread-line');
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });
});

describe('a column that no release we know prints', () => {
  it('is passed over and told, and costs no row', () => {
    const wide = fixture('evpn-route-summary', 'release-24.10-type-5')
      .replace(/^\+=.*$/m, (line) => `${line}=======+`)
      .replace(/^\+-.*$/gm, (line) => `${line}-------+`)
      .replace(/^\|.*$/gm, (line) => `${line} ${line.includes('Status') ? 'Color' : 'green'} |`);
    expect(dataIn(wide)).toEqual(dataIn(fixture('evpn-route-summary', 'release-24.10-type-5')));
    expect(parse(wide).problems).toMatchObject([{ code: 'unknown-label', severity: 'note' }]);
  });
});

describe('a report that lost its title', () => {
  it('begins at the numbers of the router, if a table follows', () => {
    const headless = all.slice(all.indexOf('BGP Router ID'));
    expect(dataIn(headless)).toEqual(dataIn(all));
    expect(parse('BGP Router ID: 192.0.2.1      AS: 1      Local AS: 1\n').blocks).toEqual([]);
  });
});
