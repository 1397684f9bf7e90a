import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { LeafFacts } from '#facts/leaf.js';
import { activeRoute, isFromBgp } from '#facts/leaf-selectors.js';
import type { Session } from '#facts/session.js';
import { isSameAddress, sessionsOf, sessionWith } from '#facts/sessions.js';
import type { Severity } from '#findings/finding.js';
import { type LeafView, type Quote, quote, type ViewWith } from './rule.js';

/** Why a session matters to the prefix, and how much. */
export interface Concern {
  readonly severity: Severity;
  /** Whether the words show that this very peer announces the prefix; else, at best, that one like it does. */
  readonly announces: boolean;
  /** Words that show why it matters. */
  readonly quotes: readonly Quote[];
  readonly notes: readonly string[];
}

/** Paths of neighbors; a route that BGP took in is none. */
const heardBy = ({ bgpRoutes }: LeafFacts): readonly BgpPath[] =>
  bgpRoutes?.report.paths.filter((path) => !isLocal(path)) ?? [];

/** Whether a whole report holds no path of any neighbor. */
const hearsNothing = (facts: LeafFacts): boolean =>
  facts.bgpRoutes?.complete === true && heardBy(facts).length === 0;

/**
 * What a session without paths has to do with the prefix. Null: nothing shows that it has. It counts
 * where another leaf, or a stale path, shows that the peer announces the prefix, and where the leaf
 * hears the prefix from nobody. A peer of the same group as those that announce it is worth a note.
 */
export function concernOf(
  view: ViewWith<'bgpRoutes'>,
  all: readonly LeafView[],
  session: Session,
): Concern | null {
  const own = heardBy(view.facts).filter((path) => isFrom(path, session));
  if (own.some(({ flags }) => !flags.includes('stale'))) return null;
  const shown = [...stale(view, own), ...elsewhere(view, all, session)];
  const about = { announces: shown.length > 0, quotes: shown, notes: [] };
  if (hearsNothing(view.facts)) return { severity: withoutPaths(view.facts), ...about };
  if (about.announces) return { severity: 'warning', ...about };
  return siblingOf(view.facts, session);
}

/** Nobody forwards, and no session is up: an error. Where another owner forwards it is as it may be. */
function withoutPaths(facts: LeafFacts): Severity {
  if (othersForward(facts)) return 'note';
  return sessionsOf(facts).some(({ up }) => up === true) ? 'warning' : 'error';
}

function othersForward(facts: LeafFacts): boolean {
  const route = activeRoute(facts);
  return route !== null && !isFromBgp(route);
}

const isFrom = ({ neighbor, nextHop }: BgpPath, { peer }: Session): boolean =>
  [neighbor, nextHop].some((address) => address !== null && isSameAddress(address, peer));

const stale = ({ facts }: ViewWith<'bgpRoutes'>, own: readonly BgpPath[]): readonly Quote[] =>
  own.map((path) =>
    quote(facts.bgpRoutes, path.spans.flags, `path ${path.number} is what is left of it`),
  );

function elsewhere(
  { facts }: LeafView,
  all: readonly LeafView[],
  session: Session,
): readonly Quote[] {
  return all
    .filter((other) => other.facts.name !== facts.name)
    .flatMap((other) => {
      const { bgpRoutes, name } = other.facts;
      const path = heardBy(other.facts).find((one) => isFrom(one, session));
      if (bgpRoutes === undefined || path === undefined) return [];
      const span = path.spans.neighbor ?? path.spans.nextHop;
      return [quote(bgpRoutes, span, `${session.peer} announces the prefix to ${name}`)];
    });
}

function siblingOf(facts: ViewWith<'bgpRoutes'>['facts'], session: Session): Concern | null {
  const group = session.group?.value;
  const sibling = heardBy(facts).find(
    ({ neighbor }) => group !== undefined && sessionWith(facts, neighbor)?.group?.value === group,
  );
  if (sibling === undefined || session.disabled !== null) return null;
  return {
    severity: 'note',
    announces: false,
    quotes: [
      quote(
        facts.bgpRoutes,
        sibling.spans.neighbor,
        `path ${sibling.number} comes from a peer of the same group, \`${group}\``,
      ),
    ],
    notes: ['whether it would announce the prefix, too, is not in these reports'],
  };
}
