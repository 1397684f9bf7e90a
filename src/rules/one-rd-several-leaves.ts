import { type Announced, announcedTo } from '#facts/evpn-announced.js';
import { grouped } from '#text/grouped.js';
import { list } from '#text/words.js';
import { OWN_DISTINGUISHER } from './evpn-remedies.js';
import { IN_DEFAULT, WITHOUT_EVPN } from './exemptions.js';
import { DISTINGUISHER, rfc } from './references.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

/** Two leaves announce the prefix under one route distinguisher. */
export const oneRdSeveralLeaves = leafRule({
  id: 'one-rd-several-leaves',
  title: 'One route distinguisher, several leaves',
  severity: 'error',
  catalogue: ['F36'],
  certainty: 'likely',
  docs: {
    what: 'Finds EVPN routes for the prefix with one route distinguisher and several next hops, which carry the MAC addresses of different leaves.',
    why: 'The route distinguisher makes the routes of two leaves two routes. Where both have the same one, a route reflector passes on the better of them alone, and a leaf that gets both keeps one: the load is never shared between the two leaves.',
    limits:
      'Sees only what arrived at this leaf: behind a route reflector one of the two is missing already. That the next hops are two leaves is seen from `mac-nh`, which each leaf sets to its own; routes without it are left alone.',
    references: [
      DISTINGUISHER,
      rfc(
        '9135 section 8.1',
        'an EVPN route carries the MAC address of the router that announces it',
      ),
    ],
    examples: ['leaf-copied-from-another', 'equal-route-distinguishers'],
  },
  needs: ['evpnRoutes'],
  exempt: [IN_DEFAULT, WITHOUT_EVPN],
  explainedBy: ['equal-route-distinguishers'],
  remedies: OWN_DISTINGUISHER,
  evaluate: ({ facts }) =>
    [...grouped(announcedTo(facts), ({ route }) => route.routeDistinguisher)].flatMap(
      ([distinguisher, all]) => (distinguisher === null ? [] : draft(facts, distinguisher, all)),
    ),
});

function draft(
  facts: ViewWith<'evpnRoutes'>['facts'],
  distinguisher: string,
  all: readonly Announced[],
): readonly Draft[] {
  const leaves = [...grouped(all, macOf)].flatMap(([mac, [one]]) =>
    mac === undefined ? [] : [one],
  );
  const hops = new Set(leaves.map(({ path }) => path.nextHop));
  const [first, ...others] = leaves;
  if (first === undefined || hops.size < 2) return [];
  return [
    {
      path: null,
      message: `${list([...hops].map(String))} announce the prefix under one route distinguisher, \`${distinguisher}\``,
      evidence: [hopQuoted(first), ...others.map(hopQuoted)],
      notes: ['the change is for one of those leaves, not for this one'],
      remedies: filledFor(facts, OWN_DISTINGUISHER),
    },
  ];
}

/** Who routes behind the next hop; undefined where it is not printed. */
const macOf = ({ path }: Announced): string | undefined =>
  path.communities.find((community) => community.startsWith('mac-nh:'));

const hopQuoted = (one: Announced) =>
  quote(one.told, one.path.spans.nextHop, `a next hop, with \`${macOf(one)}\``);
