import { describe, expect, test } from 'vitest';
import { type CaseFacts, casesOf } from '#facts/case.js';
import type { FactName, LeafFacts } from '#facts/leaf.js';
import { TELLING } from '#facts/telling.js';
import { quoting } from '#rules/case/evidence.js';
import { type Judged, judgeCase, viewOf } from '#rules/case/judge-case.js';
import { rules } from '#rules/registry.js';
import { allStories } from '../support/matrix.js';
import { scenario } from '../support/scenario.js';

/** Every case of every story, as the leaves told it. */
const CASES = allStories().flatMap((story) => {
  const { files } = scenario(story);
  return casesOf(files, { prefixes: [], networkInstance: null }).map((told) => ({ story, told }));
});

const FACTS = Object.keys(TELLING).filter(
  (name): name is FactName => name !== ('evpnState' satisfies keyof typeof TELLING),
);

/** As if the report had not been given. */
function without(facts: LeafFacts, name: FactName): LeafFacts {
  const { [name]: _, ...others } = facts;
  return others;
}

/** The case without a report, on one leaf or on all of them. */
function poorer(told: CaseFacts, name: FactName): readonly CaseFacts[] {
  const having = told.leaves.filter((leaf) => name in leaf);
  const each = having.length > 1 ? having.map((one) => [one]) : [];
  return [...each, having].map((lacking) => ({
    ...told,
    leaves: told.leaves.map((leaf) => (lacking.includes(leaf) ? without(leaf, name) : leaf)),
  }));
}

const judged = (told: CaseFacts): Judged => judgeCase(told, told.leaves.map(viewOf), quoting([]));

const rulesIn = (said: readonly { readonly rule: string }[]): readonly string[] => [
  ...new Set(said.map(({ rule }) => rule)),
];

/** The report that is cut is the one that is not given: nothing is cut any more. */
const GONE = ['incomplete-report'];

const WHOLE = CASES.map(({ story, told }) => ({
  ...{ story, told },
  found: rulesIn(judged(told).findings).filter((rule) => !GONE.includes(rule)),
}));

/** What was found in a case, and is neither found nor said to be not checked in a poorer one. */
function lost(found: readonly string[], told: CaseFacts): readonly string[] {
  const { findings, notChecked } = judged(told);
  const asking = notChecked.filter(({ missing }) => missing.length > 0);
  const answered = [...rulesIn(findings), ...rulesIn(asking)];
  return found.filter((rule) => !answered.includes(rule));
}

/** Exemptions that hold in a poorer case and not in the whole one: they rest on what is missing. */
const resting = (told: CaseFacts, poor: CaseFacts): readonly string[] =>
  told.leaves.flatMap((leaf, at) =>
    rules.flatMap(({ id, exempt = [] }) =>
      exempt
        .filter(({ when }) => when(poor.leaves[at] ?? leaf, poor.leaves))
        .filter(({ when }) => !when(leaf, told.leaves))
        .map(({ because }) => `${id}: ${because}`),
    ),
  );

const given = FACTS.filter((name) =>
  CASES.some(({ told }) => told.leaves.some((one) => name in one)),
);

test('the stories hold every report that a rule needs', () => {
  const needed = rules.flatMap(({ needs }) => needs);
  expect(needed.filter((name) => !given.includes(name))).toEqual([]);
});

describe.for(given)('without %s', (name) => {
  const having = WHOLE.filter(({ told }) => told.leaves.some((one) => name in one));

  test('what was found is still found by other reports, or is said to be not checked', () => {
    const silent = having.flatMap(({ story, told, found }) =>
      poorer(told, name).flatMap((poor) => lost(found, poor).map((rule) => `${rule} in ${story}`)),
    );
    expect(silent).toEqual([]);
  });

  test('nothing is taken for proof that the report, where it is given, takes back', () => {
    const undone = having.flatMap(({ story, told }) =>
      poorer(told, name).flatMap((poor) => resting(told, poor).map((one) => `${story}: ${one}`)),
    );
    expect(undone).toEqual([]);
  });
});

test('of a leaf that told nothing every rule says what it needs', () => {
  const leaf = {
    device: 'leaf1',
    name: 'leaf1',
    networkInstance: 'ip-vrf1',
    prefix: '203.0.113.10/32',
  };
  const leaves = [leaf, { ...leaf, device: 'leaf2', name: 'leaf2' }];
  const { findings, notChecked } = judged({ ...leaf, leaves });
  const needing = rules.filter(({ needs }) => needs.length > 0).map(({ id }) => id);
  expect(findings).toEqual([]);
  expect(rulesIn(notChecked)).toEqual(needing);
});
