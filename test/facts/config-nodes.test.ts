import { describe, expect, it } from 'vitest';
import {
  booleanAt,
  entriesAt,
  namesAt,
  numberAt,
  placeOf,
  spotAt,
  textAt,
  toldAt,
} from '#facts/config-nodes.js';
import { configIn, fixtureText } from '../support/config.js';

const inContext = fixtureText('info-21.6-context');
const atRoot = fixtureText('info-24.10-root');
const RED = ['network-instance', 'red', 'protocols'];
const HALL = ['network-instance', 'red services', 'protocols'];

describe('a node by its way from the root', () => {
  it('is found below the context that the tree hangs in', () => {
    const { data } = configIn(inContext);
    expect(numberAt(spotAt(data, [...RED, 'bgp']), 'autonomous-system')).toMatchObject({
      value: 65010,
      path: 'network-instance red protocols bgp autonomous-system',
    });
    expect(spotAt(data, ['network-instance', 'blue', 'protocols', 'bgp'])).toBeNull();
  });

  it('is found through what leads to a tree that hangs further down', () => {
    const { data } = configIn(inContext);
    const instance = spotAt(data, ['network-instance', 'red']);
    expect(Object.keys(instance?.node ?? {})).toEqual(['protocols']);
    const told = numberAt(instance, 'protocols', 'bgp', 'autonomous-system');
    expect(told?.path).toBe('network-instance red protocols bgp autonomous-system');
    expect(inContext.slice(...(told?.span ?? [0, 0]))).toBe('65010');
    expect(placeOf({ report: data, node: {}, way: [] }, 'network-instance').span).toBeNull();
  });

  it('is found when its name has blanks, and its path quotes it', () => {
    const { data } = configIn(atRoot);
    const told = numberAt(spotAt(data, [...HALL, 'bgp']), 'preference', 'ebgp');
    expect(told).toMatchObject({
      value: 169,
      path: 'network-instance "red services" protocols bgp preference ebgp',
    });
    expect(atRoot.slice(...(told?.span ?? [0, 0]))).toBe('169');
  });

  it('is not found where it is not known where the tree hangs', () => {
    const { data } = configIn(
      'bgp {\n    router-id 192.0.2.1\n    preference {\n        ebgp 169\n    }\n}\n',
    );
    expect(data.context).toBeNull();
    expect(spotAt(data, ['bgp'])).toBeNull();
  });

  it('is no property that every object has', () => {
    const { data } = configIn(atRoot);
    expect(spotAt(data, ['constructor'])).toBeNull();
    expect(toldAt(spotAt(data, HALL), 'toString')).toBeNull();
  });
});

describe('a leaf', () => {
  const bgp = spotAt(configIn(atRoot).data, [...HALL, 'bgp']);

  it('is told as what it is asked for, or not at all', () => {
    expect(
      booleanAt(bgp, 'afi-safi', 'ipv4-unicast', 'multipath', 'allow-multiple-as')?.value,
    ).toBe(true);
    expect(numberAt(bgp, 'router-id')).toBeNull();
    expect(textAt(bgp, 'router-id')?.value).toBe('192.0.2.12');
    expect(numberAt(bgp, 'preference')).toBeNull();
    expect(numberAt(null, 'preference')).toBeNull();
  });

  it('and a leaf-list are both told as names, with the place of all of them', () => {
    const told = namesAt(bgp, 'group', 'nodes', 'import-policy');
    expect(told?.value).toEqual(['import-nodes', 'import-rest']);
    expect(atRoot.slice(...(told?.span ?? [0, 0]))).toMatch(/^import-nodes\s+import-rest$/);
  });
});

it('the entries of a list come in printed order, although their names look like numbers', () => {
  const text =
    'A:leaf1# info routing-policy\n    routing-policy {\n        policy p {\n            statement 20 {\n            }\n            statement 10 {\n            }\n        }\n    }\nA:leaf1#\n';
  const policy = spotAt(configIn(text).data, ['routing-policy', 'policy', 'p']);
  expect(entriesAt(policy, 'statement').map(({ value }) => value.way.at(-1))).toEqual(['20', '10']);
});
