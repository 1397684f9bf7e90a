import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf } from '../../support/reading.js';
import { jsonFixture } from '../json/fixtures.js';

const received = jsonFixture('bgp-neighbor-routes/json-received');
const evpn = jsonFixture('bgp-neighbor-routes/json-evpn-received');
const ROUTE = {
  ...{ Network: '203.0.113.0/26', 'Next Hop': '192.0.2.1', MED: 7, LocPref: '-' },
  ...{ AsPath: '[65001]', Origin: '?' },
};
const SENT = { Peer: '192.0.2.1', 'remote AS': 65001, 'local AS': '64496' };
const printed = (peer: unknown): string =>
  JSON.stringify({ instance: [{ Name: 'default', neighbor: peer }] }, null, 2);
const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));
const problemsIn = (text: string) =>
  parse(text).problems.map(({ code, span }) => [code, text.slice(...span)]);

describe('in JSON', () => {
  it.each([
    ['the key around the routes', { 'advertised-routes': [ROUTE] }, 'advertised'],
    ['their status', { routes: [{ Status: '*', ...ROUTE }] }, 'received'],
    ['no list of other things', { 'received-capabilities': [], routes: [ROUTE] }, null],
    ['nothing', { routes: [ROUTE] }, null],
  ])('the way of the routes is told by %s', (_, routes, direction) => {
    const text = printed({ ...SENT, ...routes });
    expect(problemsIn(text)).toEqual([]);
    expect(told(text)).toMatchObject([
      {
        ...{ kind: 'bgp-neighbor-routes', complete: true },
        data: {
          ...{ direction, family: 'ipv4', peer: '192.0.2.1', remoteAs: 65001, group: null },
          ...{ totals: null, tableTotals: [] },
          rows: [{ med: 7, localPreference: null, asPath: [65001], origin: 'incomplete' }],
        },
      },
    ]);
  });

  it('an answer without routes is told by the command, and so are family and way', () => {
    const none = received.replace(/"received routes": \[[^$]*?\n {6}\]/, '"routes": []');
    expect(told(none)).toMatchObject([
      { complete: true, data: { direction: 'received', family: 'ipv4', rows: [] } },
    ]);
  });

  it.each([
    ['of a route', '"LocPref"', '"Liking"', '"LocPref"'],
    ['of the peer', '"Group"', '"Crowd"', '"Group"'],
    ['that may count routes', '"Type"', '"Total routes"', '"Type"'],
  ])('a key %s that nobody knows is named, and what it would say is missing', (_, key, other) => {
    const text = received.replaceAll(key, other);
    expect(problemsIn(text)).toEqual([['unknown-label', other.slice(1, -1)]]);
    expect(told(text)).toMatchObject([{ complete: true, data: { totals: null } }]);
  });

  it.each([
    ['"MED": "20"', '"MED": "much"', { rows: [{}, { med: null }, {}] }, 'much'],
    ['"Origin": "e"', '"Origin": "x"', { rows: [{}, {}, { origin: null }] }, 'x'],
    ['"local AS": 64496', '"local AS": "all"', { localAs: null }, 'all'],
  ])('instead of %s a value that makes no sense is no fact', (word, odd, data, place) => {
    const text = received.replace(word, odd);
    expect(problemsIn(text)).toEqual([['unknown-value', place]]);
    expect(told(text)).toMatchObject([{ complete: true, data }]);
  });

  it.each([
    ['status', received, '"Status": ""', '"State": ""'],
    ['status in signs', received, '"Status": "*"', '"Status": "valid"'],
    ['AS path', received, '"AsPath": "[4200000010]"', '"Path Val": "[4200000010]"'],
    ['AS path of numbers', received, '"[4200000010]"', '[{ "member": [4200000010] }]'],
    ['whole network', received, '203.0.113.128/26', '203.0.113.128/2'],
    ['path', evpn, '"Path": "[64510] i"', '"Way": "[64510] i"'],
    ['columns of a type', evpn, '"MAC-address"', '"Mac"'],
    ['whole route distinguisher', evpn, '"192.0.2.22:0"', '"192.0.2.22:"'],
  ])('a route without its %s is told by nobody, and is pointed at', (_, report, word, other) => {
    const text = report.replace(word, other);
    const routes = (one: string) =>
      parse(one).blocks.flatMap(({ kind, data }) =>
        kind === 'bgp-neighbor-routes'
          ? [...data.rows, ...data.tables.flatMap(({ rows }) => rows)]
          : [],
      );
    expect(routes(text)).toHaveLength(routes(report).length - 1);
    expect(told(text)).toMatchObject([{ kind: 'bgp-neighbor-routes', complete: false }]);
    expect(problemsIn(text).map(([code]) => code)).toContain('unread-line');
  });

  it('a route around another one, as where a bracket is missing, is none', () => {
    const text = printed({ ...SENT, 'advertised routes': [{ ...ROUTE, more: ROUTE }, ROUTE] });
    expect(told(text)).toMatchObject([{ complete: false, data: { rows: [{ med: 7 }] } }]);
    expect(problemsIn(text).map(([code]) => code)).toEqual(['unread-line', 'unknown-label']);
  });

  it.each([
    ['two peers', printed([SENT, SENT].map((one) => ({ ...one, routes: [ROUTE] })))],
    ['both ways', printed({ ...SENT, 'received routes': [ROUTE], 'advertised routes': [ROUTE] })],
    ['no peer', printed({ routes: [ROUTE] })],
  ])('a report on %s is not taken for one', (_, text) => {
    expect(told(text).filter(({ kind }) => kind === 'bgp-neighbor-routes')).toEqual([]);
  });

  it('the state of the routes of a peer, which has names of the model, is no such report', () => {
    const routes = [{ prefix: '203.0.113.0/26', neighbor: '192.0.2.1', 'attr-id': 7 }];
    const rib = { 'rib-in-out': { 'rib-in-post': { routes } } };
    const route = {
      prefix: '203.0.113.0/26',
      'next-hop': '192.0.2.1',
      'as-path': [],
      origin: 'igp',
    };
    for (const state of [
      { 'network-instance': [{ name: 'default', 'bgp-rib': { 'ipv4-unicast': rib } }] },
      { neighbor: [{ 'peer-address': '192.0.2.1', routes: [route] }] },
    ])
      expect(told(JSON.stringify(state, null, 2)).map(({ kind }) => kind)).not.toContain(
        'bgp-neighbor-routes',
      );
  });
});
