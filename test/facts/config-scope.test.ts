import { describe, expect, it } from 'vitest';
import { pathAsked, printsAll } from '#facts/config-scope.js';
import { configIn } from '../support/config.js';

const BODY =
  '    network-instance red {\n        protocols {\n            bgp {\n                router-id 192.0.2.1\n            }\n        }\n    }\n';
const asked = (command: string) =>
  configIn(`--{ running }--[  ]--\nA:leaf1# ${command}\n${BODY}--{ running }--[  ]--\n`);
const BGP = ['network-instance', 'red', 'protocols', 'bgp'];

describe('whether a report prints everything below a way', () => {
  it.each([
    ['info', true],
    ['info flat', true],
    ['info network-instance red', true],
    ['info network-instance r*', true],
    ['info from state network-instance *', true],
    ['info network-instance red protocols bgp', true],
    ['info depth 1 network-instance red', false],
    ['info network-instance red protocols bgp group nodes', false],
    ['info network-instance red protocols bgp-evpn', false],
  ])('is told by `%s`: %s', (command, all) => {
    expect(printsAll(asked(command), BGP)).toBe(all);
  });

  it('is not told by lines alone, nor by an answer that is cut off', () => {
    expect(printsAll(configIn(`${BODY}\nThat is all.\n`), BGP)).toBe(false);
    expect(printsAll(configIn(`A:leaf1# info\n${BODY}`), BGP)).toBe(false);
  });
});

it.each([
  ['info', []],
  [
    'info from state network-instance "red hall" protocols detail',
    ['network-instance', '"red hall"', 'protocols'],
  ],
  ['show version', null],
  [null, null],
] as const)('the path of %j is %j', (command, path) => {
  expect(pathAsked(command)).toEqual(path);
});
