import { advertisingHeldBack } from './advertising-held-back.js';
import { anotherPrefixForwards } from './another-prefix-forwards.js';
import { asLoop } from './as-loop.js';
import { asPathLost } from './as-path-lost.js';
import { bestPathNotUsed } from './best-path-not-used.js';
import { clusterLoop } from './cluster-loop.js';
import { combinedEcmpLoop } from './combined-ecmp-loop.js';
import { combinedEcmpTooNarrow } from './combined-ecmp-too-narrow.js';
import { configurationDrift } from './configuration-drift.js';
import { dynamicSessionsFull } from './dynamic-sessions-full.js';
import { equalRouteDistinguishers } from './equal-route-distinguishers.js';
import { evpnCopyShutsOutBgpPaths } from './evpn-copy-shuts-out-bgp-paths.js';
import { evpnCopyWinsByLocalPreference } from './evpn-copy-wins-by-local-preference.js';
import { evpnEcmpLimitReached } from './evpn-ecmp-limit-reached.js';
import { evpnRouteNotAnnounced } from './evpn-route-not-announced.js';
import { familyNotCarried } from './family-not-carried.js';
import { fewerNextHopsThanUsedPaths } from './fewer-next-hops-than-used-paths.js';
import { fibOperationFailed } from './fib-operation-failed.js';
import { fibOperationPending } from './fib-operation-pending.js';
import { fibProgrammingFailed } from './fib-programming-failed.js';
import { heldUntilInstalled } from './held-until-installed.js';
import { higherMed } from './higher-med.js';
import { higherNextHopCost } from './higher-next-hop-cost.js';
import { higherRouteTablePreference } from './higher-route-table-preference.js';
import { holdTimerExpired } from './hold-timer-expired.js';
import { ibgpBesideEbgp } from './ibgp-beside-ebgp.js';
import { idlePathUnexplained } from './idle-path-unexplained.js';
import { incompleteReport } from './incomplete-report.js';
import { keptOutOfTheRouteTable } from './kept-out-of-the-route-table.js';
import { labelAllocationFailed } from './label-allocation-failed.js';
import { learnedInDefaultAlone } from './learned-in-default-alone.js';
import { leavesDiffer } from './leaves-differ.js';
import { longerAsPath } from './longer-as-path.js';
import { lowerLocalPreference } from './lower-local-preference.js';
import { moreNextHopsThanUsedPaths } from './more-next-hops-than-used-paths.js';
import { multihopMissing } from './multihop-missing.js';
import { multipathCutUnclear } from './multipath-cut-unclear.js';
import { multipathLeftAtOne } from './multipath-left-at-one.js';
import { multipathLimitReached } from './multipath-limit-reached.js';
import { multipathSetElsewhere } from './multipath-set-elsewhere.js';
import { neighborAsKeptOut } from './neighbor-as-kept-out.js';
import { neighborDisabled } from './neighbor-disabled.js';
import { nextHopByAnotherKind } from './next-hop-by-another-kind.js';
import { nextHopGroupImpaired } from './next-hop-group-impaired.js';
import { nextHopUnresolved } from './next-hop-unresolved.js';
import { noActiveRoute } from './no-active-route.js';
import { noEvpnSession } from './no-evpn-session.js';
import { noPath } from './no-path.js';
import { noRouteToPeer } from './no-route-to-peer.js';
import { nodeAnnouncesShorterPrefix } from './node-announces-shorter-prefix.js';
import { nodeNotAccepted } from './node-not-accepted.js';
import { nodeWithoutTraffic } from './node-without-traffic.js';
import { oneRdSeveralLeaves } from './one-rd-several-leaves.js';
import { otherOwnerActive } from './other-owner-active.js';
import { ownersNotCombined } from './owners-not-combined.js';
import { pathDamped } from './path-damped.js';
import { pathsShareNextHop } from './paths-share-next-hop.js';
import { peerAsNotAllowed } from './peer-as-not-allowed.js';
import { peerAsRefused } from './peer-as-refused.js';
import { peerBehindAnotherLeaf } from './peer-behind-another-leaf.js';
import { peersToldNothing } from './peers-told-nothing.js';
import { prefixLimitExceeded } from './prefix-limit-exceeded.js';
import { prefixLimitNear } from './prefix-limit-near.js';
import { rareStep } from './rare-step.js';
import { rejectedRoute } from './rejected-route.js';
import { replayContradictsRouter } from './replay-contradicts-router.js';
import { resilientHashWidth } from './resilient-hash-width.js';
import { routeTargetMismatch } from './route-target-mismatch.js';
import { routerIdShared } from './router-id-shared.js';
import type { Rule } from './rule.js';
import { secondLevelLeftAtOne } from './second-level-left-at-one.js';
import { sessionDown } from './session-down.js';
import { sessionsCollide } from './sessions-collide.js';
import { severalPathsOfNeighbor } from './several-paths-of-neighbor.js';
import { stalePath } from './stale-path.js';
import { underMaintenance } from './under-maintenance.js';
import { unequalWeights } from './unequal-weights.js';
import { vtepUnreachable } from './vtep-unreachable.js';
import { weightsWithoutBandwidth } from './weights-without-bandwidth.js';
import { worseOrigin } from './worse-origin.js';

/** Every rule, in telling order: roots before their consequences. */
export const rules: readonly Rule[] = [
  evpnCopyShutsOutBgpPaths,
  evpnCopyWinsByLocalPreference,
  noEvpnSession,
  evpnRouteNotAnnounced,
  vtepUnreachable,
  routeTargetMismatch,
  equalRouteDistinguishers,
  oneRdSeveralLeaves,
  evpnEcmpLimitReached,
  combinedEcmpLoop,
  combinedEcmpTooNarrow,
  ownersNotCombined,
  asPathLost,
  replayContradictsRouter,
  incompleteReport,
  learnedInDefaultAlone,
  neighborDisabled,
  prefixLimitExceeded,
  peerAsRefused,
  sessionsCollide,
  noRouteToPeer,
  holdTimerExpired,
  multihopMissing,
  sessionDown,
  nodeNotAccepted,
  peerAsNotAllowed,
  dynamicSessionsFull,
  familyNotCarried,
  underMaintenance,
  noPath,
  multipathSetElsewhere,
  multipathLeftAtOne,
  multipathLimitReached,
  multipathCutUnclear,
  neighborAsKeptOut,
  longerAsPath,
  lowerLocalPreference,
  worseOrigin,
  higherMed,
  higherNextHopCost,
  nextHopByAnotherKind,
  ibgpBesideEbgp,
  higherRouteTablePreference,
  keptOutOfTheRouteTable,
  rareStep,
  idlePathUnexplained,
  nextHopUnresolved,
  asLoop,
  rejectedRoute,
  clusterLoop,
  labelAllocationFailed,
  fibProgrammingFailed,
  bestPathNotUsed,
  otherOwnerActive,
  noActiveRoute,
  anotherPrefixForwards,
  fewerNextHopsThanUsedPaths,
  moreNextHopsThanUsedPaths,
  fibOperationFailed,
  fibOperationPending,
  nextHopGroupImpaired,
  resilientHashWidth,
  secondLevelLeftAtOne,
  prefixLimitNear,
  stalePath,
  pathDamped,
  peerBehindAnotherLeaf,
  pathsShareNextHop,
  nodeAnnouncesShorterPrefix,
  severalPathsOfNeighbor,
  routerIdShared,
  heldUntilInstalled,
  advertisingHeldBack,
  peersToldNothing,
  weightsWithoutBandwidth,
  unequalWeights,
  configurationDrift,
  nodeWithoutTraffic,
  leavesDiffer,
];
