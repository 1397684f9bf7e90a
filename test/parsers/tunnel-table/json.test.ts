import { expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf } from '../../support/reading.js';
import { jsonFixture } from '../json/fixtures.js';

const text = jsonFixture('tunnel-table/json-tunnels');
const TUNNEL = { type: 'vxlan', owner: 'vxlan_mgr', id: 6, metric: 0, preference: 0 };

it('names of the model are read, too, and tunnels of both families have no family', () => {
  const tunnels = [
    { 'ipv4-prefix': '192.0.2.22/32', ...TUNNEL },
    { 'ipv6-prefix': '2001:db8::22/128', ...TUNNEL },
  ];
  const printed = { instance: [{ Name: 'default', tunnel: tunnels }] };
  const parsed = parse(JSON.stringify(printed));
  expect(parsed.problems).toEqual([]);
  expect(parsed.blocks.map(({ complete, data }) => [complete, factsOf(data)])).toMatchObject([
    [true, { family: null, rows: [{ tunnelId: 6 }, { prefix: '2001:db8::22/128', fib: null }] }],
  ]);
});

it('an answer without tunnels is told by the command alone', () => {
  const asked = 'A:leaf1# show network-instance default tunnel-table all | as json\n{}\nA:leaf1# ';
  expect(parse(asked).blocks).toMatchObject([{ kind: 'tunnel-table', data: { rows: [] } }]);
});

it('a key that nobody knows is named, and a value that makes no sense is no fact', () => {
  const odd = text.replaceAll('"Metric"', '"Weight"').replace('"FIB": "Y"', '"FIB": "maybe"');
  expect(parse(odd).blocks).toEqual([]);
  const parsed = parse(text.replaceAll('"Owner"', '"Boss"').replaceAll('"FIB": "Y"', '"FIB": "?"'));
  expect(parsed.blocks).toMatchObject([{ data: { rows: [{ fib: null }, { fib: false }] } }]);
  expect(parsed.problems.map(({ code }) => code)).toEqual(['unknown-value']);
  expect(parse(text.replaceAll('"Preference"', '"Liking"')).problems).toMatchObject([
    { code: 'unknown-label' },
  ]);
});

it('the state of tunnels, which has the same names and no list of instances, is no such report', () => {
  const state = { tunnel: [{ 'ipv4-prefix': '192.0.2.22/32', ...TUNNEL }] };
  expect(parse(JSON.stringify(state, null, 2)).blocks.map(({ kind }) => kind)).not.toContain(
    'tunnel-table',
  );
});
