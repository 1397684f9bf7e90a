import type { JudgedPath } from '#decision/judgement.js';
import { isLocal } from '#decision/printed.js';
import { bgpOf, type NeighborConfig } from '#facts/config-bgp.js';
import { isValid } from '#facts/leaf-selectors.js';
import type { Told } from '#facts/told.js';
import { grouped } from '#text/grouped.js';
import { list, paths, verb } from '#text/words.js';
import { ladderStep, rfc } from './references.js';
import { elsewhere, inspect } from './remedies.js';
import { type Draft, filledFor, leafRule, type Quote, quote, type ViewWith } from './rule.js';

const SEE_IDS = inspect('see what each peer calls itself', [
  'info from state network-instance {network-instance} protocols bgp neighbor *',
]);
const OWN_IDS = elsewhere(
  'give every node a router ID of its own (MetalLB: no `routerID` in a BGPPeer of several nodes; cloned machines: new addresses or machine IDs)',
);
const REMEDIES = [SEE_IDS, OWN_IDS] as const;

/** Several neighbors of the prefix have one router ID. */
export const routerIdShared = leafRule({
  id: 'router-id-shared',
  title: 'Router ID shared by neighbors',
  severity: 'note',
  catalogue: ['F25'],
  certainty: 'likely',
  docs: {
    what: 'Finds valid paths of several neighbors that have one router ID: as the state of the neighbors tells, or by a path that is sorted by `peer-ip`, a step that only paths with equal router IDs reach.',
    why: 'Equal router IDs do not keep paths from sharing, but who is best then hangs on addresses, a route reflector takes the announcements of one for loops of the other, and a node with the router ID of the leaf is refused.',
    limits:
      'One node with two sessions has one router ID, too, and the reports do not name nodes. Without the state of the neighbors, which of the other paths has the same router ID stays open.',
    references: [
      ladderStep('peer-ip'),
      rfc(
        '6286',
        'a router ID need only be unique within an AS, so neighbors of different AS may share one',
      ),
    ],
    examples: ['router-id-shared'],
  },
  needs: ['bgpRoutes'],
  remedies: REMEDIES,
  evaluate: (view) => {
    const told = byState(view);
    return told.length > 0 ? told : byReason(view);
  },
});

type View = ViewWith<'bgpRoutes'>;

/** The neighbors of valid paths, with their router IDs as the newest state prints them. */
function byState({ facts }: View): readonly Draft[] {
  const valid = facts.bgpRoutes.report.paths.filter((path) => isValid(path) && !isLocal(path));
  const heard = new Set(valid.map(({ neighbor }) => neighbor));
  const said = (facts.bgpConfig ?? []).flatMap((tree) =>
    (bgpOf(tree.report, facts.networkInstance ?? '')?.neighbors ?? []).flatMap(
      ({ address, peerRouterId: id }) =>
        id !== null && heard.has(address.value) ? [{ neighbor: address.value, id, tree }] : [],
    ),
  );
  const newest = [...grouped(said, ({ neighbor }) => neighbor).values()].map(([first]) => first);
  return [...grouped(newest, ({ id }) => id.value)].flatMap(([id, all]) =>
    all.length === 1 ? [] : [shared(facts, id, all)],
  );
}

interface Said {
  readonly neighbor: string;
  readonly id: NonNullable<NeighborConfig['peerRouterId']>;
  readonly tree: Told<unknown>;
}

function shared(
  facts: View['facts'],
  id: string,
  [first, ...others]: readonly [Said, ...Said[]],
): Draft {
  const names = [first, ...others].map(({ neighbor }) => neighbor);
  return {
    path: null,
    message: `neighbors ${list(names)} have one router ID, ${id}`,
    evidence: [quoted(first), ...others.map(quoted)],
    notes: [HARMLESS, ONE_NODE],
    remedies: filledFor(facts, REMEDIES),
  };
}

const quoted = ({ id, tree }: Said): Quote => quote(tree, id.span, `\`${id.path}\``);

const HARMLESS = 'that alone keeps no path from sharing the load';
const ONE_NODE = 'one node with two sessions has one router ID, too';

/** Paths that several reflectors pass on have the originator of the one router, as they should. */
function byReason({ facts, judgement }: View): readonly Draft[] {
  const all = judgement.paths.filter(({ path }) => isValid(path) && !isLocal(path));
  const [first, ...others] = all.filter(
    (one) => one.path.tieBreakReason === 'peer-ip' && isAlone(one, all),
  );
  if (first === undefined) return [];
  const numbers = [first, ...others].map(({ path }) => path.number);
  const quoteOf = ({ path }: JudgedPath): Quote =>
    quote(facts.bgpRoutes, path.spans.tieBreakReason, `path ${path.number}`);
  return [
    {
      path: null,
      message: `${paths(numbers)} ${verb(numbers.length, 'is', 'are')} sorted by \`peer-ip\`, a step that only paths with one router ID reach`,
      evidence: [quoteOf(first), ...others.map(quoteOf)],
      notes: [HARMLESS, ONE_NODE],
      remedies: filledFor(facts, REMEDIES),
    },
  ];
}

/** Whether the path is of a neighbor and a next hop of its own, and of no reflector. */
const isAlone = ({ path }: JudgedPath, all: readonly JudgedPath[]): boolean =>
  path.originatorId === null &&
  all.every(
    ({ path: other }) =>
      other === path || (other.nextHop !== path.nextHop && other.neighbor !== path.neighbor),
  );
