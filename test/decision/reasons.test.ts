import { describe, expect, it } from 'vitest';
import { INVALID_REASONS } from '#decision/invalid-reasons.js';
import { TIE_BREAK_REASONS } from '#decision/path.js';
import { mayDiffer, stepOf } from '#decision/reason-word.js';
import { REASONS } from '#decision/reasons.js';
import { STEPS } from '#decision/steps.js';

describe('the meanings of tie-break reasons', () => {
  it('cover the enumeration exactly, in its order', () => {
    expect(REASONS.map(({ name }) => name)).toEqual(TIE_BREAK_REASONS);
    expect(new Set(TIE_BREAK_REASONS).size).toBe(31);
  });

  it('say of each step what the ladder says about sharing the load', () => {
    const said = REASONS.flatMap(({ name, multipath }) => {
      const step = STEPS[stepOf(name) ?? -1];
      return step === undefined ? [] : [[name, multipath, step.multipath]];
    });
    expect(said.length).toBe(STEPS.length + 4);
    for (const [name, multipath, ladder] of said)
      expect(multipath, name).toBe(ladder === 'must-tie' ? 'no' : 'yes');
  });

  it('lead to the ladder, where they are words of it', () => {
    const free = TIE_BREAK_REASONS.filter(mayDiffer);
    expect(free).toContain('originator-id');
    expect(free).toEqual(
      REASONS.flatMap(({ name, multipath }) =>
        multipath === 'yes' && stepOf(name) !== null ? [name] : [],
      ),
    );
    expect(mayDiffer('some-word')).toBe(false);
  });

  it('claim no more certainty than the ladder does', () => {
    for (const { id, grade } of STEPS) {
      expect(REASONS.find(({ name }) => name === id)?.grade, id).toBe(grade);
    }
  });

  it('are whole sentences with something to look at', () => {
    for (const { name, meaning, lookAt, caveat } of REASONS) {
      expect(meaning, name).toMatch(/^[A-Z].+\.$/);
      expect(caveat ?? 'None.', name).toMatch(/^[A-Z].+\.$/);
      expect(lookAt.length, name).toBeGreaterThan(0);
    }
  });
});

describe('the meanings of invalid reasons', () => {
  it('cover the six values of the enumeration', () => {
    expect(INVALID_REASONS.map(({ name, since }) => [name, since])).toEqual([
      ['rejected-route', '21.3'],
      ['as-loop', '21.3'],
      ['next-hop-unresolved', '21.3'],
      ['cluster-loop', '21.3'],
      ['label-allocation-failed', '23.10'],
      ['fib-programming-failed', '23.10'],
    ]);
  });

  it('are whole sentences with causes and something to look at', () => {
    for (const { name, meaning, typical, lookAt } of INVALID_REASONS) {
      expect(meaning, name).toMatch(/^[A-Z].+\.$/);
      expect(typical.length, name).toBeGreaterThan(0);
      expect(lookAt.length, name).toBeGreaterThan(0);
    }
  });
});
