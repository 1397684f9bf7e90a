import { describe, expect, it, test } from 'vitest';
import { exportPoliciesOf } from '#facts/evpn-exports.js';
import { leaf } from '../support/leaf.js';

const BGP = 'info from running network-instance ip-vrf1 protocols bgp';
const POLICIES = 'info from running routing-policy';

const USE = `    export-policy [
        for-all
    ]
    group nodes {
        export-policy for-nodes
    }
    neighbor 192.0.2.21 {
        export-policy for-one
    }`;

/** What the policy `for-nodes` decides on EVPN routes. */
function verdictOn(lines: string): boolean | null | undefined {
  const beside = { [BGP]: USE, [POLICIES]: `    policy for-nodes {\n${lines}\n    }` };
  const all = exportPoliciesOf(leaf({ beside }).facts);
  return all?.find(({ policy }) => policy === 'for-nodes')?.admitsEvpn;
}

test('each policy is named with the place that puts it to use', () => {
  const { facts, beside } = leaf({ beside: { [BGP]: USE } });
  const told = exportPoliciesOf(facts)?.map(({ policy, group, use: { span } }) => [
    policy,
    group,
    beside.text.slice(...(span ?? [0, 0])).includes(policy),
  ]);
  expect(told).toEqual([
    ['for-all', null, true],
    ['for-nodes', 'nodes', true],
    ['for-one', null, true],
  ]);
});

test('without a configuration of BGP nothing is known', () => {
  expect(exportPoliciesOf(leaf({}).facts)).toBeNull();
  expect(
    exportPoliciesOf(leaf({ beside: { [POLICIES]: '    policy p {\n    }' } }).facts),
  ).toBeNull();
});

describe('whether a policy lets EVPN routes out', () => {
  const statement = (match: string, result: string): string =>
    `        statement 10 {\n${match}            action {\n                policy-result ${result}\n            }\n        }\n`;
  const accepting = '        default-action {\n            policy-result accept\n        }';
  const match = (line: string): string =>
    `            match {\n                ${line}\n            }\n`;

  it.for([
    ['accepts by default', accepting, true],
    [
      'accepts by default, as releases before 22.11 spell it',
      '        default-action {\n            accept {\n            }\n        }',
      true,
    ],
    ['rejects by default', accepting.replace('accept', 'reject'), false],
    [
      'a statement for EVPN alone rejects',
      statement(match('protocol bgp-evpn'), 'reject') + accepting,
      false,
    ],
    [
      'a statement for another protocol rejects',
      statement(match('protocol static'), 'reject') + accepting,
      true,
    ],
    ['a statement for every route accepts', statement('', 'accept'), true],
    [
      'a statement for some prefixes rejects',
      statement(match('prefix-set vips'), 'reject') + accepting,
      null,
    ],
    [
      'a statement hands every route to the next policy',
      statement('', 'next-policy') + accepting,
      null,
    ],
    ['nothing is said by default', '', null],
  ] as const)('%s', ([, lines, admits]) => {
    expect(verdictOn(lines)).toBe(admits);
  });

  it('is not known where the policies were not given', () => {
    const all = exportPoliciesOf(leaf({ beside: { [BGP]: USE } }).facts);
    expect(all?.map(({ admitsEvpn, line }) => [admitsEvpn, line])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });
});
