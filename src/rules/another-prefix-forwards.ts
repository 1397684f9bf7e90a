import { isMoreSpecific, longestMatch } from '#facts/containment.js';
import type { LeafFacts } from '#facts/leaf.js';
import { activeRoute, isFromBgp, isFromEvpn, ownerOf } from '#facts/leaf-selectors.js';
import { canonicalPrefix, familyOf } from '#facts/prefix.js';
import type { RouteRow, RouteTableReport } from '#facts/route-table.js';
import type { Told } from '#facts/told.js';
import { count, list, verb } from '#text/words.js';
import { hasRoute } from './exemptions.js';
import { hasNoRoute } from './next-hop-count.js';
import { rfc } from './references.js';
import { elsewhere, inspect } from './remedies.js';
import { type Draft, filledFor, leafRule, quote } from './rule.js';

const ONE_LENGTH = elsewhere(
  'let all nodes announce the prefix with one length (MetalLB: one `aggregationLength`; Calico: the addresses of services rather than their whole range)',
);
/** `route` asks for the longest match. */
const SEE_MATCH = inspect('see which route forwards an address of it', [
  'show network-instance {network-instance} route-table {family} route {address}',
]);
const REMEDIES = [SEE_MATCH, ONE_LENGTH] as const;

/** A route of another length decides where traffic for the prefix goes. */
export const anotherPrefixForwards = leafRule({
  id: 'another-prefix-forwards',
  title: 'Another prefix forwards',
  severity: 'warning',
  catalogue: ['F16'],
  certainty: 'certain',
  docs: {
    what: 'Finds prefixes whose traffic follows a route of another length: a shorter one where the prefix itself has none, or longer ones for a part of its addresses.',
    why: 'The longest match forwards. Where nodes announce a whole range, or some announce the range and others single addresses of it, the prefix looks as it should and traffic goes elsewhere.',
    limits:
      'Reads whole route tables. That longer prefixes forward a part of an aggregate is often meant so: a note. Every route lies inside the default route, of which nothing is said. Shorter prefixes matter where the prefix itself has no route.',
    references: [
      rfc(
        '1812 section 5.2.4.3',
        'a router forwards by the longest prefix that covers the address',
      ),
    ],
    examples: ['shorter-prefix-forwards'],
  },
  needs: ['tables'],
  exempt: [
    {
      because:
        'the prefix has a route of its own, and is one address, which has no longer one, or the default route, of which nothing is said',
      when: (facts) => !mayBeSplit(facts) && hasRoute(facts, () => true),
    },
  ],
  lacks: ({ facts }) => [
    ...(facts.tables.some((one) => isWhole(one, facts)) ? [] : (['tables'] as const)),
    ...(facts.routeTable === undefined ? (['routeTable'] as const) : []),
  ],
  explainedBy: ['no-active-route'],
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const told = facts.tables.findLast((one) => isWhole(one, facts));
    if (told === undefined) return [];
    const rows = told.report.rows.filter(({ active }) => active !== false);
    const own = rows.some(({ prefix }) => canonicalPrefix(prefix) === facts.prefix);
    if (own) return mayBeSplit(facts) ? longer(facts, told, rows) : [];
    return hasNoRoute(facts) ? shorter(facts, told, rows) : [];
  },
});

type Rows = readonly RouteRow[];
type Table = Told<RouteTableReport>;

/** No address has a longer route; inside the default route every other route is one, as it should be. */
const mayBeSplit = ({ prefix }: LeafFacts): boolean =>
  !/\/0+$/.test(prefix) && !prefix.endsWith(familyOf(prefix) === 'ipv4' ? '/32' : '/128');

/** Only tables without a filter end with totals. */
const isWhole = ({ report, complete }: Table, { prefix }: LeafFacts): boolean =>
  complete && report.totals !== null && report.family === familyOf(prefix);

function shorter(facts: LeafFacts, told: Table, rows: Rows): readonly Draft[] {
  const row = longestMatch(rows, facts.prefix);
  if (row === null) return [];
  return [
    {
      path: null,
      message: `${facts.prefix} has no route of its own, and traffic to it follows ${wordsOn(row)}`,
      evidence: [quote(told, row.spans.prefix, 'the longest prefix in use that holds it')],
      notes: [],
      remedies: filledFor(facts, REMEDIES),
    },
  ];
}

/** Longer prefixes inside one that BGP or EVPN brought: its host routes and the like are none. */
function longer(facts: LeafFacts, told: Table, rows: Rows): readonly Draft[] {
  const route = activeRoute(facts);
  const inside = rows.filter(({ prefix }) => isMoreSpecific(prefix, facts.prefix));
  const [first, ...others] = inside;
  if (first === undefined || (route !== null && !isFromBgp(route) && !isFromEvpn(route))) return [];
  const named = others.slice(0, SHOWN - 1);
  const more = others.length - named.length;
  const words = [first, ...named].map(wordsOn);
  const quoted = ({ spans }: RouteRow) => quote(told, spans.prefix, 'a longer prefix, in use');
  return [
    {
      severity: 'note',
      path: null,
      message: `${count(inside.length, 'longer prefix').replace(/xs$/, 'xes')} inside ${facts.prefix} ${verb(inside.length, 'forwards its', 'forward their')} part of it: ${list(more > 0 ? [...words, `${more} more`] : words)}`,
      evidence: [quoted(first), ...named.map(quoted)],
      notes: [],
      remedies: filledFor(facts, REMEDIES),
    },
  ];
}

/** How many longer prefixes are named. */
const SHOWN = 4;

const wordsOn = (row: RouteRow): string =>
  `${row.prefix} of \`${ownerOf(row)}\` (${count(row.nextHops.length, 'next hop')})`;
