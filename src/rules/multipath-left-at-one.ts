import { isLocal } from '#decision/printed.js';
import { SEE_MULTIPATH, WIDEN_MULTIPATH } from './remedies.js';
import { filledFor, type LeafRule, quote } from './rule.js';
import { paths, verb } from './words.js';

/** Paths that tie with the best one, and only that one is Used. */
export const multipathLeftAtOne: LeafRule = {
  id: 'multipath-left-at-one',
  title: 'Multipath left at one',
  severity: 'error',
  scope: 'leaf',
  catalogue: ['F02', 'F04'],
  docs: {
    what: 'Finds valid paths that tie with the best path on every step that must tie, while the best path alone is Used.',
    why: 'The number of paths that BGP may use is one in every release unless configured, and it is configured per network-instance, per family and, from 25.3, per session type. A width set in another place has no effect here.',
    limits:
      'The configuration is not in these reports: that the width is one, or that paths of several AS are not allowed, is what these flags leave possible.',
    references: ['SR Linux YANG srl_nokia-bgp, multipath'],
    examples: ['multipath-left-at-one'],
  },
  needs: ['bgpRoutes'],
  remedies: [...WIDEN_MULTIPATH, SEE_MULTIPATH],
  evaluate: ({ facts, judgement }) => {
    const told = facts.bgpRoutes;
    const best = judgement?.best ?? null;
    const equal =
      judgement?.paths.filter(({ multipath, path }) => multipath === 'eligible' && path !== best) ??
      [];
    if (
      told === undefined ||
      best === null ||
      equal.length === 0 ||
      isLocal(best) ||
      !best.flags.includes('used')
    )
      return [];
    const numbers = equal.map(({ path }) => path.number);
    return [
      {
        path: null,
        message: `${paths(numbers)} ${verb(numbers.length, 'ties', 'tie')} with path ${best.number} on every step that must tie, and only path ${best.number} is Used`,
        evidence: [
          quote(
            told,
            equal[0]?.path.spans.tieBreakReason ?? equal[0]?.path.spans.flags,
            'a step that does not keep paths from sharing',
          ),
          quote(told, best.spans.flags, 'the only path in use'),
          ...equal.map(({ path }) =>
            quote(told, path.spans.flags, `path ${path.number}: valid, not Used`),
          ),
        ],
        notes: [
          'the configured width is not in these reports; `info from running` of this network-instance would prove it',
        ],
        remedies: filledFor(facts, [...WIDEN_MULTIPATH, SEE_MULTIPATH], { width: 64 }),
      },
    ];
  },
};
