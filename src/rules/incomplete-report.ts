import type { FactName, LeafFacts } from '#facts/leaf.js';
import { inspect } from './remedies.js';
import { type Draft, filledFor, type LeafRule, quote } from './rule.js';

const COMMANDS: Readonly<Record<FactName, string>> = {
  bgpRoutes:
    'show network-instance {network-instance} protocols bgp routes {routes-family} prefix {prefix} detail',
  routeTable:
    'show network-instance {network-instance} route-table {family} prefix {prefix} detail',
};
const ASK_AGAIN = inspect('save the whole answer', Object.values(COMMANDS));

/** A verdict rests on a report that was cut or edited. */
export const incompleteReport: LeafRule = {
  id: 'incomplete-report',
  title: 'Incomplete report',
  severity: 'warning',
  scope: 'leaf',
  catalogue: [],
  docs: {
    what: 'Finds verdicts that rest on a report which was cut, edited, or whose own numbers do not add up.',
    why: 'A path that was cut away may be the one that explains everything. What is there is still explained, and the exit code is 2.',
    limits:
      'Knows the end of a report by its closing rule, by its own counts, or by what follows it.',
    references: ['docs/shows/bgp-route.md', 'docs/shows/route-table-prefix.md'],
    examples: ['capture-cut-off'],
  },
  needs: [],
  remedies: [ASK_AGAIN],
  evaluate: ({ facts }) => [
    ...check(facts, 'bgpRoutes', 'BGP report'),
    ...check(facts, 'routeTable', 'route-table report'),
  ],
};

function check(facts: LeafFacts, name: FactName, what: string): readonly Draft[] {
  const told = facts[name];
  if (told === undefined || told.complete) return [];
  const again = { ...ASK_AGAIN, lines: [COMMANDS[name]] };
  const family = facts.prefix.includes(':') ? 'ipv6' : 'ipv4';
  return [
    {
      path: null,
      message: `the ${what} is not whole: it was cut, edited, or contradicts its own counts`,
      evidence: [quote(told, undefined, 'what is there of it')],
      notes: [],
      remedies: filledFor(facts, [again], { 'routes-family': family }),
    },
  ];
}
