import type { JudgedPath } from '#decision/judgement.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { LeafFacts } from '#facts/leaf.js';
import { activeRoute, installedNextHops, isUsed } from '#facts/leaf-selectors.js';
import { multipathSettings } from '#facts/multipath.js';
import type { LeafVerdict, PathVerdict, Widths } from '#findings/diagnosis.js';
import type { LeafView } from '#rules/rule.js';
import { conclusionOf } from './conclusion.js';

/** What one leaf makes of the prefix, from what it told. */
export function verdictOf(view: LeafView): LeafVerdict {
  const { facts, judgement } = view;
  const route = activeRoute(facts);
  return {
    device: facts.device,
    name: facts.name,
    ...conclusionOf(view),
    usedPaths: facts.bgpRoutes?.report.paths.filter(isUsed).length ?? null,
    installedNextHops: installedNextHops(facts),
    routeOwner: route?.routeOwner ?? null,
    widths: widthsOf(facts),
    paths: judgement?.paths.map(pathVerdict) ?? [],
    replay: judgement?.replay ?? { agrees: true, checked: 0, conflicts: [] },
    contests: judgement?.contests ?? [],
  };
}

function widthsOf(facts: LeafFacts): Widths | null {
  const { ebgp, ibgp, perNextHop, evpn, multipleAs } = multipathSettings(facts);
  const told = [ebgp, ibgp, perNextHop, evpn, multipleAs].some((one) => one !== null);
  return told
    ? {
        ebgp: ebgp?.value ?? null,
        ibgp: ibgp?.value ?? null,
        perNextHop: perNextHop?.value ?? null,
        evpn: evpn?.value ?? null,
        multipleAs: multipleAs?.value ?? null,
      }
    : null;
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
