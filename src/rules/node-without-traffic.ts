import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { activeRoute, isUsed, isValid } from '#facts/leaf-selectors.js';
import { list, verb } from '#text/words.js';
import { APART, addressesOf } from './next-hop-count.js';
import { inferred } from './references.js';
import { SEE_NEXT_HOP_GROUPS } from './remedies.js';
import { fabricRule, filledFor, quote, type ViewWith } from './rule.js';
import { WHY_IDLE } from './why-idle.js';
import { WHY_NO_SESSION, whyDown } from './why-no-session.js';

/** What explains an idle next hop by its paths. */
const OF_PATHS: readonly string[] = [...WHY_IDLE, 'path-damped'];

/** Nodes that announce the prefix and that no leaf forwards to. */
export const nodeWithoutTraffic = fabricRule({
  id: 'node-without-traffic',
  title: 'Node without traffic',
  severity: 'warning',
  catalogue: [],
  symptomOf: ['F31', 'F33'],
  certainty: 'certain',
  docs: {
    what: 'Finds next hops of valid paths that are a next hop of no leaf in the input.',
    why: 'A node can announce an address, hold its sessions and still get nothing, when its leaf forwards elsewhere and no other leaf hears it.',
    limits:
      'Speaks only when every leaf gave both reports and its table names next hops, as tables before 23.7 and all detail reports do. A leaf that is not in the input may forward to the node.',
    references: [
      inferred(
        'the route tables of all leaves given',
        'a node whose address is next hop of no active route gets nothing from these leaves',
      ),
    ],
    examples: ['old-node-still-in-the-table', 'leaf1-evpn-path-is-shorter'],
  },
  needs: ['bgpRoutes', 'routeTable'],
  lacks: (view) => {
    if (forwardedTo(view) !== null) return [];
    return view.facts.bgpRoutes.complete ? ['routeTable'] : ['bgpRoutes'];
  },
  explainedBy: [...OF_PATHS, ...WHY_NO_SESSION],
  remedies: [SEE_NEXT_HOP_GROUPS],
  evaluate: (views) => {
    const forwarded = views.map(forwardedTo);
    const known = new Set(forwarded.flat());
    const idle = views.flatMap((view) => heardBy(view).filter(({ hop }) => !known.has(hop)));
    const [first, ...others] = idle;
    if (first === undefined || forwarded.includes(null)) return [];
    const hops = [...new Set(idle.map(({ hop }) => hop))];
    const names = list(
      views.map(({ facts }) => facts.name),
      'or',
    );
    return [
      {
        path: null,
        message: `${list(hops)} ${verb(hops.length, 'announces', 'announce')} the prefix and ${verb(hops.length, 'gets', 'get')} no traffic from ${names}`,
        evidence: [quoted(first), ...others.map(quoted)],
        notes: [...views.map(forwards), ...(idle.some(({ path }) => isUsed(path)) ? [APART] : [])],
        remedies: filledFor(first.view.facts, [SEE_NEXT_HOP_GROUPS]),
        explainedOn: [...new Set(idle.map(({ view }) => view.facts.name))],
        explainedBy: [
          ...OF_PATHS,
          ...idle.flatMap(({ view, path }) => whyDown(view, views, path.neighbor)),
        ],
      },
    ];
  },
});

type View = ViewWith<'bgpRoutes' | 'routeTable'>;

interface Heard {
  readonly view: View;
  readonly path: BgpPath;
  readonly hop: string;
}

const heardBy = (view: View): readonly Heard[] =>
  view.facts.bgpRoutes.report.paths
    .filter((path) => isValid(path) && !isLocal(path))
    .flatMap((path) => (path.nextHop === null ? [] : [{ view, path, hop: path.nextHop }]));

/** Where a leaf sends the prefix; null when its reports do not tell. */
function forwardedTo({ facts }: View): readonly string[] | null {
  const { bgpRoutes, routeTable } = facts;
  if (!bgpRoutes.complete || !routeTable.complete) return null;
  if (routeTable.report.length === 0) return [];
  const route = activeRoute(facts);
  return route === null ? null : addressesOf(route);
}

const quoted = ({ view, path }: Heard) =>
  quote(view.facts.bgpRoutes, path.spans.nextHop, `${view.facts.name}, path ${path.number}`);

function forwards(view: View): string {
  const addresses = forwardedTo(view) ?? [];
  return `${view.facts.name} forwards to ${addresses.length === 0 ? 'nobody' : list(addresses)}`;
}
