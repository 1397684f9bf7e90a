import type { JudgedPath, Judgement } from '#decision/judgement.js';
import { isLocal } from '#decision/printed.js';
import type { BgpPath } from '#facts/bgp-route.js';
import type { LeafFacts } from '#facts/leaf.js';
import { isUsed } from '#facts/leaf-selectors.js';
import { type Setting, widthFor } from '#facts/multipath.js';
import { widthsElsewhere } from '#facts/multipath-elsewhere.js';
import { list, paths, verb } from '#text/words.js';
import { ALL_IN_USE } from './exemptions.js';
import { besideLoneBest, beyondLimit } from './left-out.js';
import { quoteSetting } from './quote-setting.js';
import { model, WIDTH_IS_ONE } from './references.js';
import { SEE_MULTIPATH, WIDEN_MULTIPATH, WIDTH } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const REMEDIES = [...SEE_MULTIPATH, ...WIDEN_MULTIPATH] as const;

/** Multipath is wide enough in a place that does not count for the prefix. */
export const multipathSetElsewhere = leafRule({
  id: 'multipath-set-elsewhere',
  title: 'Multipath set elsewhere',
  severity: 'error',
  catalogue: ['F04'],
  certainty: 'certain',
  docs: {
    what: 'Finds equal paths that the width of multipath leaves out, while a wider one is configured where it does not count for the prefix.',
    why: 'A width counts for one network-instance and one family, and from 24.10 on for eBGP or for iBGP routes alone. One in the network-instance `default` spreads the underlay and leaves an ip-vrf at one; `ecmp` of `bgp-evpn` is for next hops of EVPN routes.',
    limits:
      'That a width stands in another place does not prove that it was meant for this one: the underlay and EVPN need theirs, too.',
    references: [
      WIDTH_IS_ONE,
      model(
        'srl_nokia-bgp, multipath ebgp and ibgp',
        'from 24.10 on some platforms, and in 25.3 most, count paths of eBGP and of iBGP peers apart',
      ),
    ],
    examples: ['multipath-in-default-alone'],
  },
  needs: ['bgpRoutes', 'bgpConfig'],
  needsDetail: true,
  exempt: [ALL_IN_USE],
  lacks: ({ facts, judgement }) => [
    ...(isWidthUntold(facts, judgement.best) ? (['bgpConfig'] as const) : []),
    ...(cutBy(judgement).length > 0 && isFabricUntold(facts) ? (['fabricConfig'] as const) : []),
  ],
  remedies: REMEDIES,
  evaluate: (view) => {
    const { best } = view.judgement;
    const width = best === null ? null : widthFor(view.facts, best);
    const [first, ...others] = cutBy(view.judgement);
    if (best === null || width === null || first === undefined) return [];
    const elsewhere = widthsElsewhere(view.facts, width);
    return elsewhere.length === 0
      ? []
      : [draft(view, { best, width, elsewhere, cut: [first, ...others] })];
  },
});

/** Paths that the width leaves out. */
const cutBy = (judgement: Judgement): readonly JudgedPath[] =>
  [...besideLoneBest(judgement), ...beyondLimit(judgement)].filter(
    ({ multipath }) => multipath === 'cut-by-maximum',
  );

const isWidthUntold = (facts: LeafFacts, best: BgpPath | null): boolean =>
  best !== null && !isLocal(best) && widthFor(facts, best) === null;

const isFabricUntold = ({ fabricConfig, networkInstance }: LeafFacts): boolean =>
  fabricConfig === undefined && networkInstance !== 'default';

interface Found {
  readonly best: BgpPath;
  /** The one that counts. */
  readonly width: Setting<number>;
  readonly elsewhere: readonly Setting<number>[];
  readonly cut: readonly JudgedPath[];
}

function draft({ facts }: ViewWith<'bgpRoutes'>, { best, width, elsewhere, cut }: Found): Draft {
  const { bgpRoutes } = facts;
  const numbers = cut.map(({ path }) => path.number);
  const wider = list(elsewhere.map(({ name, value }) => `${value} in \`${name}\``));
  return {
    // Beside several that share the load, it is a limit that is reached.
    severity: bgpRoutes.report.paths.filter(isUsed).length > 1 ? 'warning' : 'error',
    path: null,
    message: `${paths(numbers)} ${verb(numbers.length, 'is', 'are')} left out by a width of ${width.value}, and the ${wider} ${verb(elsewhere.length, 'does', 'do')} not count for this prefix`,
    evidence: [
      quoteSetting(width),
      ...elsewhere.map(quoteSetting),
      quote(bgpRoutes, best.spans.flags, `path ${best.number}: the best, in use`),
      ...cut.map(({ path }) =>
        quote(bgpRoutes, path.spans.flags, `path ${path.number}: valid, not Used`),
      ),
    ],
    notes: [
      'a width counts for its own network-instance, family and kind of session; `ecmp` of `bgp-evpn` counts next hops of EVPN routes',
    ],
    remedies: filledFor(facts, REMEDIES, { width: WIDTH }),
  };
}
