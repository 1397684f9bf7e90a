import { describe, expect, it } from 'vitest';
import type { Place } from '#tui/place.js';
import {
  LARGE,
  LEAST,
  SMALL,
  savedBoard,
  stateAt,
  viewTextAt,
} from '../../support/screen/shown.js';

/** Stories and what of them is looked at; each view is a file that a person has read. */
const SCREENS: readonly (readonly [story: string, name: string, place: Partial<Place>])[] = [
  ['leaf1-evpn-path-is-shorter', 'paths', { view: 'paths' }],
  ['leaf1-evpn-path-is-shorter', 'why', { view: 'why', path: '6.4.5.22#0' }],
  ['leaf1-evpn-path-is-shorter', 'why-of-a-used-path', { view: 'why', leaf: 'leaf2' }],
  ['leaf1-evpn-path-is-shorter', 'ladder', { view: 'ladder', path: '6.4.5.31#0' }],
  ['leaf1-evpn-path-is-shorter', 'ladder-of-a-balanced-leaf', { view: 'ladder', leaf: 'leaf2' }],
  ['leaf1-evpn-path-is-shorter', 'evidence', { view: 'evidence' }],
  ['leaf1-evpn-path-is-shorter', 'findings', { view: 'findings' }],
  ['leaf1-evpn-path-is-shorter', 'commands', { view: 'commands' }],
  ['invalid-paths', 'paths', { view: 'paths' }],
  ['invalid-paths', 'why', { view: 'why', path: '192.0.2.22#0' }],
  ['nobody-announces', 'paths', { view: 'paths' }],
  ['nobody-announces', 'why', { view: 'why' }],
  ['no-evpn-session', 'evidence', { view: 'evidence' }],
  ['without-detail', 'why', { view: 'why' }],
  ['without-detail', 'ladder', { view: 'ladder' }],
  ['session-never-came-up', 'paths', { view: 'paths' }],
  ['session-never-came-up', 'findings', { view: 'findings' }],
];

describe.each([SMALL, LARGE])('at $columns x $rows', (size) => {
  it.each(SCREENS)('%s: %s', async (story, name, place) => {
    const shown = viewTextAt(stateAt(place, size), savedBoard(story));
    const file = `../golden/${story}/${name}.${size.columns}x${size.rows}.txt`;
    await expect(shown).toMatchFileSnapshot(file);
  });
});

describe('in the smallest window, in ASCII', () => {
  it.each(SCREENS.slice(0, 8))('%s: %s', async (story, name, place) => {
    const shown = viewTextAt(stateAt(place, LEAST, true), savedBoard(story));
    expect(shown).toMatch(/^[\n -~]*$/);
    const file = `../golden/${story}/${name}.${LEAST.columns}x${LEAST.rows}.txt`;
    await expect(shown).toMatchFileSnapshot(file);
  });
});
