import type { ProblemCode } from '#facts/block.js';
import { COMMANDS } from '#facts/commands.js';
import type { LeafFacts } from '#facts/leaf.js';
import { observed } from './references.js';
import { inspect } from './remedies.js';
import { type Draft, filledFor, leafRule, quote } from './rule.js';

const askAgain = (lines: readonly string[]) => inspect('save the whole answer', lines);

/** A verdict rests on a report that was cut or edited. */
export const incompleteReport = leafRule({
  id: 'incomplete-report',
  title: 'Incomplete report',
  severity: 'warning',
  catalogue: [],
  certainty: 'certain',
  docs: {
    what: 'Finds verdicts that rest on a report which was cut, edited, or whose own numbers do not add up.',
    why: 'A path that was cut away may be the one that explains everything. What is there is still explained, and the exit code is 2.',
    limits:
      'Knows the end of a report by its closing rule, by its own counts, or by what follows it.',
    references: [
      observed(
        'docs/shows/bgp-route.md and docs/shows/route-table-prefix.md',
        'a report that is whole prints the number of its paths, or next hops, and ends with a rule',
      ),
    ],
    examples: ['capture-cut-off'],
  },
  needs: [],
  remedies: [askAgain([COMMANDS.bgpRoutes, COMMANDS.routeTable])],
  evaluate: ({ facts }) => [
    ...check(facts, 'bgpRoutes', 'BGP report'),
    ...check(facts, 'routeTable', 'route-table report'),
  ],
});

function check(facts: LeafFacts, name: 'bgpRoutes' | 'routeTable', what: string): readonly Draft[] {
  const told = facts[name];
  if (told === undefined || told.complete) return [];
  const lost = told.problems.filter(({ code }) => CUTS.includes(code));
  const [first = quote(told, undefined, 'what is there of it'), ...others] = lost.map(
    ({ span, message }) => quote(told, span, message),
  );
  return [
    {
      path: null,
      message: `the ${what} is not whole: ${lost[0]?.message ?? 'nothing shows that it was printed to its end'}`,
      evidence: [first, ...others],
      notes: [],
      remedies: filledFor(facts, [askAgain([COMMANDS[name]])]),
    },
  ];
}

/** What makes a report less than it was when it was printed. */
const CUTS: readonly ProblemCode[] = ['cut-off', 'count-mismatch', 'author-edit'];
