import type { BgpPath } from '#facts/bgp-route.js';
import { ownerPlace } from '#facts/leaf-selectors.js';
import type { Remedy } from '#findings/finding.js';
import { list, paths } from '#text/words.js';
import { type EvpnCopy, evpnCopyWinningAt, isOfEvpn, originsOf } from './evpn-copy.js';
import { type Exports, exportsIn } from './evpn-exported.js';
import {
  AND_KEEP_EVPN_OUT,
  COMBINE_ECMP,
  EVPN_WIDTH,
  GIVE_OWN_POLICY,
  justBelow,
  PREFER_EBGP,
  PREFER_IBGP,
  SEE_ORIGIN_PROTOCOL,
} from './evpn-remedies.js';
import { misleading } from './lost-at-step.js';
import { guide, inferred, ladderStep, model, observed } from './references.js';
import { SEE_GROUPS } from './remedies.js';
import { type Draft, filledFor, leafRule, type Quote, quote, type ViewWith } from './rule.js';

const REMEDIES = [
  PREFER_EBGP,
  PREFER_IBGP,
  SEE_GROUPS,
  ...AND_KEEP_EVPN_OUT,
  ...GIVE_OWN_POLICY,
  COMBINE_ECMP,
  ...SEE_ORIGIN_PROTOCOL,
] as const;

/** A local path, by all the reports show a copy of the EVPN route in use, wins by its shorter AS path. */
export const evpnCopyShutsOutBgpPaths = leafRule({
  id: 'evpn-copy-shuts-out-bgp-paths',
  title: 'EVPN copy shuts out BGP paths',
  severity: 'error',
  catalogue: ['F01', 'F33'],
  certainty: 'certain',
  docs: {
    what: 'Finds prefixes where a local copy of an EVPN route is the best path and the paths of the nodes lose to it by AS path length.',
    why: 'An export policy that accepts everything also pulls the EVPN route in use into the BGP table (neighbor 0.0.0.0). The copy has an empty AS path, so with equal preferences it beats every path of a node. BGP then installs nothing, the leaf has no route of BGP to announce by EVPN, no other leaf sees a competitor, and the state locks in: whichever leaf was first keeps all traffic.',
    limits:
      'BGP routes do not print the protocol a local path came from. That the best BGP path is local while the route in use is that of EVPN shows it, since only a route in use is pulled in; `origin-protocol` in the BGP state of the leaf proves it, and is quoted where that state is given. The export policy that lets the EVPN route out is named where the configuration is given.',
    references: [
      ladderStep('as-path-length'),
      observed(
        'output of SR Linux 21.6',
        'a route of EVPN that an export policy takes into BGP has neighbor 0.0.0.0, an empty AS path, origin incomplete and local preference 100',
      ),
      inferred(
        'times and route tables of two leaves of 21.6',
        'BGP whose best path is such a copy gives the route table nothing, and so the leaf announces nothing by EVPN',
      ),
      model(
        'srl_nokia-bgp, preference',
        'BGP has preference 170 unless configured, by eBGP and by iBGP, which is that of EVPN routes, too',
      ),
      guide(
        '24.10 VPN Services Guide, combined ECMP',
        'paths of BGP and EVPN routes share the load only where `combined-ecmp` is set and their attributes tie',
      ),
    ],
    examples: ['leaf1-evpn-path-is-shorter', 'export-policy-takes-evpn-in'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  remedies: REMEDIES,
  evaluate: (view) => {
    const copy = evpnCopyWinningAt('as-path-length', view);
    return copy === null ? [] : [draft(view, copy)];
  },
});

/** What is known is not asked for. */
const remediesFor = (origin: Quote | null, { policy, group }: Exports): readonly Remedy[] =>
  REMEDIES.filter(
    (remedy) =>
      (origin === null || !SEE_ORIGIN_PROTOCOL.some((one) => one === remedy)) &&
      (policy === null || group === null || remedy !== SEE_GROUPS),
  );

const UNPROVEN =
  'the report does not print which protocol the local path came from: `origin-protocol bgp-evpn` in the BGP state of this leaf would prove it';

type View = ViewWith<'bgpRoutes' | 'routeTable'>;

function draft({ facts }: View, copy: EvpnCopy): Draft {
  const { route, best, losers } = copy;
  const numbers = losers.map(({ path }) => path.number);
  const length = best.asPath.length === 0 ? 'an empty' : 'a shorter';
  const longer = list([...new Set(losers.map(({ cause }) => String(cause.mine)))]);
  const far = route.nextHops.map(({ address, text }) => address ?? text);
  const origin = originOf(facts, best);
  const exports = exportsIn(facts);
  const left = [...new Set(losers.flatMap(({ path }) => path.nextHop ?? []))];
  return {
    path: null,
    message: `path ${best.number}, from no neighbor and with ${length} AS path (length ${losers[0].cause.best} against ${longer}), shuts out ${paths(numbers)}; ${origin === null ? 'by all that these reports show, it is' : 'it is'} a copy of the EVPN route of ${list(far)}${exports.by}`,
    evidence: [
      ...evidenceOf(facts, copy),
      ...(origin === null ? [] : [origin]),
      ...exports.evidence,
    ],
    notes: [
      `this leaf sends everything to ${list(far)}${left.length === 0 ? '' : ` and nothing straight to ${list(left)}`}`,
      ...misleading(losers),
      ...(origin === null ? [UNPROVEN] : []),
      ...exports.notes,
    ],
    remedies: filledFor(facts, remediesFor(origin, exports), {
      preference: justBelow(route.preference),
      'evpn-width': EVPN_WIDTH,
      policy: exports.policy,
      group: exports.group,
    }),
  };
}

function evidenceOf(
  { bgpRoutes, routeTable }: View['facts'],
  { route, best, losers: [{ path, cause }] }: EvpnCopy,
): Draft['evidence'] {
  return [
    quote(
      bgpRoutes,
      best.spans.neighbor,
      `path ${best.number} comes from no neighbor: a local copy`,
    ),
    quote(bgpRoutes, best.spans.asPath ?? best.spans.origin, `its AS path: length ${cause.best}`),
    quote(bgpRoutes, path.spans.asPath, `path ${path.number}: length ${cause.mine}`),
    quote(routeTable, ownerPlace(route), 'the route in use is of EVPN'),
  ];
}

/** The key of the local path in the state of the leaf. */
function originOf(facts: View['facts'], best: BgpPath): Quote | null {
  const [found] = originsOf(facts, best).filter(isOfEvpn);
  return found === undefined
    ? null
    : quote(found.told, found.span, 'the origin of the local path is EVPN');
}
