import { expect, test } from 'vitest';
import { rules } from '#rules/registry.js';
import { allStories, matrixText, speeches } from '../support/matrix.js';

const all = speeches();

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
