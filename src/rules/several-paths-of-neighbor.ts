import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { isValid } from '#facts/leaf-selectors.js';
import { grouped } from '#text/grouped.js';
import { count, list, paths } from '#text/words.js';
import { ladderStep, rfc } from './references.js';
import { SEE_NEIGHBOR } from './remedies.js';
import { type Draft, filledFor, leafRule, type Quote, quote, type ViewWith } from './rule.js';

/** One neighbor sends several paths: ADD-PATH is in use. */
export const severalPathsOfNeighbor = leafRule({
  id: 'several-paths-of-neighbor',
  title: 'Several paths of one neighbor',
  severity: 'note',
  catalogue: ['F24'],
  certainty: 'certain',
  docs: {
    what: 'Finds neighbors of which the leaf has several valid paths for the prefix.',
    why: 'Without ADD-PATH a new announcement takes the place of the one before, so several paths of one neighbor are sent with path IDs, as by a route server or reflector. They have one router ID and one address, so late steps such as `path-identifier` sort them; each is a member of ECMP by its next hop.',
    limits:
      'The report does not print path IDs. Which router stands behind which path is not told.',
    references: [
      rfc(
        '7911',
        'a neighbor may send several paths for one prefix, told apart by a path identifier',
      ),
      ladderStep('path-identifier'),
    ],
    examples: ['several-paths-of-neighbor'],
  },
  needs: ['bgpRoutes'],
  remedies: [SEE_NEIGHBOR],
  evaluate: ({ facts }) => {
    const sent = facts.bgpRoutes.report.paths.flatMap((path): readonly Sent[] =>
      path.nextHop === null || !isValid(path) || isLocal(path) ? [] : [{ path, hop: path.nextHop }],
    );
    return [...grouped(sent, ({ path }) => path.neighbor)].flatMap(([neighbor, all]) =>
      neighbor === null || all.length === 1 ? [] : [draft(facts, neighbor, all)],
    );
  },
});

interface Sent {
  readonly path: BgpPath;
  readonly hop: string;
}

function draft(
  facts: ViewWith<'bgpRoutes'>['facts'],
  neighbor: string,
  [first, ...others]: readonly [Sent, ...Sent[]],
): Draft {
  const all = [first, ...others];
  const hops = [...new Set(all.map(({ hop }) => hop))];
  return {
    path: null,
    message: `neighbor ${neighbor} sends ${paths(all.map(({ path }) => path.number))} by ADD-PATH, with ${count(hops.length, 'next hop')}: ${list(hops)}`,
    evidence: [quoted(facts, first), ...others.map((one) => quoted(facts, one))],
    notes: ['multipath counts each of these next hops, as it counts those of other neighbors'],
    remedies: filledFor(facts, [SEE_NEIGHBOR], { neighbor }),
  };
}

const quoted = ({ bgpRoutes }: ViewWith<'bgpRoutes'>['facts'], { path }: Sent): Quote =>
  quote(bgpRoutes, path.spans.neighbor, `path ${path.number}`);
