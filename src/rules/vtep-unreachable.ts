import { longestMatch } from '#facts/containment.js';
import { type Announced, announcedTo, meets, targetsOf } from '#facts/evpn-announced.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import type { LeafFacts } from '#facts/leaf.js';
import { isValid } from '#facts/leaf-selectors.js';
import { familyOf } from '#facts/prefix.js';
import { list, verb } from '#text/words.js';
import { IN_DEFAULT, WITHOUT_EVPN } from './exemptions.js';
import { invalidReason } from './references.js';
import { elsewhere, inspect } from './remedies.js';
import { type Draft, filledFor, leafRule, type Quote, quote, type ViewWith } from './rule.js';

const SEE_UNDERLAY = inspect('see what leads to that leaf, and the sessions of the underlay', [
  'show network-instance default route-table {family} route {vtep}',
  'show network-instance default protocols bgp neighbor',
]);
const RESTORE = elsewhere(
  'restore the route of the underlay to that leaf: its loopback has to be announced to this one',
);

/** EVPN routes whose next hop, another leaf, cannot be reached over the underlay. */
export const vtepUnreachable = leafRule({
  id: 'vtep-unreachable',
  title: 'Other leaf unreachable',
  severity: 'error',
  catalogue: ['F38'],
  certainty: 'certain',
  docs: {
    what: 'Finds EVPN routes for the prefix that are invalid because their next hop, the VTEP of another leaf, is not resolved.',
    why: 'An EVPN route counts only as long as the network-instance `default` has a route to the leaf that announced it. The session that brought the route may come over a route reflector and stay up.',
    limits:
      'Why the underlay has no route is a matter of its own protocols. Routes with targets that this network-instance does not import are left out where its configuration tells.',
    references: [
      invalidReason('the BGP next hop of a path cannot be resolved: `next-hop-unresolved`'),
    ],
    examples: ['vtep-unreachable'],
  },
  needs: ['evpnRoutes'],
  exempt: [IN_DEFAULT, WITHOUT_EVPN],
  remedies: [SEE_UNDERLAY, RESTORE],
  evaluate: ({ facts }) => {
    const wanted = evpnSettings(facts).importTargets?.value ?? null;
    const [first, ...others] = announcedTo(facts).flatMap(({ told, path }): Lost[] =>
      path.nextHop !== null &&
      !isValid(path) &&
      path.invalidReasons.includes('next-hop-unresolved') &&
      (wanted === null || meets(targetsOf(path), wanted))
        ? [{ told, path, vtep: path.nextHop }]
        : [],
    );
    return first === undefined ? [] : [draft(facts, [first, ...others])];
  },
});

interface Lost extends Pick<Announced, 'told' | 'path'> {
  readonly vtep: string;
}

function draft(facts: ViewWith<'evpnRoutes'>['facts'], lost: readonly [Lost, ...Lost[]]): Draft {
  const vteps = [...new Set(lost.map(({ vtep }) => vtep))];
  const [first, ...others] = lost;
  return {
    path: null,
    message: `the EVPN ${verb(vteps.length, 'route', 'routes')} of ${list(vteps)} ${verb(vteps.length, 'is', 'are')} invalid: \`next-hop-unresolved\` in the network-instance \`default\``,
    evidence: [
      reasonQuoted(first),
      ...others.map(reasonQuoted),
      ...vteps.flatMap((one) => underlay(facts, one)),
    ],
    notes: [],
    remedies: filledFor(facts, [SEE_UNDERLAY, RESTORE], {
      vtep: vteps.length === 1 ? first.vtep : null,
      family: `${familyOf(first.vtep)}-unicast`,
    }),
  };
}

const reasonQuoted = ({ told, path, vtep }: Lost): Quote =>
  quote(told, path.spans.invalidReasons, `the route of ${vtep}`);

/** What the newest whole table of the underlay holds for a leaf. */
function underlay({ fabricTables }: LeafFacts, vtep: string): readonly Quote[] {
  const told = fabricTables?.findLast(
    ({ complete, report }) =>
      complete && report.totals !== null && report.family === familyOf(vtep),
  );
  if (told === undefined) return [];
  const row = longestMatch(
    told.report.rows.filter(({ active }) => active !== false),
    vtep,
  );
  const absent = `no route for ${vtep} in the whole route table of \`default\``;
  return row === null
    ? [{ file: told.file, span: null, label: absent }]
    : [quote(told, row.spans.prefix, `the longest match for ${vtep} in \`default\``)];
}
