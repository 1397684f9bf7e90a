import * as fc from 'fast-check';
import type { Printed } from './config.js';

/** Any configuration of BGP, EVPN and policies that a leaf could have. */

const anyName = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,6})?$/);
const anyQuoted = fc.tuple(anyName, anyName).map((words) => words.join(' '));
const anyInstance = fc.oneof(
  { weight: 4, arbitrary: anyName },
  { weight: 1, arbitrary: anyQuoted },
);
const anyAddress = fc.nat(254).map((host) => `198.51.100.${host + 1}`);
const anyNumber = fc.integer({ min: 1, max: 4_294_967_295 });

const leaf = (
  name: string,
  value: fc.Arbitrary<string | number | boolean>,
): fc.Arbitrary<Printed> => value.map((one): Printed => ({ kind: 'leaf', name, value: one }));
const list = (name: string, value: fc.Arbitrary<string | number>): fc.Arbitrary<Printed> =>
  fc
    .uniqueArray(value, { minLength: 1, maxLength: 3 })
    .map((values): Printed => ({ kind: 'leaf-list', name, values }));
const node = (
  name: string,
  inside: fc.Arbitrary<readonly Printed[]>,
  keys: readonly string[] = [],
  keyNames: readonly string[] = [],
): fc.Arbitrary<Printed> =>
  inside.map((members): Printed => ({ kind: 'node', name, keys, keyNames, inside: members }));

const some = (...all: readonly fc.Arbitrary<Printed>[]): fc.Arbitrary<readonly Printed[]> =>
  fc
    .tuple(
      fc.tuple(...all),
      fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
    )
    .map(([members, kept]) => members.filter((_, at) => kept[at]));
const each = (key: fc.Arbitrary<string>, one: (key: string) => fc.Arbitrary<Printed>) =>
  fc.uniqueArray(key, { maxLength: 3 }).chain((keys) => fc.tuple(...keys.map(one)));
const joined = (
  ...all: readonly fc.Arbitrary<readonly Printed[]>[]
): fc.Arbitrary<readonly Printed[]> => fc.tuple(...all).map((parts) => parts.flat());

const multipath = some(
  leaf('allow-multiple-as', fc.boolean()),
  leaf('maximum-paths', fc.integer({ min: 1, max: 64 })),
  node('ebgp', some(leaf('maximum-paths', anyNumber))),
);
const group = (name: string): fc.Arbitrary<Printed> =>
  node(
    'group',
    some(
      leaf('description', fc.oneof(anyName, anyQuoted)),
      leaf('peer-as', anyNumber),
      list('export-policy', anyName),
      leaf('import-policy', anyName),
      node('timers', some(leaf('minimum-advertisement-interval', anyNumber))),
    ),
    [name],
    ['group-name'],
  );
const bgp = node(
  'bgp',
  joined(
    some(
      leaf('admin-state', fc.constantFrom('enable', 'disable')),
      leaf('autonomous-system', anyNumber),
    ),
    some(node('afi-safi', some(node('multipath', multipath)), ['ipv4-unicast'], ['afi-safi-name'])),
    some(node('preference', some(leaf('ebgp', anyNumber), leaf('ibgp', anyNumber)))),
    each(anyName, group),
    each(anyAddress, (peer) =>
      node('neighbor', some(leaf('peer-group', anyName)), [peer], ['peer-address']),
    ),
  ),
);
const evpn = node(
  'bgp-evpn',
  some(node('bgp-instance', some(leaf('evi', anyNumber), leaf('ecmp', anyNumber)), ['1'], ['id'])),
);
const instance = (name: string): fc.Arbitrary<Printed> =>
  node(
    'network-instance',
    joined(
      some(leaf('type', fc.constantFrom('ip-vrf', 'default'))),
      each(anyName, (port) =>
        node('interface', fc.constant([]), [`ethernet-1/1.${port.length}`], ['name']),
      ).map((all) => all.slice(0, 1)),
      some(node('protocols', some(bgp, evpn))),
    ),
    [name],
    ['name'],
  );
const policies = node(
  'routing-policy',
  joined(
    each(anyName, (name) =>
      node(
        'prefix-set',
        each(anyAddress, (host) =>
          node(
            'prefix',
            fc.constant([]),
            [`${host}/32`, 'exact'],
            ['ip-prefix', 'mask-length-range'],
          ),
        ),
        [name],
        ['name'],
      ),
    ),
    each(anyName, (name) =>
      node(
        'policy',
        some(
          node('default-action', some(leaf('policy-result', fc.constantFrom('accept', 'reject')))),
        ),
        [name],
        ['name'],
      ),
    ),
  ),
);

export const anyConfig: fc.Arbitrary<readonly Printed[]> = joined(
  fc
    .uniqueArray(anyInstance, { minLength: 1, maxLength: 2 })
    .chain((names) => fc.tuple(...names.map(instance))),
  some(policies),
);
