import { isLocal } from '#decision/printed.js';
import { accepting } from '#facts/accepted-neighbors.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { LeafFacts } from '#facts/leaf.js';
import { activeRoute } from '#facts/leaf-selectors.js';
import { peerTypeOf } from '#facts/peer-type.js';
import type { RouteRow } from '#facts/route-table.js';
import { sessionWith } from '#facts/sessions.js';
import { type Exemption, type LeafView, type Quote, quote, type ViewWith } from './rule.js';

/** An address that seems to be a node of the prefix, and that the leaf has no session with. */
export interface Stranger {
  readonly address: string;
  /** The static host route by which the leaf reaches it. */
  readonly route: RouteRow | null;
  /** Its AS, as another leaf hears it; null: no other leaf does. */
  readonly as: number | null;
  /** Whether the leaf is made to reach it, or has nobody else: else it may well peer elsewhere alone. */
  readonly expected: boolean;
  readonly quotes: readonly Quote[];
}

/**
 * Addresses that announce the prefix to other leaves, and, where the leaf hears it from nobody and
 * nobody else forwards, all that it has a static host route for. Those that it has a session with, or
 * as a neighbor by name, are none.
 */
export function strangersOf(
  view: ViewWith<'bgpRoutes' | 'sessions'>,
  all: readonly LeafView[],
): readonly Stranger[] {
  const { facts } = view;
  const acceptance = accepting(facts);
  const heard = heardElsewhere(view, all);
  const addresses = [...heard.keys(), ...(isLost(view) ? hostsOf(view) : [])];
  return [...new Set(addresses)]
    .filter(
      (address) => sessionWith(facts, address) === null && acceptance?.names(address) !== true,
    )
    .map((address) => {
      const shown = heard.get(address);
      const route = hostRouteTo(view, address);
      return {
        address,
        route: route?.row ?? null,
        as: shown?.as ?? null,
        expected: route !== null || isLost(view),
        quotes: [
          ...(shown === undefined ? [] : [shown.quote]),
          ...(route === null ? [] : [route.quote]),
        ],
      };
    });
}

/** Nobody else is heard elsewhere, and the leaf is not without the prefix, as the reports of all say. */
export const NO_STRANGER: Exemption = {
  because:
    'the leaf has a path or a route for the prefix, and no address announces it to another leaf and not to this one',
  when: (facts, all) => {
    const others = all.filter(({ name }) => name !== facts.name);
    const heard = heardBy(facts);
    return (
      (heard.length > 0 || activeRoute(facts) !== null) &&
      others.every(
        (other) =>
          other.bgpRoutes?.complete === true &&
          heardBy(other).every((address) => heard.includes(address)),
      )
    );
  },
};

/** Neighbors with a path for the prefix. */
const heardBy = ({ bgpRoutes }: LeafFacts): readonly string[] =>
  (bgpRoutes?.report.paths ?? []).flatMap((path) => (isLocal(path) ? [] : (path.neighbor ?? [])));

type View = ViewWith<'bgpRoutes' | 'sessions'>;

/** Whether nobody brings the prefix to the leaf. */
const isLost = ({ facts }: View): boolean =>
  facts.bgpRoutes.complete &&
  facts.bgpRoutes.report.paths.length === 0 &&
  activeRoute(facts) === null;

interface Heard {
  readonly as: number | null;
  readonly quote: Quote;
}

function heardElsewhere({ facts }: View, all: readonly LeafView[]): ReadonlyMap<string, Heard> {
  const others = all.filter((other) => other.facts.name !== facts.name);
  return new Map(
    others.flatMap(({ facts: leaf }) =>
      leaf.bgpRoutes === undefined ? [] : heardOn(leaf, leaf.bgpRoutes),
    ),
  );
}

const heardOn = (
  leaf: LeafFacts,
  told: NonNullable<LeafFacts['bgpRoutes']>,
): readonly (readonly [string, Heard])[] =>
  told.report.paths.flatMap((path): readonly (readonly [string, Heard])[] => {
    if (path.neighbor === null || isLocal(path)) return [];
    const label = `${path.neighbor} announces the prefix to ${leaf.name}`;
    const heard = quote(told, path.spans.neighbor, label);
    return [[path.neighbor, { as: asOf(leaf, path), quote: heard }]];
  });

/** Its AS, in front of the path; what comes over iBGP begins with the one that the neighbor heard it from. */
function asOf(leaf: LeafView['facts'], path: BgpPath): number | null {
  const [as] = peerTypeOf(leaf, path) === 'ibgp' ? [] : path.asPath;
  return typeof as === 'number' ? as : null;
}

/** Static routes to one address each. */
const staticHosts = ({ facts }: View) =>
  (facts.tables ?? []).flatMap((told) =>
    told.report.rows
      .filter(({ routeType, prefix }) => routeType === 'static' && /\/(?:32|128)$/.test(prefix))
      .map((row) => ({ row, told, address: row.prefix.split('/')[0] ?? '' })),
  );

const hostsOf = (view: View): readonly string[] => staticHosts(view).map(({ address }) => address);

function hostRouteTo(view: View, address: string) {
  const found = staticHosts(view).find((one) => one.address === address);
  return found === undefined
    ? null
    : {
        row: found.row,
        quote: quote(
          found.told,
          found.row.spans.prefix,
          `the leaf has a static route to ${address}`,
        ),
      };
}
