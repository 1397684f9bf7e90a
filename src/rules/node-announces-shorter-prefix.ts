import type { SummaryRow } from '#facts/bgp-route-summary.js';
import { isMoreSpecific } from '#facts/containment.js';
import { isValid } from '#facts/leaf-selectors.js';
import { list, verb } from '#text/words.js';
import { rfc } from './references.js';
import { elsewhere, SEE_NEIGHBORS } from './remedies.js';
import { filledFor, leafRule, quote, type ViewWith } from './rule.js';

const ONE_LENGTH = elsewhere(
  'where these nodes are meant to get traffic of the prefix, let them announce it with the length that the others have',
);
const REMEDIES = [ONE_LENGTH, SEE_NEIGHBORS] as const;

/** Some nodes announce a range that holds the prefix, others the prefix itself: the longer one wins. */
export const nodeAnnouncesShorterPrefix = leafRule({
  id: 'node-announces-shorter-prefix',
  title: 'Node announces a shorter prefix alone',
  severity: 'note',
  catalogue: ['F16', 'F57', 'F73'],
  certainty: 'certain',
  docs: {
    what: 'Finds next hops that have a valid path for a shorter prefix around this one, and none for the prefix itself, with the AS path that its paths have.',
    why: 'The longest match takes all traffic: nodes that announce only the range get none for this address as long as any node announces the address itself. Meant so where only nodes with endpoints announce it, and a surprise where nodes aggregate differently.',
    limits:
      'Only the BGP table as a whole shows it. Ranges with another AS path, such as a default route of the fabric, are left out.',
    references: [
      rfc(
        '1812 section 5.2.4.3',
        'a router forwards by the longest prefix that covers the address',
      ),
    ],
    examples: ['node-announces-shorter-prefix'],
  },
  needs: ['bgpRoutes', 'bgpTable'],
  exempt: [
    {
      because: 'the BGP report is whole, and no valid path in it has an AS path to compare with',
      when: ({ bgpRoutes }) =>
        bgpRoutes?.complete === true &&
        bgpRoutes.report.paths.every((path) => !isValid(path) || path.asPath.length === 0),
    },
  ],
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const [first, ...others] = shorterAlone(facts);
    if (first === undefined) return [];
    const rows = [first, ...others];
    const hops = [...new Set(rows.flatMap(({ nextHop }) => nextHop ?? []))];
    const prefixes = [...new Set(rows.map(({ prefix }) => prefix))];
    return [
      {
        path: null,
        message: `${list(hops)} ${verb(hops.length, 'announces', 'announce')} ${list(prefixes)} and not ${facts.prefix}, which others announce: no traffic to ${facts.prefix} goes there`,
        evidence: [
          quote(facts.bgpTable, first.spans.prefix, 'the shorter prefix'),
          ...rows.map((row) => quote(facts.bgpTable, row.spans.nextHop, `for ${row.prefix}`)),
        ],
        notes: [],
        remedies: filledFor(facts, REMEDIES),
      },
    ];
  },
});

/** Rows of shorter prefixes, sent as the paths of the prefix are, by next hops that have none of these. */
function shorterAlone({
  bgpRoutes,
  bgpTable,
  prefix,
}: ViewWith<'bgpRoutes' | 'bgpTable'>['facts']): readonly SummaryRow[] {
  const { paths } = bgpRoutes.report;
  const hops = new Set(paths.map(({ nextHop }) => nextHop));
  const asPaths = new Set(paths.filter(isValid).map(({ asPath }) => JSON.stringify(asPath)));
  return bgpTable.report.rows.filter(
    (row) =>
      row.flags.includes('valid') &&
      isMoreSpecific(prefix, row.prefix) &&
      !row.prefix.endsWith('/0') &&
      row.nextHop !== null &&
      !hops.has(row.nextHop) &&
      row.asPath.length > 0 &&
      asPaths.has(JSON.stringify(row.asPath)),
  );
}
