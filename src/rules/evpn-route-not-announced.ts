import { isLocal } from '#decision/printed.js';
import { announcedTo } from '#facts/evpn-announced.js';
import { type EvpnOrigin, evpnOriginOf, isFrom } from '#facts/evpn-origin.js';
import { activeRoute, isFromEvpn, isValid, ownerOf, ownerPlace } from '#facts/leaf-selectors.js';
import { count, list, verb } from '#text/words.js';
import { ENABLE_EVPN, SEE_EVPN_STATE } from './evpn-remedies.js';
import { IN_DEFAULT } from './exemptions.js';
import { inferred, model } from './references.js';
import {
  type Draft,
  fabricRule,
  filledFor,
  type LeafView,
  type Quote,
  quote,
  type ViewWith,
} from './rule.js';
import { whyNotAnnounced } from './why-not-announced.js';

/** A leaf hears the nodes, and no other leaf has an EVPN route of it. */
export const evpnRouteNotAnnounced = fabricRule({
  id: 'evpn-route-not-announced',
  title: 'EVPN route not announced',
  severity: 'warning',
  catalogue: ['F35'],
  certainty: 'likely',
  docs: {
    what: 'Finds leaves that hear nodes announce the prefix and of which another leaf, whose EVPN routes for the prefix were given, has none.',
    why: 'A leaf announces by EVPN what is in use in its route table and did not come by EVPN. Where the route in use is one of EVPN, where `bgp-evpn` is missing or disabled, or where a policy of `bgp-vpn` keeps the route back, the other leaves never learn of its nodes.',
    limits:
      'Leaves are told apart by their route distinguisher or their router ID in `default`; without these it speaks only where the other leaf has no EVPN route for the prefix at all. A route that was announced and lost on the way looks the same.',
    references: [
      inferred(
        'output of SR Linux 21.6',
        'a leaf whose route in use came by EVPN announces none of its own',
      ),
      model(
        'srl_nokia-bgp-evpn, admin-state',
        'the EVPN instance of a network-instance may be disabled',
      ),
    ],
    examples: ['evpn-route-not-announced'],
  },
  needs: ['routeTable'],
  exempt: [IN_DEFAULT],
  lacks: (view, all) => [
    ...(view.facts.bgpRoutes === undefined ? (['bgpRoutes'] as const) : []),
    ...(isToTell(view, all) ? (['evpnRoutes'] as const) : []),
    ...(hearsNodes(view) && evpnOriginOf(view.facts) === null ? (['evpnTable'] as const) : []),
  ],
  explainedBy: [
    'evpn-copy-shuts-out-bgp-paths',
    'evpn-copy-wins-by-local-preference',
    'no-evpn-session',
    'other-owner-active',
  ],
  remedies: [ENABLE_EVPN, SEE_EVPN_STATE],
  evaluate: (views) =>
    views.filter(hearsNodes).flatMap((view): readonly Draft[] => {
      const lacking = lackingOn(view, views);
      return lacking.length === 0 ? [] : [draft(view, lacking)];
    }),
});

type View = ViewWith<'routeTable'>;

/** Whether another leaf hears nodes, and this one did not say what it holds of them. */
const isToTell = (view: LeafView, all: readonly LeafView[]): boolean =>
  !toldAll(view) && all.some((other) => other !== view && hearsNodes(other));

const nodesOf = ({ facts }: LeafView) =>
  facts.bgpRoutes?.report.paths.filter((path) => isValid(path) && !isLocal(path)) ?? [];

const hearsNodes = (view: LeafView): boolean => nodesOf(view).length > 0;

/** The other leaves that told their EVPN routes, if none of them has one of this leaf. */
function lackingOn(view: View, all: readonly View[]): readonly View[] {
  const others = all.filter((other) => other !== view && toldAll(other));
  const origin = evpnOriginOf(view.facts);
  const known = all.flatMap((other) => (other === view ? [] : (evpnOriginOf(other.facts) ?? [])));
  const heldBack = others.every((other) =>
    announcedTo(other.facts).every((one) => !mayBe(origin, known, one)),
  );
  return heldBack ? others : [];
}

/** A path that no other leaf accounts for may be its own. */
const mayBe = (
  origin: EvpnOrigin | null,
  others: readonly EvpnOrigin[],
  one: Parameters<typeof isFrom>[1],
): boolean =>
  (origin !== null && isFrom(origin, one)) || !others.some((other) => isFrom(other, one));

const toldAll = ({ facts }: LeafView): boolean =>
  facts.evpnRoutes?.every(({ complete }) => complete) === true;

function draft(view: View, others: readonly View[]): Draft {
  const { facts } = view;
  const names = others.map((other) => other.facts.name);
  const neighbors = new Set(nodesOf(view).map(({ neighbor }) => neighbor)).size;
  const why = whyNotAnnounced(facts);
  return {
    ...(!byEvpn(view) && { severity: 'error' as const }),
    path: null,
    message: `${facts.name} hears ${count(neighbors, 'neighbor')} announce the prefix, and ${list(names)} ${verb(names.length, 'has', 'have')} no EVPN route of it${why.by}`,
    evidence: [
      routeQuoted(view),
      ...why.evidence,
      ...others.flatMap((other) => noneTold(other, facts)),
    ],
    notes: why.notes,
    remedies: filledFor(facts, why.remedies),
    explainedOn: [facts.name],
    // A leaf without a session hears nobody, whatever this one announces.
    explainedAlsoOn: { 'no-evpn-session': names },
    explains: names,
  };
}

/** Said of the file that holds the EVPN report of the other leaf. */
const noneTold = ({ facts: { name, evpnFile } }: View, from: View['facts']): readonly Quote[] =>
  evpnFile === undefined
    ? []
    : [
        {
          file: evpnFile,
          span: null,
          label: `${name}: no EVPN route of type 5 of ${from.name} for ${from.prefix}`,
        },
      ];

function byEvpn({ facts }: View): boolean {
  const route = activeRoute(facts);
  return route !== null && isFromEvpn(route);
}

/** The route in use; where there is none, the first node that is heard. */
function routeQuoted(view: View): Quote {
  const { facts } = view;
  const route = activeRoute(facts);
  if (route === null) {
    const [file, span] = [facts.routeTable.file, null];
    return { file, span, label: `${facts.name}: no active route for ${facts.prefix}` };
  }
  const span = ownerPlace(route);
  return quote(
    facts.routeTable,
    span,
    `${facts.name}: the route in use is of \`${ownerOf(route)}\``,
  );
}
