import { expect, test } from 'vitest';
import { rules } from '#rules/registry.js';
import { allStories, matrixText, speeches } from '../support/matrix.js';

const all = speeches();

/** What else speaks for itself in the first example of a rule: what it is told with. */
const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'route-target-mismatch': ['configuration-drift'],
  'combined-ecmp-loop': ['more-next-hops-than-used-paths'],
  'under-maintenance': ['lower-local-preference'],
  'another-prefix-forwards': ['no-path'],
  'held-until-installed': ['fib-operation-pending'],
  'configuration-drift': ['multipath-left-at-one'],
};

test('rules speak in the stories in which the table says so, and are silent in all others', async () => {
  await expect(matrixText(all)).toMatchFileSnapshot('../fixtures/matrix.txt');
});

test.for(rules.map(({ id, docs }) => [id, docs.examples[0]] as const))(
  '%s speaks in its first example, which is %s',
  ([id, story]) => {
    const speech = all.find((one) => one.rule === id && one.story === story);
    expect(speech?.findings ?? []).not.toEqual([]);
  },
);

test('no two rules have the same first example', () => {
  const firsts = rules.flatMap(({ docs }) => docs.examples.slice(0, 1));
  expect(firsts.filter((story, at) => firsts.indexOf(story) !== at)).toEqual([]);
  expect(firsts).toHaveLength(rules.length);
});

test('each rule begins with a story of its own, which is the first example of no other', () => {
  const firsts = rules.map(({ docs }) => docs.examples[0]);
  expect(firsts.filter((story, at) => firsts.indexOf(story) !== at)).toEqual([]);
});

test.for(rules.map(({ id, docs }) => [id, docs.examples[0]] as const))(
  '%s speaks alone in its first example, which is %s, but for what follows and what it is told with',
  ([id, story]) => {
    const others = all.filter((one) => one.story === story && one.rule !== id);
    const roots = others.filter(({ findings }) => findings.some((one) => one.roots.length === 0));
    expect(roots.map(({ rule }) => rule)).toEqual(BESIDE[id] ?? []);
  },
);

test('no two rules tell the same story in the same words', () => {
  const said = all.flatMap(({ rule, story, findings }) =>
    findings.map(({ message }) => ({ rule, words: `${story}: ${message}` })),
  );
  const twice = said.filter(({ rule, words }) =>
    said.some((other) => other.words === words && other.rule !== rule),
  );
  expect(twice).toEqual([]);
});

test('every rule and every story stands in the table', () => {
  const words = matrixText(all).split(/\s+/);
  expect(words).toEqual(expect.arrayContaining([...rules.map(({ id }) => id), ...allStories()]));
});
