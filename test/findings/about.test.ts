import { describe, expect, it } from 'vitest';
import { findingsAbout, groupsOf, rootAbout } from '#findings/about.js';
import type { Finding } from '#findings/finding.js';
import { aCase, aFinding, aLeaf, aLoser } from '../support/diagnosis.js';

const { subject } = aFinding();
const found = (rule: string, given: Partial<Finding> = {}): Finding =>
  aFinding({ rule, subject: { ...subject, path: null }, message: rule, ...given });

const rulesOf = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ rule }) => rule);

describe('what was found about a path', () => {
  const all = [
    found('far-root', { subject: { ...subject, device: 'leaf9', path: null } }),
    found('far', { subject: { ...subject, device: 'leaf2', path: null } }),
    found('everywhere', { subject: { ...subject, device: null, path: null }, roots: ['far-root'] }),
    found('own', { subject: { ...subject, path: 2 } }),
    found('other-path', { subject: { ...subject, path: 3 } }),
    found('leaf'),
  ];

  it('is what concerns it, its leaf or all leaves, and what that follows from', () => {
    const about = findingsAbout(aCase({ findings: all }), aLeaf(), aLoser());
    expect(rulesOf(about)).toEqual(['far-root', 'everywhere', 'own', 'leaf']);
  });

  it('is everything about the leaf where no path is named', () => {
    const about = findingsAbout(aCase({ findings: all }), aLeaf(), null);
    expect(rulesOf(about)).toEqual(['far-root', 'everywhere', 'own', 'other-path', 'leaf']);
  });
});

describe('roots and what follows from them', () => {
  it('puts a consequence below the first of its roots, once', () => {
    const groups = groupsOf([found('a'), found('b'), found('c', { roots: ['b', 'a'] })]);
    expect(groups.map(({ root, consequences }) => [root.rule, ...rulesOf(consequences)])).toEqual([
      ['a', 'c'],
      ['b'],
    ]);
  });

  it('puts it below the root on its own leaf, where there is one', () => {
    const on = (device: string) => ({ subject: { ...subject, device, path: null } });
    const all = [found('a', on('leaf1')), found('a', on('leaf2'))];
    const groups = groupsOf([...all, found('c', { ...on('leaf2'), roots: ['a'] })]);
    expect(groups.map(({ consequences }) => rulesOf(consequences))).toEqual([[], ['c']]);
  });

  it('takes for a root what follows only from what is not told', () => {
    expect(groupsOf([found('c', { roots: ['gone'] })]).map(({ root }) => root.rule)).toEqual(['c']);
  });

  it('loses none of two that name each other', () => {
    const groups = groupsOf([found('a', { roots: ['b'] }), found('b', { roots: ['a'] })]);
    expect(groups.map(({ root }) => root.rule)).toEqual(['a', 'b']);
  });
});

describe('the root about a path', () => {
  const root = (...all: readonly Finding[]) => rootAbout(groupsOf(all), aLeaf(), aLoser());

  it('is one that names it, in a list or alone', () => {
    const named = found('b', { message: 'paths 1, 2 and 3 tie' });
    expect(root(found('a'), named)).toEqual({ root: named, isNamed: true });
    expect(root(found('a', { message: 'path 12 is idle' }))?.isNamed).toBe(false);
  });

  it('is not one that means a path of another leaf by the same number', () => {
    const far = { subject: { ...subject, device: 'leaf2', path: null }, message: 'path 2 is idle' };
    const own = found('b');
    expect(root(found('a', far), own)).toEqual({ root: own, isNamed: false });
    expect(root(found('a', far))).toBeNull();
  });

  it('may stand on another leaf, where something on this one follows from it', () => {
    const far = found('a', { subject: { ...subject, device: 'leaf2', path: null } });
    expect(root(far, found('b', { roots: ['a'] }))).toEqual({ root: far, isNamed: false });
  });

  it('is no note, unless the note is about this very path', () => {
    expect(root(found('n', { severity: 'note' }))).toBeNull();
    const own = found('n', { severity: 'note', subject: { ...subject, path: 2 } });
    expect(root(own)).toEqual({ root: own, isNamed: true });
  });
});
