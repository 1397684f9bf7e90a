import { isLocal } from '#decision/printed.js';
import type { NeighborDetail, NeighborFamily } from '#facts/bgp-neighbor-detail.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { familyOf } from '#facts/prefix.js';
import { detailsOf, isSameAddress } from '#facts/sessions.js';
import type { Told } from '#facts/told.js';
import { NOBODY_HEARD } from './exemptions.js';
import { model } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';
import { KEEP_SESSION, RAISE_LIMIT } from './session-remedies.js';

const REMEDIES = [SEE_NEIGHBOR, ...RAISE_LIMIT, ...KEEP_SESSION] as const;

/** Sessions that are up and close to the limit of their routes, or beyond it. */
export const prefixLimitNear = leafRule({
  id: 'prefix-limit-near',
  title: 'Prefix limit near',
  severity: 'note',
  catalogue: ['F60'],
  certainty: 'certain',
  docs: {
    what: 'Finds neighbors of the prefix that send as many routes as the leaf warns at, or more than their prefix-limit.',
    why: 'One service or pod network more, and the leaf takes the session down, unless `prevent-teardown` keeps it; all paths of the node go with it.',
    limits:
      'A limit of 4294967295 is none. Counts the routes of the family of the prefix, as the detail report prints them.',
    references: [
      model(
        'srl_nokia-bgp, prefix-limit',
        'a warning is logged when the received routes, accepted or rejected, reach a percentage of the limit, 90 unless configured',
      ),
    ],
    examples: ['five-services-before-the-limit', 'families-and-limits'],
  },
  needs: ['bgpRoutes', 'sessionDetails'],
  exempt: [NOBODY_HEARD],
  lacks: ({ facts }) => {
    const told = detailsOf(facts).map(({ report }) => report.peer);
    return facts.bgpRoutes.report.paths.some(
      (path) => !isLocal(path) && !told.some((peer) => isFrom(path, peer)),
    )
      ? ['sessionDetails']
      : [];
  },
  remedies: REMEDIES,
  evaluate: (view) =>
    detailsOf(view.facts).flatMap((told) => {
      const { report } = told;
      const wanted = `${familyOf(view.facts.prefix)}-unicast`;
      const family = report.families.find((one) => one.family === wanted);
      return family !== undefined && announces(view, report.peer) && isNear(family)
        ? [draft(view, told, family)]
        : [];
    }),
});

type View = ViewWith<'bgpRoutes' | 'sessionDetails'>;

const announces = ({ facts }: View, peer: string): boolean =>
  facts.bgpRoutes.report.paths.some((path) => isFrom(path, peer));

const isFrom = ({ neighbor }: BgpPath, peer: string): boolean =>
  neighbor !== null && isSameAddress(neighbor, peer);

const NO_LIMIT = 4_294_967_295;
const PERCENT = 100;

/** A family of which the report says how many routes came, and how many may. */
type Limited = NeighborFamily & { readonly received: number; readonly prefixLimit: number };

function isNear(family: NeighborFamily): family is Limited {
  const { received, prefixLimit, prefixLimitWarning } = family;
  if (received === null || prefixLimit === null || prefixLimit === NO_LIMIT) return false;
  const share = prefixLimitWarning ?? PERCENT;
  return received * PERCENT >= prefixLimit * share;
}

function draft({ facts }: View, told: Told<NeighborDetail>, family: Limited): Draft {
  const { peer, group } = told.report;
  const { received, prefixLimit, spans } = family;
  return {
    severity: received > prefixLimit ? 'warning' : 'note',
    path: null,
    message: `${peer} sends ${received} routes of \`${family.family}\`, and its prefix-limit is ${prefixLimit}`,
    evidence: [
      quote(told, spans.received, `routes received from ${peer}`),
      quote(told, spans.prefixLimit, 'the limit'),
    ],
    notes: [],
    remedies: filledFor(facts, REMEDIES, { neighbor: peer, group }),
  };
}
