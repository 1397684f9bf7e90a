import { describe, expect, test } from 'vitest';
import { ruleListings } from '#rule-cards.js';
import { models, objectionsTo } from '../support/yang.js';

const known = models();

/** Lines that the models at hand can't tell about: they hold network-instances, policies and BFD. */
const BEYOND = [
  'info from state system mpls label-ranges',
  'set / bfd subinterface {subinterface} admin-state enable',
];

const all = ruleListings().flatMap(({ id, remedies }) =>
  remedies.flatMap(({ releases, lines: typed, verify, fill }) =>
    [...typed, ...verify, ...fill.map(({ shownBy }) => shownBy ?? '')]
      .filter((line) => /^(?:set|delete|info) /.test(line) && !BEYOND.includes(line))
      .flatMap((line) =>
        ['ipv4-unicast', 'ipv6-unicast'].map((family) => line.replaceAll('{family}', family)),
      )
      .map((line) => [id, releases, line] as const),
  ),
);

/** Each once: most are said by several rules, and most are the same for both families. */
const lines = [...new Map(all.map((one) => [one.slice(1).join(' '), one])).values()];

describe.skipIf(known === null)(
  known === null
    ? 'lines to type and the YANG models (skipped: the models are not here)'
    : 'lines to type and the YANG models',
  () => {
    test.for(lines)('%s, releases %s: %s', ([, releases, line]) => {
      expect(known === null ? [] : objectionsTo(line, releases, known)).toEqual([]);
    });

    test.for([
      ['set / network-instance NI protocols bgp multipath-all 4', '*'],
      ['set / network-instance NI protocols bgp preference ebgp high', '*'],
      [
        'set / network-instance NI protocols bgp afi-safi ipv4-unicast multipath maximum-paths 4',
        '*',
      ],
      ['set / network-instance', '*'],
      ['set / network-instance NI oper-state up', '*'],
      ['set / network-instance NI protocols bgp preference ebgp 1', '>=99.1'],
    ] as const)('a wrong one is found: %s', ([line, releases]) => {
      expect(known === null ? [''] : objectionsTo(line, releases, known)).not.toEqual([]);
    });
  },
);
