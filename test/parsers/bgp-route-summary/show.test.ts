import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const old = fixture('bgp-route-summary', 'release-22.6');
const today = fixture('bgp-route-summary', 'release-25.7-invalid-paths');
const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));
const codesIn = (text: string) => parse(text).problems.map(({ code }) => code);

describe('a path', () => {
  it('that is not valid begins a row though its status is empty', () => {
    expect(told(today)).toMatchObject([
      {
        complete: true,
        data: {
          rows: [
            { flags: ['valid', 'best'], prefix: '0.0.0.0/0', origin: 'incomplete', asPath: [] },
            { flags: ['used', 'valid', 'best'], asPath: [64_500, 64_501] },
            { flags: [], prefix: '203.0.113.7/32', med: 50 },
            { flags: [], prefix: '203.0.113.7/32', asPath: [64_502, [64_498, 64_499]] },
          ],
        },
      },
    ]);
  });

  it('with a sign that a later legend explains is told in its words', () => {
    const text = today.replace('x=stale', 'x=stale, d=damped').replace('| *>  ', '| *>d ');
    expect(text).not.toBe(today);
    expect(told(text)).toMatchObject([
      { data: { rows: [{ flags: ['valid', 'best', 'damped'] }, {}, {}, {}] } },
    ]);
  });

  it('whose path makes no sense keeps all else, and is pointed at', () => {
    const odd = old.replace('[65020, 65012] i', '[65020, 65012 i?');
    expect(parse(odd).problems.map(({ code, span }) => [code, odd.slice(...span)])).toEqual([
      ['unknown-value', '[65020, 65012 i?'],
    ]);
    expect(told(odd)).toMatchObject([
      { data: { rows: [{}, { prefix: '192.0.2.12/32', origin: null, asPath: [] }, {}, {}] } },
    ]);
  });
});

describe('the lines below the box', () => {
  it('are kept, and only the number of paths is held against the box', () => {
    const misleading = old
      .replace('3 available destinations', '9 available destinations')
      .replace('1 with ECMP', '7 with ECMP');
    expect(told(misleading)).toMatchObject([
      { complete: true, data: { totals: { destinations: 9, withEcmp: 7 } } },
    ]);
    expect(codesIn(old.replace('4 received BGP', '5 received BGP'))).toEqual(['count-mismatch']);
  });

  it('are missed when the report was cut in front of them', () => {
    const [cut = ''] = old.split('4 received');
    expect(told(cut)).toMatchObject([{ complete: false, data: { totals: null } }]);
    expect(codesIn(cut)).toEqual(['cut-off']);
  });

  it('end the report: another box behind them is not its own', () => {
    const box = '\n+------+\n| Port |\n+======+\n| 1/1  |\n+------+\n';
    const both = `${old.slice(0, old.indexOf('\n--{ running }--[  ]--\nA:leaf1# \n'))}${box}`;
    expect(told(both)).toEqual(told(old));
    expect(lawsBrokenBy(parse(both))).toEqual([]);
  });
});

describe('what copying does to the box', () => {
  it('costs nothing when it puts all on one physical line', () => {
    expect(told(today.replaceAll('\n', ' '))[0]?.data).toEqual(told(today)[0]?.data);
  });

  it('costs nothing when it loses what closes the last column of the titles', () => {
    const open = today.replace(/Path Val +\|$/m, 'Path Val').replace(/^(\+[-=].*)\+$/gm, '$1');
    expect(open).not.toBe(today);
    expect(told(open)).toEqual(told(today));
  });

  it('costs one row when it loses the end of its network', () => {
    const cut = fixture('bgp-route-summary', 'ipv6-narrow-terminal');
    const half = cut.replace(/^\| x {3}\|[^\n]*\n/m, '...\n');
    expect(half).not.toBe(cut);
    expect(told(half)).toMatchObject([{ complete: false }]);
    expect(codesIn(half)).toContain('author-edit');
    expect(lawsBrokenBy(parse(half))).toEqual([]);
  });
});

describe('other text', () => {
  const title = 'Show report for the BGP route table of network-instance "default"';

  it.each([
    `${title} is its title.\n`,
    `-----\n${title}\n-----\nStatus codes: u=used\nOrigin codes: i=IGP\n-----\nBGP Router ID: 192.0.2.1      AS: 65001      Local AS: 65001\n`,
    `-----\n${title}\n-----\n+---+\n| a |\n+===+\n| b |\n+---+\n`,
  ])('is no such report: %j', (text) => {
    expect(parse(text).blocks.filter(({ kind }) => kind === 'bgp-route-summary')).toEqual([]);
  });
});
