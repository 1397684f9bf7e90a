import { expect, it } from 'vitest';
import type { NotChecked, RuleCard } from '#findings/diagnosis.js';
import { notCheckedText } from '#render/not-checked-text.js';
import { aCase, aDiagnosis, aLeaf } from '../support/diagnosis.js';

const card = (id: string, severity: RuleCard['severity']): RuleCard => ({
  id,
  severity,
  title: id,
  summary: '',
  page: '',
});

const lacks = (rule: string, missing: readonly string[], leaves = ['leaf1']): NotChecked => ({
  rule,
  missing,
  leaves,
  mayExplain: [],
});

const told = (notChecked: readonly NotChecked[], cards: readonly RuleCard[] = []) =>
  notCheckedText(
    aDiagnosis({
      cases: [
        aCase({ notChecked, leaves: [aLeaf(), aLeaf({ device: 'leaf2', name: 'leaf2' })] }),
        aCase({ notChecked: [] }),
      ],
      cards,
    }),
    200,
  );

const BOTH = ['leaf1', 'leaf2'];

it('is silent where every rule could judge', () => {
  expect(told([])).toBeNull();
});

it('tells first what lets most rules judge, each command once', () => {
  expect(
    told([
      lacks('one', ['show a'], BOTH),
      lacks('two', ['show b'], BOTH),
      lacks('three', ['show b'], BOTH),
    ])?.slice(1),
  ).toEqual(['  show b', '  show a']);
});

it('tells first what lets the gravest rules judge', () => {
  const cards = [card('grave', 'error'), card('slight', 'note'), card('other', 'note')];
  expect(
    told(
      [
        lacks('slight', ['show a'], BOTH),
        lacks('other', ['show a'], BOTH),
        lacks('grave', ['show b'], BOTH),
      ],
      cards,
    )?.slice(1),
  ).toEqual(['  show b', '  show a']);
});

it('lets no number of notes outweigh an error', () => {
  const cards = [card('grave', 'error')];
  const notes = Array.from({ length: 9 }, (_, at) => lacks(`note-${at}`, ['show a'], BOTH));
  expect(told([...notes, lacks('grave', ['show b', 'show c'], BOTH)], cards)?.slice(1)).toEqual([
    '  show b',
    '  show c',
    '  show a',
  ]);
});

it('tells first what may explain what was found', () => {
  const cards = [card('grave', 'error')];
  expect(
    told(
      [
        lacks('grave', ['show a'], BOTH),
        { ...lacks('slight', ['show b'], BOTH), mayExplain: ['multipath-left-at-one'] },
      ],
      cards,
    )?.slice(1),
  ).toEqual(['  show b', '  show a']);
});

it('shares a rule among the commands that it lacks', () => {
  expect(
    told([
      lacks('one', ['show a', 'show b', 'show c'], BOTH),
      lacks('two', ['show c'], BOTH),
    ])?.slice(1),
  ).toEqual(['  show c', '  show a', '  show b']);
});

it('says on which leaf, where it is not every one', () => {
  expect(
    told([
      lacks('one', ['show a'], ['leaf2']),
      lacks('two', ['show a'], ['leaf2']),
      lacks('three', ['show b'], BOTH),
    ])?.slice(1),
  ).toEqual(['  on leaf2:', '    show a', '  show b']);
});

it('tells six commands, and how many more there are', () => {
  const many = Array.from({ length: 8 }, (_, at) => lacks(`rule-${at}`, [`show ${at}`], BOTH));
  const lines = told(many)?.slice(1) ?? [];
  expect(lines).toHaveLength(7);
  expect(lines.at(-1)).toBe('  and 2 commands more, which tell less');
});
