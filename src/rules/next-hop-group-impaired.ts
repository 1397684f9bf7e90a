import { numberAt, spotAt } from '#facts/config-nodes.js';
import type { LeafFacts } from '#facts/leaf.js';
import { type GroupState, groupState, type Stated } from '#facts/next-hop-group.js';
import { familyOf } from '#facts/prefix.js';
import { count, list, verb } from '#text/words.js';
import { NO_ROUTE } from './exemptions.js';
import { LOOK_AGAIN, RELIEVE_FIB, SEE_FIB } from './forwarding-remedies.js';
import { model } from './references.js';
import { SEE_NEXT_HOP_GROUPS } from './remedies.js';
import { type Draft, filledFor, leafRule, type Quote, quote } from './rule.js';

const REMEDIES = [SEE_NEXT_HOP_GROUPS, LOOK_AGAIN, SEE_FIB, RELIEVE_FIB] as const;

/** The next-hop-group of the route does not forward as BGP means it to. */
export const nextHopGroupImpaired = leafRule({
  id: 'next-hop-group-impaired',
  title: 'Next-hop-group impaired',
  severity: 'warning',
  catalogue: ['F20', 'F21'],
  certainty: 'certain',
  docs: {
    what: 'Finds the route in use with a next-hop-group that the FIB refused or waits with, or with members that are not resolved or got no room; and counts of routes that the FIB refused.',
    why: 'BGP may use all paths, and the route list all next hops, while the group behind it forwards over fewer: a member that is not resolved carries nothing, and a group that was refused stays as it was.',
    limits:
      'Only the state of the route table tells it. Counts of refused routes are of the network-instance: which routes they are is not told. What a group holds is no proof of how the datapath spreads.',
    references: [
      model(
        'srl_nokia-ip-route-tables, next-hop-group',
        'a group has the state of its FIB operations, and says of each member whether it is resolved and, from 25.3 on, whether resources for it were refused',
      ),
    ],
    examples: ['next-hop-group-impaired'],
  },
  needs: ['tableState'],
  exempt: [NO_ROUTE],
  // State of another part of the table tells nothing of the group.
  lacks: ({ facts }) => (groupState(facts) === null ? ['tableState'] : []),
  explainedBy: ['fib-operation-failed', 'fib-operation-pending'],
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const state = groupState(facts);
    return [...(state === null ? [] : impaired(facts, state)), ...refused(facts)];
  },
});

function impaired(facts: LeafFacts, { group, troubles }: GroupState): readonly Draft[] {
  const [first, ...others] = troubles;
  if (first === undefined) return [];
  const words = [...new Set(troubles.map((trouble) => trouble.words))];
  return [
    {
      path: null,
      message: `next-hop-group ${group.value}, which the route uses, ${list(words)}`,
      evidence: [
        stated(first.stated),
        ...others.map((trouble) => stated(trouble.stated)),
        quote(group.tree, group.span, 'the group of the route in use'),
      ],
      notes: [],
      remedies: filledFor(facts, REMEDIES),
    },
  ];
}

const stated = ({ tree, span, path }: Stated<unknown>): Quote => quote(tree, span, `\`${path}\``);

/** Routes of the whole network-instance that the FIB refused. */
function refused(facts: LeafFacts): readonly Draft[] {
  const family = `${familyOf(facts.prefix)}-unicast`;
  const way = [
    'network-instance',
    facts.networkInstance ?? '',
    'route-table',
    family,
    'statistics',
  ];
  const [failed] = (facts.tableState ?? []).flatMap((tree) => {
    const told = numberAt(spotAt(tree.report, way), 'fib-failed-routes');
    return told === null ? [] : [{ ...told, tree }];
  });
  if (failed === undefined || failed.value === 0) return [];
  return [
    {
      severity: 'note',
      path: null,
      message: `the FIB refused ${count(failed.value, 'route')} of this network-instance, and whether that of the prefix ${verb(failed.value, 'is it', 'is among them')} is not told`,
      evidence: [stated(failed)],
      notes: [],
      remedies: filledFor(facts, REMEDIES),
    },
  ];
}
