import { expect, it } from 'vitest';
import { guard } from '#collect/wire/guard.js';
import { networkInstanceNamed } from '#facts/network-instance.js';
import { prefixNamed } from '#facts/prefix.js';
import { planOf } from '#plan.js';
import { planText } from '#render/plan-text.js';

const prefixes = ['192.0.2.1/32'].flatMap((word) => prefixNamed(word) ?? []);
const networkInstances = ['ip-vrf1'].flatMap((name) => networkInstanceNamed(name) ?? []);
const leaf1 = { name: 'leaf1', address: '198.51.100.1:22', networkInstances };
const leaf2 = { name: 'leaf2', address: '198.51.100.2:22', networkInstances: [] };

it('holds every command in the order in which it would be sent', () => {
  expect(planText(planOf([leaf1, leaf2], prefixes))).toBe(
    `leaf1 (198.51.100.1:22)
  show version
  show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 192.0.2.1/32 detail
  show network-instance ip-vrf1 route-table ipv4-unicast prefix 192.0.2.1/32 detail
  show network-instance ip-vrf1 ipv4 route 192.0.2.1   (only where the leaf does not know the command above)
  show network-instance ip-vrf1 protocols bgp neighbor
  show network-instance ip-vrf1 protocols bgp summary
  info from running network-instance ip-vrf1
  show network-instance default protocols bgp routes evpn route-type 5 prefix 192.0.2.1/32 detail
  info from running routing-policy
  info from running network-instance default
  show network-instance default protocols bgp neighbor

leaf2 (198.51.100.2:22)
  show version
  show network-instance summary
  show network-instance {network-instance} protocols bgp routes ipv4 prefix 192.0.2.1/32 detail   (for each network-instance that routes)
  show network-instance {network-instance} route-table ipv4-unicast prefix 192.0.2.1/32 detail   (for each network-instance that routes)
  show network-instance {network-instance} ipv4 route 192.0.2.1   (only where the leaf does not know the command above)
  show network-instance {network-instance} protocols bgp neighbor   (for each network-instance that routes)
  show network-instance {network-instance} protocols bgp summary   (for each network-instance that routes)
  info from running network-instance {network-instance}   (for each network-instance that routes)
  show network-instance default protocols bgp routes evpn route-type 5 prefix 192.0.2.1/32 detail
  info from running routing-policy
  info from running network-instance default
  show network-instance default protocols bgp neighbor

Where a leaf has only a session to type into:
  environment cli-engine type basic
  environment complete-on-space false
  {command}

Where a shell of Linux answers in place of the CLI:
  sr_cli -d '{command}'
`,
  );
});

it('says of each command when it is sent; one with a gap in it never is', () => {
  const [named, open] = planOf([leaf1, leaf2], prefixes).leaves;
  for (const { command } of named?.commands ?? []) expect(guard(command)).toBe(command);
  const gaps = open?.commands.filter(({ command }) => command.includes('{')) ?? [];
  expect(gaps.map(({ when }) => when)).toEqual([
    ...['for-each-network-instance', 'for-each-network-instance', 'if-unknown'],
    ...['for-each-network-instance', 'for-each-network-instance', 'for-each-network-instance'],
  ]);
  for (const { command } of gaps) expect(() => guard(command)).toThrow();
});

it('tells every other way to send a command, and the wire knows no more', () => {
  const { fallbacks } = planOf([leaf1], prefixes);
  for (const line of fallbacks.flatMap(({ sent }) => sent)) {
    const bytes = line.replace('{command}', 'show version');
    expect(guard(bytes)).toBe(bytes);
  }
});

it('shows names without letting a terminal obey them', () => {
  expect(
    planText({ leaves: [{ name: 'a\u001b[2J', address: 'b', commands: [] }], fallbacks: [] }),
  ).toBe('a\\x1b[2J (b)\n');
});
