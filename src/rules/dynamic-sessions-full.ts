import { accepting } from '#facts/accepted-neighbors.js';
import { model } from './references.js';
import { SEE_NEIGHBORS } from './remedies.js';
import { filledFor, leafRule, quote } from './rule.js';
import { ALLOW_MORE_SESSIONS, SEE_BGP } from './session-remedies.js';
import { NO_STRANGER, strangersOf } from './strangers.js';

const REMEDIES = [SEE_NEIGHBORS, SEE_BGP, ALLOW_MORE_SESSIONS] as const;

/** The leaf lets no more dynamic neighbors in. */
export const dynamicSessionsFull = leafRule({
  id: 'dynamic-sessions-full',
  title: 'Dynamic sessions full',
  severity: 'warning',
  catalogue: ['F50'],
  certainty: 'likely',
  docs: {
    what: 'Finds leaves with as many dynamic sessions as `max-sessions` allows, while a node that they accept announces the prefix to another leaf and has no session here.',
    why: 'The leaf refuses further connections, so that a node that was added, or that came back later than others, stays outside.',
    limits:
      'That the node tries to peer with this leaf, too, is likely where the list of this leaf holds its address; it is not printed. Without a static route to it, and while the leaf hears the prefix from others, it is a note. Counts the sessions in the list, and speaks where BGP is printed as a whole.',
    references: [
      model(
        'srl_nokia-bgp, dynamic-neighbors accept max-sessions',
        'the most dynamic sessions that are accepted; 0, the default, sets no limit',
      ),
    ],
    examples: ['third-node-finds-no-room', 'nodes-not-accepted'],
  },
  needs: ['bgpRoutes', 'sessions', 'bgpConfig'],
  exempt: [NO_STRANGER],
  lacks: ({ facts }) => (accepting(facts) === null ? ['bgpConfig'] : []),
  remedies: REMEDIES,
  evaluate: (view, all) => {
    const { sessions } = view.facts;
    const acceptance = accepting(view.facts);
    if (acceptance === null || acceptance.maximum === null) return [];
    const { maximum: limit } = acceptance;
    if (limit.value === 0) return [];
    const dynamic = sessions.report.rows.filter(
      ({ flags, state }) => flags.includes('dynamic') && state === 'established',
    );
    const outside = strangersOf(view, all).filter(
      ({ address }) => acceptance.matchFor(address) !== null,
    );
    if (dynamic.length < limit.value || outside.length === 0) return [];
    return [
      {
        severity: outside.some(({ expected }) => expected) ? 'warning' : 'note',
        path: null,
        message: `${dynamic.length} dynamic sessions are up, and \`max-sessions ${limit.value}\` lets no more in`,
        evidence: [
          quote(acceptance.told, limit.span, `\`${limit.path}\``),
          ...dynamic.map((row) =>
            quote(sessions, row.spans.flags, `${row.peer} is dynamic, and up`),
          ),
          ...outside.flatMap(({ quotes }) => quotes),
        ],
        notes: [],
        remedies: filledFor(view.facts, REMEDIES),
      },
    ];
  },
});
