import { describe, expect, test } from 'vitest';
import { CATALOGUE, failureNamed } from '#findings/catalogue.js';
import { rules } from '#rules/registry.js';

const failures = CATALOGUE.flatMap((group) => group.failures);
const codes = failures.map(({ code }) => code);

test('the catalogue has F01 to F76, each once and in order', () => {
  expect(codes).toEqual(
    Array.from({ length: 76 }, (_, at) => `F${String(at + 1).padStart(2, '0')}`),
  );
  expect(new Set(failures.map(({ title }) => title)).size).toBe(76);
});

describe.for(failures)('$code', ({ code, untold }) => {
  const tellers = rules.filter(({ catalogue }) => catalogue.includes(code)).map(({ id }) => id);

  test('has a rule that tells it, or a reason why none does, and never both', () => {
    if (untold === undefined) expect(tellers).not.toEqual([]);
    else expect(tellers, 'the reason is out of date: take it away').toEqual([]);
  });
});

test('every code that a rule names is in the catalogue, and is told or shown, not both', () => {
  for (const { id, catalogue, symptomOf = [] } of rules) {
    expect(
      [...catalogue, ...symptomOf].filter((code) => !codes.includes(code)),
      id,
    ).toEqual([]);
    expect(
      symptomOf.filter((code) => catalogue.includes(code)),
      id,
    ).toEqual([]);
  }
});

test('what is seen in the cluster is said to be there', () => {
  const [, , , cluster] = CATALOGUE;
  const untold = cluster?.failures.flatMap((one) => one.untold ?? []) ?? [];
  expect(cluster?.failures.map(({ code }) => code)).toEqual(codes.slice(63));
  expect(untold.filter((reason) => !reason.includes('objects of the cluster'))).toEqual([]);
  expect(untold.length).toBeGreaterThan(10);
});

test('a code is found however it is typed', () => {
  expect(['F07', 'f7', 'F007'].map((words) => failureNamed(words)?.code)).toEqual([
    'F07',
    'F07',
    'F07',
  ]);
  expect(['F0', 'F77', 'med', 'F'].map(failureNamed)).toEqual([null, null, null, null]);
});
