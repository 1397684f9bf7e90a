import type { NeighborRow, NeighborSummary } from '#facts/bgp-neighbor.js';
import { spotAt, toldAt } from '#facts/config-nodes.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import type { LeafFacts } from '#facts/leaf.js';
import type { Told } from '#facts/told.js';
import { count, list, verb } from '#text/words.js';
import { IN_DEFAULT, WITHOUT_EVPN } from './exemptions.js';
import { inferred, model } from './references.js';
import { elsewhere, inspect } from './remedies.js';
import { type Draft, filledFor, leafRule, type Quote, quote, type ViewWith } from './rule.js';

const SEE_SESSIONS = inspect('see why: state, last error and the families of each session', [
  'show network-instance default protocols bgp neighbor * detail',
  'info from running network-instance default protocols bgp',
]);
const SEE_REFLECTOR = elsewhere(
  'look on the other side: a route reflector has this leaf as a client, a spine of another AS hands EVPN routes on and keeps their next hop (`inter-as-vpn`, `keep-all-routes`)',
);

/** EVPN is configured in the network-instance, and no session brings EVPN routes. */
export const noEvpnSession = leafRule({
  id: 'no-evpn-session',
  title: 'No EVPN session',
  severity: 'error',
  catalogue: ['F40'],
  certainty: 'certain',
  docs: {
    what: 'Finds leaves with EVPN in the network-instance on which no session of `default` is up with the family EVPN, or on which all of them bring no route.',
    why: 'Leaves tell each other prefixes in the network-instance `default`. Without a session that carries EVPN a leaf knows its own nodes alone, and no other leaf knows of them.',
    limits:
      'A session that is down does not print its families, so that of several it is not known which were for EVPN. That no route comes is no fault where no other leaf announces anything. Which spines reflect routes and who their clients are is configured on the spines, whose reports are not read; of the leaf it shows only that nothing comes.',
    references: [
      model('srl_nokia-bgp, afi-safi', 'each family of a session is enabled by itself'),
      inferred(
        'the counters of sessions',
        'a session with the family EVPN and zero received routes brings nothing of any other leaf',
      ),
    ],
    examples: ['no-evpn-session'],
  },
  needs: ['fabricSessions', 'evpnConfig'],
  exempt: [
    IN_DEFAULT,
    WITHOUT_EVPN,
    {
      because: 'its configuration disables EVPN in the network-instance',
      when: (facts) => evpnSettings(facts).adminState?.value === 'disable',
    },
  ],
  lacks: ({ facts }) => [
    ...(evpnSettings(facts).adminState === null ? (['evpnConfig'] as const) : []),
    ...(facts.fabricSessions.complete ? [] : (['fabricSessions'] as const)),
  ],
  remedies: [SEE_SESSIONS, SEE_REFLECTOR],
  evaluate: ({ facts }) => {
    const { report, complete } = facts.fabricSessions;
    const { adminState } = evpnSettings(facts);
    // Null: no EVPN instance is configured, as far as told.
    if (!complete || adminState === null) return [];
    const carrying = report.rows.filter((row) => evpnOf(row) !== null);
    const [first, ...others] = carrying;
    if (first === undefined) return [without(facts, report)];
    const silent = carrying.every((row) => evpnOf(row)?.received === 0);
    return silent ? [silentDraft(facts, [first, ...others])] : [];
  },
});

type Facts = ViewWith<'fabricSessions' | 'evpnConfig'>['facts'];

const isUp = ({ state }: NeighborRow): boolean => state === 'established';

/** The counters of EVPN of a session that is up with it. */
const evpnOf = (row: NeighborRow) =>
  isUp(row) ? (row.families.find(({ family }) => family === 'evpn') ?? null) : null;

function without(facts: Facts, { rows }: NeighborSummary): Draft {
  const up = rows.filter(isUp).length;
  const down = rows.length - up;
  const parts = [
    ...(up > 0 ? [`${count(up, 'session')} ${verb(up, 'is', 'are')} up without it`] : []),
    ...(down > 0 ? [`${count(down, 'session')} ${verb(down, 'is', 'are')} down`] : []),
  ];
  const says = parts.length === 0 ? 'there is none' : list(parts);
  const [first, ...others] = rows.map((row) => rowQuoted(facts.fabricSessions, row));
  const absence = {
    file: facts.fabricSessions.file,
    span: null,
    label: 'no session in the summary of `default`',
  };
  return {
    path: null,
    message: `no session of the network-instance \`default\` carries EVPN: ${says}`,
    evidence: [first ?? absence, ...others, ...disabledIn(facts)],
    notes: ['without EVPN this leaf knows its own nodes alone, and no other leaf knows of them'],
    remedies: filledFor(facts, [SEE_SESSIONS]),
  };
}

function rowQuoted(told: Told<NeighborSummary>, row: NeighborRow): Quote {
  const [family] = row.families;
  return isUp(row)
    ? quote(
        told,
        family?.spans.family ?? row.spans.state,
        `${row.peer}: the families of the session`,
      )
    : quote(told, row.spans.state, `${row.peer}: the state of the session`);
}

/** Where the configuration disables the family. */
function disabledIn({ fabricConfig = [] }: LeafFacts): readonly Quote[] {
  return fabricConfig.slice(0, 1).flatMap((told) => {
    const bgp = spotAt(told.report, ['network-instance', 'default', 'protocols', 'bgp']);
    const state =
      toldAt(bgp, 'afi-safi', 'evpn', 'admin-state') ?? toldAt(bgp, 'evpn', 'admin-state');
    return state?.value[0] === 'disable' ? [quote(told, state.span, `\`${state.path}\``)] : [];
  });
}

function silentDraft(facts: Facts, rows: readonly [NeighborRow, ...NeighborRow[]]): Draft {
  const told = facts.fabricSessions;
  const [first, ...others] = rows;
  const peers = rows.map(({ peer }) => peer);
  const received = (row: NeighborRow): Quote =>
    quote(
      told,
      evpnOf(row)?.spans.received,
      `${row.peer}: received, active and sent routes of EVPN`,
    );
  return {
    severity: 'warning',
    path: null,
    message: `no EVPN route comes from ${list(peers, 'or')}, with which EVPN is up`,
    evidence: [received(first), ...others.map(received)],
    notes: ['as long as no other leaf announces anything by EVPN, that is as it should be'],
    remedies: filledFor(facts, [SEE_SESSIONS, SEE_REFLECTOR]),
  };
}
