import type { LeafFacts } from '#facts/leaf.js';
import type { Setting } from '#facts/multipath.js';
import { policiesInUse } from '#facts/policies-in-use.js';
import { policyLines } from '#facts/policy-lines.js';
import { type SettingsToAgree, settingsToAgree } from '#facts/settings-to-agree.js';
import { grouped } from '#text/grouped.js';
import { list, verb } from '#text/words.js';
import { policiesThatDiffer } from './policies-that-differ.js';
import { quoteSetting } from './quote-setting.js';
import { inferred } from './references.js';
import { elsewhere, inspect } from './remedies.js';
import { type Draft, fabricRule, filledFor, type LeafView } from './rule.js';

const COMPARE = inspect('compare the configurations of the leaves', [
  'info from running network-instance {network-instance}',
  'info from running routing-policy',
]);
const ALIGN = elsewhere(
  'configure the same on every leaf that the nodes of the prefix peer with, unless the difference is meant',
);

/** Leaves of one prefix whose configurations differ where they would be alike. */
export const configurationDrift = fabricRule({
  id: 'configuration-drift',
  title: 'Configuration drift',
  severity: 'warning',
  catalogue: ['F32'],
  certainty: 'certain',
  docs: {
    what: 'Compares what leaves have configured for one prefix: widths of multipath and EVPN, preferences, route targets, `combined-ecmp` and the policies in use with all their lines.',
    why: 'Leaves that hear the same and do not spread the same are often configured one after the other, and one of them was left out.',
    limits:
      'Compares only what both configurations tell; what a configuration that prints all around it does not print counts as its default. AS numbers, router IDs, route distinguishers and addresses are each leaf’s own and are not compared, nor are policies of single neighbors. A difference may be meant.',
    references: [
      inferred(
        'the configurations of all leaves given',
        'leaves that are to treat a prefix alike have the same settings for it',
      ),
    ],
    examples: ['configuration-drift'],
  },
  needs: ['bgpConfig'],
  lacks: ({ facts }) => (namesUntold(facts) ? ['policies'] : []),
  remedies: [COMPARE, ALIGN],
  evaluate: (views) => {
    const told = views.map((view) => ({ view, settings: settingsToAgree(view.facts) }));
    const [first] = told;
    if (first === undefined) return [];
    // One look at the configurations serves for all that differs.
    const remedies = filledFor(first.view.facts, [COMPARE, ALIGN]);
    const names = Object.keys(first.settings);
    return [...names.flatMap((name) => settingDrift(told, name)), ...policiesThatDiffer(views)].map(
      (drift): Draft => ({ path: null, ...drift, remedies }),
    );
  },
});

/** Whether a policy in use is known by its name alone. */
const namesUntold = (facts: LeafFacts): boolean =>
  policiesInUse(facts).some(({ policies }) =>
    policies.value.some((name) => policyLines(facts, name) === null),
  );

interface Configured {
  readonly view: LeafView;
  readonly settings: SettingsToAgree;
}

/** A setting that is not the same on all leaves that told it. */
function settingDrift(
  all: readonly Configured[],
  name: string,
): readonly Pick<Draft, 'message' | 'evidence' | 'notes'>[] {
  const told = all.flatMap(({ view, settings }) => {
    const setting = settings[name];
    return setting == null ? [] : [{ leaf: view.facts.name, setting }];
  });
  const values = grouped(told, ({ setting }) => setting.value);
  const [first, ...others] = told.map(({ leaf, setting }) => quoted(leaf, setting));
  if (first === undefined || values.size < 2) return [];
  const sides = [...values].map(([value, having]) => {
    const by = having.every(({ setting }) => setting.by === 'default') ? ' by default' : '';
    const leaves = having.map(({ leaf }) => leaf);
    return `${list(leaves)} ${verb(leaves.length, 'has', 'have')} ${value}${by}`;
  });
  return [
    {
      message: `the leaves differ in ${name}: ${list(sides)}`,
      evidence: [first, ...others],
      notes: [],
    },
  ];
}

function quoted(leaf: string, setting: Setting<string>) {
  const quote = quoteSetting(setting);
  return { ...quote, label: `${leaf}: ${quote.label}` };
}
