import type { JudgedPath } from '#decision/judgement.js';
import type { BgpPath } from '#facts/bgp-route.js';
import {
  activeRoute,
  installedNextHops,
  isFromBgp,
  isUsed,
  isValid,
  ownerOf,
} from '#facts/leaf-selectors.js';
import type { LeafVerdict, PathVerdict, Verdict } from '#findings/diagnosis.js';
import type { LeafView } from '#rules/rule.js';
import { count, paths, verb } from '#rules/words.js';

/** What one leaf makes of the prefix, from what it told. */
export function verdictOf(view: LeafView): LeafVerdict {
  const { facts, judgement } = view;
  const route = activeRoute(facts);
  return {
    device: facts.device,
    ...conclusionOf(view),
    usedPaths: facts.bgpRoutes?.report.paths.filter(isUsed).length ?? null,
    installedNextHops: installedNextHops(facts),
    routeOwner: route?.routeOwner ?? null,
    paths: judgement?.paths.map(pathVerdict) ?? [],
    replay: judgement?.replay ?? { agrees: true, checked: 0, conflicts: [] },
    contests: judgement?.contests ?? [],
  };
}

type Conclusion = Pick<LeafVerdict, 'verdict' | 'because'>;

function conclusionOf(view: LeafView): Conclusion {
  const paths = view.facts.bgpRoutes?.report.paths;
  if (paths === undefined) return withoutBgp(view);
  const valid = paths.filter(isValid);
  if (valid.length === 0) return withoutValidPath(view, paths.length);
  const idle = valid.filter((path) => !isUsed(path));
  if (idle.length > 0) return conclude('not-balanced', idleBecause(view, valid, idle));
  if (view.facts.bgpRoutes?.complete === false)
    return conclude('undetermined', `${allInUse(valid)}, and the BGP report is not whole`);
  return valid.length === 1 ? conclude('single-path', onlyPath(view, valid)) : spread(view, valid);
}

const conclude = (verdict: Verdict, because: string): Conclusion => ({ verdict, because });

const allInUse = ({ length }: readonly BgpPath[]): string =>
  length === 1 ? 'the only valid path is in use' : `all ${length} valid paths are in use`;

/** A route table alone tells where traffic goes, not whether more paths wait behind it. */
function withoutBgp({ facts }: LeafView): Conclusion {
  const route = activeRoute(facts);
  const installed = installedNextHops(facts);
  if (route === null && installed === 0 && facts.routeTable?.complete === true)
    return conclude('unreachable', `the route table holds no active route for ${facts.prefix}`);
  const seen =
    route === null || installed === null
      ? 'the route table does not say which route is active'
      : `the route of \`${ownerOf(route)}\` has ${count(installed, 'next hop')}`;
  return conclude('undetermined', `${seen}, and no BGP report was given`);
}

function withoutValidPath({ facts }: LeafView, received: number): Conclusion {
  const route = activeRoute(facts);
  const none = received === 0 ? 'BGP holds no path' : `none of ${count(received, 'path')} is valid`;
  if (route !== null)
    return conclude('undetermined', `${none}, and a route of \`${ownerOf(route)}\` is active`);
  if (facts.bgpRoutes?.complete === false)
    return conclude('undetermined', `${none}, and the BGP report is not whole`);
  const table = facts.routeTable === undefined ? '' : ', and no route is active';
  return conclude('unreachable', `${none}${table}`);
}

function idleBecause(
  { judgement }: LeafView,
  valid: readonly BgpPath[],
  idle: readonly BgpPath[],
): string {
  const used = valid.length - idle.length;
  const head = `${used} of ${count(valid.length, 'valid path')} ${verb(used, 'is', 'are')} in use`;
  const judged = judgement?.paths.filter(({ path }) => idle.includes(path)) ?? [];
  const losing = judged.filter(({ multipath }) => multipath === 'not-equal');
  const lost = losing.filter(({ cause }) => cause?.step === losing[0]?.cause?.step);
  const cause = lost[0]?.cause;
  if (cause == null)
    return `${head}: ${paths(numbersOf(judged))} ${verb(idle.length, 'is', 'are')} not`;
  const lose = verb(lost.length, 'loses', 'lose');
  return `${head}: ${paths(numbersOf(lost))} ${lose} to path ${cause.against} at step \`${cause.step}\``;
}

const numbersOf = (judged: readonly JudgedPath[]): readonly number[] =>
  judged.map(({ path }) => path.number);

function onlyPath({ facts }: LeafView, valid: readonly BgpPath[]): string {
  const installed = installedNextHops(facts);
  const hops = installed === null ? '' : `, and the route has ${count(installed, 'next hop')}`;
  return `${allInUse(valid)}${hops}`;
}

/** Several paths, all in use: what counts is how many next hops the route has. */
function spread({ facts }: LeafView, valid: readonly BgpPath[]): Conclusion {
  const all = allInUse(valid);
  const wanted = new Set(valid.map(({ nextHop }) => nextHop)).size;
  const installed = installedNextHops(facts);
  const route = activeRoute(facts);
  if (route !== null && !isFromBgp(route))
    return conclude(
      'undetermined',
      `${all}, and the active route is that of \`${ownerOf(route)}\``,
    );
  if (wanted === 1) return conclude('single-path', `${all}, and they lead to one next hop`);
  if (installed === null) return conclude('balanced', all);
  const hops = `${all}, and the route has ${count(installed, 'next hop')}`;
  if (installed === wanted) return conclude('balanced', hops);
  return conclude(installed < wanted ? 'not-balanced' : 'undetermined', hops);
}

function pathVerdict({ path, cause, multipath }: JudgedPath): PathVerdict {
  const { number, neighbor, flags, tieBreakReason } = path;
  return {
    number,
    neighbor,
    flags,
    asPath: printedAsPath(path),
    routerSays: tieBreakReason,
    cause,
    multipath,
  };
}

const LETTERS = { igp: 'i', egp: 'e', incomplete: '?' } as const;

/** The AS path as the router prints it: `? [65201, {64500, 64501}]`. */
function printedAsPath({ origin, asPath }: BgpPath): string {
  const letter = origin === null ? '' : LETTERS[origin];
  const members = asPath.map((member) =>
    typeof member === 'number' ? member : `{${member.join(', ')}}`,
  );
  return members.length === 0 ? letter : `${letter} [${members.join(', ')}]`;
}
