import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readInventory } from '#inventory/read-inventory.js';
import { machine } from '../../support/machine.js';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const allows = ajv.compile(JSON.parse(readFileSync('schemas/inventory.json', 'utf8')));

const reads = (text: string): boolean => {
  const { kind, problems } = readInventory('inv', machine({ '/h/ann/inv': text }));
  return kind === 'bgpwhy inventory' && problems.length === 0;
};

/** Values of which the schema and the reader have to think the same. */
const of = (...values: readonly unknown[]) => fc.constantFrom(...values);
const SHARED = {
  port: of(22, 65_535, 1, 0, 65_536, -1, 'ssh', 2.5, null, [22]),
  user: of('admin', 'the admin', 7, '-x', '', null, { a: 1 }),
  jump: of('hub', 'none', 'ops@hub:22,[2001:db8::1]', 'a,,b', ',', '', 5, null),
  'identity-file': of('~/.ssh/lab', ['a', 'b'], [], null, [1, null], { a: 1 }),
  'known-hosts': of('hosts', ['hosts', '~/more'], null, [['a']]),
  'network-instances': of(
    'default',
    ['ip-vrf1', 'mac_vrf.2:3'],
    [],
    [7],
    'x y',
    ['-x'],
    ['a;b'],
    null,
  ),
  role: of('leaf', 7, true, null, ['leaf']),
  labels: of({}, { rack: 'a', row: 7, spare: false }, { rack: null }, { rack: ['a'] }, 'x', null),
  odd: of('x'),
};
const LEAF = fc.record(
  {
    leaf: of('leaf1', 'a.b', 7, '-x', 'a b', 'a;b', '', null),
    name: of('leaf2', '$x'),
    address: of('192.0.2.1', '2001:db8::1', 'host.example', '-oProxyCommand=x', 'a b', null),
    ...SHARED,
  },
  { requiredKeys: [] },
);
const FILE = fc.record(
  {
    defaults: fc.oneof(fc.record(SHARED, { requiredKeys: [] }), of({}, null, [], 'x')),
    leaves: fc.oneof(
      { weight: 5, arbitrary: fc.array(LEAF, { maxLength: 1 }) },
      of({}, null, 'x', [null], [['x']]),
    ),
  },
  { requiredKeys: ['leaves'] },
);

test('the schema allows what the reader reads, and nothing else', () => {
  let good = 0;
  fc.assert(
    fc.property(FILE, (value) => {
      const text = stringify(value);
      good += reads(text) ? 1 : 0;
      expect({ text, good: allows(value) }).toEqual({ text, good: reads(text) });
    }),
    { numRuns: 2_000 },
  );
  expect(good).toBeGreaterThan(50);
});

test('a file may be JSON, too', () => {
  const value = { leaves: [{ leaf: 'leaf1', labels: { rack: 'a' } }] };
  expect(allows(value)).toBe(true);
  expect(reads(JSON.stringify(value))).toBe(true);
});
