import type { JudgedPath } from '#decision/judgement.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { multipathSettings, type Setting, widthFor } from '#facts/multipath.js';
import { paths, verb } from '#text/words.js';
import { besideLoneBest } from './left-out.js';
import { quoteSetting } from './quote-setting.js';
import { LATE_STEPS_SHARE, ONE_AS_OR_ANY, WIDTH_IS_ONE } from './references.js';
import { ALLOW_MULTIPLE_AS, SEE_MULTIPATH, WIDEN_MULTIPATH, WIDTH } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

/** Paths that tie with the best one, and only that one is Used. */
export const multipathLeftAtOne = leafRule({
  id: 'multipath-left-at-one',
  title: 'Multipath left at one',
  severity: 'error',
  catalogue: ['F02'],
  symptomOf: ['F06'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths that tie with the best path on every step that must tie, while the best path alone is Used.',
    why: 'The number of paths that BGP may use is one in every release unless configured, and it is configured per network-instance, per family and, from 25.3, per session type. A width set in another place has no effect here.',
    limits:
      'Without the configuration or the BGP summary of the leaf, a width of one is what the flags leave for paths of one neighbor AS; with several, `allow-multiple-as false` looks the same.',
    references: [WIDTH_IS_ONE, ONE_AS_OR_ANY, LATE_STEPS_SHARE],
    examples: ['multipath-left-at-one'],
  },
  needs: ['bgpRoutes'],
  needsDetail: true,
  explainedBy: ['multipath-set-elsewhere'],
  remedies: [...WIDEN_MULTIPATH, ...ALLOW_MULTIPLE_AS, ...SEE_MULTIPATH],
  evaluate: (view) => {
    const { best } = view.judgement;
    const [first, ...others] = besideLoneBest(view.judgement);
    return first === undefined || best === null ? [] : [draft(view, best, [first, ...others])];
  },
});

/** The leftmost AS; a path from a node of the own AS has none. */
const neighborAs = ({ asPath: [first] }: BgpPath): string => JSON.stringify([first]);

function draft(
  { facts }: ViewWith<'bgpRoutes'>,
  best: BgpPath,
  equal: readonly [JudgedPath, ...JudgedPath[]],
): Draft {
  const { bgpRoutes } = facts;
  const numbers = equal.map(({ path }) => path.number);
  const [{ path: first }] = equal;
  const others = equal.filter(({ path }) => neighborAs(path) !== neighborAs(best));
  const width = widthFor(facts, best);
  const multipleAs = others.length > 0 && multipathSettings(facts).multipleAs?.value !== true;
  return {
    path: null,
    message: `${paths(numbers)} ${verb(numbers.length, 'ties', 'tie')} with path ${best.number} on every step that must tie, and only path ${best.number} is Used`,
    evidence: [
      quote(bgpRoutes, first.spans.tieBreakReason, 'a step that does not keep paths from sharing'),
      quote(bgpRoutes, best.spans.flags, `path ${best.number}: the only path in use`),
      ...(width === null ? [] : [quoteSetting(width)]),
      ...equal.map(({ path }) =>
        quote(bgpRoutes, path.spans.flags, `path ${path.number}: valid, not Used`),
      ),
    ],
    notes: notesOn(width, multipleAs ? others : []),
    remedies: filledFor(
      facts,
      [...SEE_MULTIPATH, ...WIDEN_MULTIPATH, ...(multipleAs ? ALLOW_MULTIPLE_AS : [])],
      { width: WIDTH },
    ),
  };
}

function notesOn(width: Setting<number> | null, others: readonly JudgedPath[]): readonly string[] {
  if (others.length > 0)
    return [
      `either one path is all that multipath allows, or \`allow-multiple-as\` is false and keeps out ${paths(others.map(({ path }) => path.number))}, of another neighbor AS: the configuration tells the two apart`,
    ];
  return width === null
    ? [
        'one path is all that multipath allows here, as it does unless configured: the configuration, which is not in these reports, would prove it',
      ]
    : [];
}
