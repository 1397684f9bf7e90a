import type { BgpPath, BgpPathValues } from '#facts/bgp-route.js';
import type { InstalledRoute } from '#facts/leaf.js';
import { type DecisionPath, TIE_BREAK_REASONS, type TieBreakReason } from './path.js';
import { stepOf } from './reason-word.js';

/** A printed path beside what the decision knows of it. */
export interface Entrant {
  readonly path: BgpPath;
  readonly known: DecisionPath;
  /** The steps whose line is missing from the report or was cut in its middle. */
  readonly unseen: ReadonlySet<string>;
  /** Its printed tie-break reason; null when there is none, or half of one. */
  readonly reason: string | null;
  /** Where its printed tie-break reason stands on the ladder; null when there is none to use. */
  readonly printedStep: number | null;
}

/** A neighbor of zeros stands for a route of another protocol that an export policy took in. */
export const isLocal = ({ neighbor }: BgpPath): boolean =>
  neighbor === '0.0.0.0' || neighbor === '::';

export const isValid = ({ path }: Entrant): boolean => path.flags.includes('valid');
export const isBest = ({ path }: Entrant): boolean => path.flags.includes('best');
export const isUsed = ({ path }: Entrant): boolean => path.flags.includes('used');
/** A path under flap damping may be suppressed, and a suppressed path is not compared. */
export const isDamped = ({ path }: Entrant): boolean => path.routeFlapDamping !== null;

/**
 * Printed paths as the decision sees them. The session type, router IDs and next-hop costs are not
 * printed and stay unknown. The preference of a local path, or of the BGP path in use, is shown when
 * the route table has one route that can be its own.
 *
 * @param cut whether the report ends too early, so that its last word may be half a word
 */
export function entrantsOf(
  paths: readonly BgpPath[],
  routes: readonly InstalledRoute[] | null,
  cut: boolean,
): readonly Entrant[] {
  return paths.map((path) => {
    const half = cut && path === paths.at(-1) ? lastWordOf(path) : undefined;
    return {
      path,
      known: knownOf(path, routes ?? []),
      unseen: unseenIn(path, half),
      ...reasonOf(path, half),
    };
  });
}

function reasonOf(
  { flags, tieBreakReason: reason }: BgpPath,
  half: string | undefined,
): Pick<Entrant, 'reason' | 'printedStep'> {
  if (reason === null || (half === 'tieBreakReason' && mayGoOn(reason)))
    return { reason: null, printedStep: null };
  return { reason, printedStep: flags.includes('valid') ? stepOf(reason) : null };
}

const mayGoOn = (reason: string): boolean =>
  TIE_BREAK_REASONS.some((word) => word !== reason && word.startsWith(reason));

/** The value that tells whether the line of a step was printed. */
const LINES: readonly (readonly [TieBreakReason, keyof BgpPathValues & string])[] = [
  ['rtm-pref', 'neighbor'],
  ['local-pref', 'localPreference'],
  ['as-path-length', 'origin'],
  ['origin', 'origin'],
  ['med', 'med'],
  ['owner', 'neighbor'],
  ['cluster-list', 'clusterList'],
  ['peer-ip', 'neighbor'],
];

function unseenIn({ spans }: BgpPath, half: string | undefined): ReadonlySet<string> {
  const missing = LINES.filter(([, key]) => spans[key] === undefined || key === half);
  const halfPath = half === 'asPath' ? ['as-path-length', 'med'] : [];
  return new Set([...missing.map(([step]) => step), ...halfPath]);
}

/** The value behind which the report ends. */
function lastWordOf({ spans }: BgpPath): string | undefined {
  const ends = Object.entries(spans).map(([key, [, end]]) => ({ key, end }));
  return ends.sort((one, other) => other.end - one.end)[0]?.key;
}

function knownOf(path: BgpPath, routes: readonly InstalledRoute[]): DecisionPath {
  const preference = preferenceOf(path, routes);
  return {
    id: String(path.number),
    valid: path.flags.includes('valid'),
    peerType: isLocal(path) ? 'local' : null,
    asPath: path.asPath,
    origin: path.origin,
    localPreference: path.localPreference,
    med: path.med,
    ...(preference !== null && { routeTablePreference: preference }),
    nextHopCost: null,
    routerId: null,
    originatorId: path.originatorId,
    clusterList: path.clusterList,
    peerAddress: path.neighbor,
  };
}

function preferenceOf(path: BgpPath, routes: readonly InstalledRoute[]): number | null {
  const local = isLocal(path);
  const wanted = routes.filter(({ routeType }) => (routeType === 'bgp') !== local);
  const [only] = wanted;
  const own = local || path.flags.includes('used');
  return own && wanted.length === 1 && only !== undefined ? only.preference : null;
}

/**
 * The best path of a report: the valid one flagged Best whose tie-break reason is `none`. Without
 * detail no reasons are printed; then a single Best flag tells. Null: the report does not say.
 */
export function bestOf(entrants: readonly Entrant[]): Entrant | null {
  const flagged = entrants.filter((one) => isBest(one) && isValid(one));
  const named = flagged.filter(({ reason }) => reason === 'none');
  const silent = flagged.every(({ reason }) => reason === null);
  const [only, ...others] = silent ? flagged : named;
  return others.length === 0 ? (only ?? null) : null;
}
