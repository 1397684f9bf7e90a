import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetworkInstanceRowValues } from '#facts/network-instance.js';
import { eraOf } from '#lab/print/era.js';
import { networkInstancesJson, networkInstancesText } from '#lab/print/network-instances.js';
import { type System, versionJson, versionText } from '#lab/print/system.js';
import { parse } from '#parse.js';
import { RELEASES } from '../../support/print/any-report.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';

const width = fc.integer({ min: 45, max: 291 });
const name = fc.constantFrom('leaf1', 'dc1-leaf-12', 'ixr.d3', 'R7');
const MODE = '--{ running }--[  ]--';

function read(command: string, answer: string) {
  const parsed = parse(`${MODE}\nA:leaf1# ${command}\n${answer}${MODE}\nA:leaf1# `);
  expect(parsed.problems).toEqual([]);
  expect(parsed.coverage.unread).toBe(0);
  expect(lawsBrokenBy(parsed)).toEqual([]);
  return parsed.blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));
}

describe.each(RELEASES)('the version of a leaf of %s', (release) => {
  test('reads back as it was, from text and from JSON', () => {
    const system = fc.record({
      hostName: name,
      chassis: fc.constantFrom('7220 IXR-D3L', '7250 IXR-6', '7220 IXR-H3'),
      software: fc.nat(12).map((patch) => `v${release}.${patch}`),
      build: fc.constantFrom('218-ga3fc1bea5a', '1-g0'),
      lastBooted: fc.constant('2024-09-22T16:07:22.230Z'),
    });
    fc.assert(
      fc.property(system, width, (one: System, columns) => {
        const number = eraOf(release).release;
        const fields = Object.values(versionJson(one, number))[0];
        const told = [
          {
            ...{ kind: 'version', complete: true },
            data: { release: one.software.slice(1), fields },
          },
        ];
        expect(read('show version', versionText(one, number, columns))).toEqual(told);
        const json = JSON.stringify(versionJson(one, number), null, 2);
        expect(read('show version | as json', `${json}\n`)).toEqual(told);
      }),
      { numRuns: 30 },
    );
  });
});

test('any list of network-instances reads back as it was, from text and from JSON', () => {
  const instance: fc.Arbitrary<NetworkInstanceRowValues> = fc.record({
    name: fc.constantFrom(
      'default',
      'ip-vrf1',
      'Tenant_1',
      'a-name-longer-than-any-column.of-1',
      'mgmt',
    ),
    type: fc.constantFrom('default', 'ip-vrf', 'mac-vrf'),
    adminState: fc.constantFrom('enable', 'disable'),
    operState: fc.constantFrom('up', 'down'),
    routerId: fc.option(fc.constantFrom('192.0.2.1', '198.51.100.254')),
    description: fc.option(fc.constantFrom('Management network instance', 'services')),
  });
  fc.assert(
    fc.property(fc.array(instance, { minLength: 1, maxLength: 6 }), width, (all, columns) => {
      const told = [{ kind: 'network-instance-summary', complete: true, data: { rows: all } }];
      const command = 'show network-instance summary';
      // Where a word fills its cell, nobody can tell whether a blank stood behind it.
      expect(unspaced(read(command, networkInstancesText(all, columns)))).toEqual(unspaced(told));
      const json = JSON.stringify(networkInstancesJson(all), null, 2);
      expect(read(`${command} | as json`, `${json}\n`)).toEqual(told);
    }),
    { numRuns: 200 },
  );
});

/** Plain data without the blanks in its words. */
const unspaced = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(' ', ''));
