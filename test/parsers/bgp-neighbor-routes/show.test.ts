import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const old = fixture('bgp-neighbor-routes', 'release-22.6-received');
const wrapped = fixture('bgp-neighbor-routes', 'release-25.7-received-wrapped');
const sent = fixture('bgp-neighbor-routes', 'release-23.10-advertised');
const evpn = fixture('bgp-neighbor-routes', 'evpn-received');
const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, networkInstance, data }) => ({
    ...{ kind, complete, networkInstance, data: factsOf(data) },
  }));
const problemsIn = (text: string) =>
  parse(text).problems.map(({ code, span }) => [code, text.slice(...span)]);

const neighborRoutesIn = (text: string) =>
  parse(text).blocks.flatMap((block) =>
    block.kind === 'bgp-neighbor-routes' ? block.data.rows : [],
  );

describe('a route', () => {
  it('that is not valid begins a row though its status is empty', () => {
    expect(told(old)).toMatchObject([
      {
        ...{ complete: true, networkInstance: 'default' },
        data: {
          direction: 'received',
          rows: [
            { flags: ['used', 'valid', 'best'], prefix: '198.51.100.0/24', asPath: [64497, 64510] },
            { flags: ['valid'], med: 50, origin: 'incomplete' },
            { flags: [], prefix: '203.0.113.8/32' },
          ],
          totals: { routes: 3, used: 1, valid: 2 },
        },
      },
    ]);
  });

  it('has a MED alone where its number stands below that title, and a local preference where not', () => {
    const med = / 20 {2}(?= )/;
    expect(told(wrapped)).toMatchObject([
      { data: { rows: [{}, { med: 20, localPreference: null }, {}] } },
    ]);
    const elsewhere = wrapped.replace(med, '    ').replace(/(\*[^\n]{58})[ ]{4}/, '$1 20 ');
    const rows = neighborRoutesIn(elsewhere);
    expect(rows.map((row) => row.med)).not.toContain(20);
  });

  it('with a sign that a later legend explains is told in its words', () => {
    const text = old.replace('x=stale', 'x=stale, d=damped').replace('  *    ', '  *d   ');
    expect(told(text)).toMatchObject([
      { data: { rows: [{}, { flags: ['valid', 'damped'] }, {}] } },
    ]);
  });

  it.each([
    ['its network', '|              128/26'],
    ['its next hop', '|                                        -1/1.0                  '],
  ])('of which a copy lost the end of %s costs one row, and is pointed at', (_, line) => {
    const lines = wrapped.split('\n');
    const cut = lines.toSpliced(
      lines.findIndex((one) => one.startsWith(line)),
      1,
    );
    const text = cut.join('\n');
    expect(told(text)).toMatchObject([{ complete: false }]);
    expect(problemsIn(text).map(([code]) => code)).toEqual(['unread-line', 'count-mismatch']);
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });

  it('whose length lost its last digit is no network', () => {
    const text = old.replace(/\n\|\s+4\s+\|/, '');
    expect(text).not.toBe(old);
    expect(problemsIn(text)[0]?.[1]).toContain('198.51.100.0/2');
    expect(JSON.stringify(told(text))).not.toContain('198.51.100.0/2');
  });
});

describe('what stands around the routes', () => {
  it('tells the way they go', () => {
    expect(told(sent)).toMatchObject([
      {
        networkInstance: 'ip-vrf-1',
        data: {
          ...{ direction: 'advertised', type: 'dynamic', description: 'rack 7, upper port' },
          ...{ remoteAs: 64500, localAs: 64496, group: 'servers' },
          totals: { routes: 2, used: null, valid: null },
        },
      },
    ]);
  });

  it('is missed when the report was cut in front of the count', () => {
    const [cut = ''] = old.split('3 received');
    expect(told(cut)).toMatchObject([{ complete: false, data: { totals: null } }]);
    expect(problemsIn(cut).map(([code]) => code)).toEqual(['cut-off']);
  });

  it('contradicts a table that shows fewer routes', () => {
    expect(problemsIn(sent.replace('2 advertised', '3 advertised'))).toEqual([
      ['count-mismatch', '3'],
    ]);
    expect(problemsIn(evpn.replace('2 IP Prefix', '7 IP Prefix'))).toEqual([
      ['count-mismatch', '7'],
    ]);
  });
});

describe('what copying does to the report', () => {
  it('costs nothing when it puts a table whose cells are not wrapped on one physical line', () => {
    const plain = old.replace('198.51.100.0/2 ', '198.51.100.0/24').replace(/\n\|\s+4\s+\|/, '');
    expect(told(plain.replace(/\s+/g, ' '))[0]?.data).toEqual(told(plain)[0]?.data);
    expect(told(evpn.replaceAll('\n', ' '))[0]?.data).toEqual(told(evpn)[0]?.data);
  });

  it('costs rows of which nobody can tell the columns when it loses where wrapped cells stand', () => {
    const text = wrapped.replace(/ +/g, ' ');
    expect(told(text)).toMatchObject([{ complete: false, data: { rows: [] } }]);
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });

  it('costs nothing when it breaks borders and rules that were too long', () => {
    const broken = evpn
      .replace(/^(-{80})(-+)$/gm, '$1    $2')
      .replace(/^(\+[-=+]{70})(\+[-=+]+)$/gm, '$1    $2');
    expect(broken).not.toBe(evpn);
    const lines = broken.split('\n').filter((line) => !/^\+[-=+]{70}[-=]/.test(line));
    expect(lines.length).toBeGreaterThan(10);
    expect(told(broken)).toEqual(told(evpn));
  });

  it('costs nothing when it cuts the ends of its borders', () => {
    const cut = sent.replace(/^(\+[-=]{60})[-=]+\+$/gm, '$1');
    expect(cut).not.toBe(sent);
    expect(told(cut)).toEqual(told(sent));
  });
});

describe('other text', () => {
  it('with columns that no release we know prints gives no routes, and says why', () => {
    const text = sent.replace('Origin      |', 'Origin Color|');
    expect(text).not.toBe(sent);
    expect(told(text)).toMatchObject([{ complete: false, data: { rows: [] } }]);
    expect(problemsIn(text).map(([code]) => code)).toEqual([
      ...['unread-line', 'unread-line', 'unknown-label', 'count-mismatch'],
    ]);
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });

  it.each([
    'Peer        : 192.0.2.1, remote AS: 64497, local AS: 64496\nis its first line.\n',
    'Peer : 192.0.2.1, remote AS: 64497, local AS: 64496, peer-type : ebgp\nType : static\n',
    'neighbor 192.0.2.1, local AS: 64496\nType : static\n',
  ])('is no such report: %j', (text) => {
    expect(parse(text).blocks.filter(({ kind }) => kind === 'bgp-neighbor-routes')).toEqual([]);
  });
});
