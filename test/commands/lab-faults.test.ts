import { expect, test } from 'vitest';
import { behavioursFor } from '#commands/shell/lab-faults.js';

const names = ['leaf1', 'leaf2'];

test('modes of one leaf add up, and `*` is every leaf', () => {
  const behaviours = behavioursFor(['*=slow:150', 'leaf2=drop', 'leaf2=one-session'], names);
  expect([...behaviours.keys()]).toEqual(names);
  expect(behaviours.get('leaf1')).toMatchObject({ delay: 150, answers: 'whole', sessions: 10 });
  expect(behaviours.get('leaf2')).toMatchObject({ delay: 150, answers: 'dropped', sessions: 1 });
  expect(behavioursFor([], names).size).toBe(0);
});

test.for(['leaf1', '=drop', 'leaf1=', 'leaf3=drop', 'leaf1=none', '**=drop'])(
  '`%s` is refused',
  (word) => {
    expect(() => behavioursFor([word], names)).toThrow(/`.*`/);
  },
);
