import type { JudgedPath } from '#decision/judgement.js';
import type { BgpPath } from '#facts/bgp-route.js';
import { multipathSettings, type Setting } from '#facts/multipath.js';
import { paths, verb } from '#text/words.js';
import { ALL_IN_USE } from './exemptions.js';
import { ofAnotherAs } from './left-out.js';
import { quoteSetting } from './quote-setting.js';
import { LATE_STEPS_SHARE, ONE_AS_OR_ANY } from './references.js';
import { ALLOW_MULTIPLE_AS, SEE_MULTIPATH } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const REMEDIES = [...SEE_MULTIPATH, ...ALLOW_MULTIPLE_AS] as const;

/** Equal paths of another neighbor AS, which the configuration does not let share the load. */
export const neighborAsKeptOut = leafRule({
  id: 'neighbor-as-kept-out',
  title: 'Neighbor AS kept out of multipath',
  severity: 'error',
  catalogue: ['F06'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths that tie with the best path, come from another neighbor AS, and may not share the load because `allow-multiple-as` is false.',
    why: 'With `allow-multiple-as false` only paths of the neighbor AS of the best path share the load. Where some nodes speak for another AS, as after a migration or with two speakers in one cluster, these nodes get no traffic, however wide multipath is.',
    limits:
      'A width that is reached as well shows only when the other AS is allowed. The default is true in every release.',
    references: [ONE_AS_OR_ANY, LATE_STEPS_SHARE],
    examples: ['another-as-not-allowed'],
  },
  needs: ['bgpRoutes'],
  needsDetail: true,
  exempt: [ALL_IN_USE],
  lacks: ({ facts }) => (multipathSettings(facts).multipleAs === null ? ['bgpConfig'] : []),
  remedies: REMEDIES,
  evaluate: (view) => {
    const { multipleAs } = multipathSettings(view.facts);
    const { best } = view.judgement;
    const [first, ...others] = ofAnotherAs(view.judgement);
    return first === undefined || multipleAs === null || best === null
      ? []
      : [draft(view, { multipleAs, best, kept: [first, ...others] })];
  },
});

interface Found {
  readonly multipleAs: Setting<boolean>;
  readonly best: BgpPath;
  readonly kept: readonly JudgedPath[];
}

function draft({ facts }: ViewWith<'bgpRoutes'>, { multipleAs, best, kept }: Found): Draft {
  const { bgpRoutes } = facts;
  const numbers = kept.map(({ path }) => path.number);
  return {
    path: null,
    message: `${paths(numbers)} ${verb(numbers.length, 'comes', 'come')} from another neighbor AS than path ${best.number}, and \`allow-multiple-as false\` keeps ${verb(numbers.length, 'it', 'them')} out of multipath`,
    evidence: [
      quoteSetting(multipleAs),
      ...kept.map(({ path }) =>
        quote(bgpRoutes, path.spans.asPath, `path ${path.number}, not Used: its neighbor AS`),
      ),
      quote(bgpRoutes, best.spans.asPath, `path ${best.number}: the neighbor AS of the best`),
    ],
    notes: [],
    remedies: filledFor(facts, REMEDIES),
  };
}
