import { describe, expect, it } from 'vitest';
import type { Place } from '#tui/place.js';
import {
  LARGE,
  LEAST,
  SMALL,
  savedBoard,
  stateAt,
  textAt,
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
  ['leaf1-evpn-path-is-shorter', 'fabric', { view: 'fabric' }],
  ['leaf1-evpn-path-is-shorter', 'next-hops', { view: 'next-hops', leaf: 'leaf2' }],
  ['leaf1-evpn-path-is-shorter', 'compare', { view: 'compare' }],
  ['next-hop-group-impaired', 'next-hops', { view: 'next-hops' }],
  ['vtep-unreachable', 'next-hops', { view: 'next-hops' }],
  ['invalid-paths', 'paths', { view: 'paths' }],
  ['invalid-paths', 'why', { view: 'why', path: '192.0.2.22#0' }],
  ['nobody-announces', 'paths', { view: 'paths' }],
  ['nobody-announces', 'why', { view: 'why' }],
  ['no-evpn-session', 'evidence', { view: 'evidence' }],
  ['without-detail', 'why', { view: 'why' }],
  ['without-detail', 'ladder', { view: 'ladder' }],
  ['session-never-came-up', 'paths', { view: 'paths' }],
  ['session-never-came-up', 'findings', { view: 'findings' }],
  ['shorter-prefix-forwards', 'next-hops', { view: 'next-hops' }],
  ['combined-with-evpn', 'next-hops', { view: 'next-hops' }],
  ['without-detail', 'next-hops', { view: 'next-hops' }],
  ['configuration-drift', 'compare', { view: 'compare' }],
  ['third-node-finds-no-room', 'compare', { view: 'compare' }],
  ['one-leaf-has-three-nodes', 'fabric', { view: 'fabric' }],
  ['vtep-unreachable', 'fabric', { view: 'fabric' }],
  ['invalid-paths', 'fabric', { view: 'fabric' }],
];

describe.each([SMALL, LARGE])('at $columns x $rows', (size) => {
  it.each(SCREENS)('%s: %s', async (story, name, place) => {
    const shown = viewTextAt(stateAt(place, size), savedBoard(story));
    const file = `../golden/${story}/${name}.${size.columns}x${size.rows}.txt`;
    await expect(shown).toMatchFileSnapshot(file);
  });
});

describe('in the smallest window, in ASCII', () => {
  it.each(SCREENS.slice(0, 13))('%s: %s', async (story, name, place) => {
    const shown = viewTextAt(stateAt(place, LEAST, true), savedBoard(story));
    expect(shown).toMatch(/^[\n -~]*$/);
    const file = `../golden/${story}/${name}.${LEAST.columns}x${LEAST.rows}.txt`;
    await expect(shown).toMatchFileSnapshot(file);
  });
});

it('the whole screen, with the part at the left', async () => {
  const shown = textAt(stateAt({}, LARGE), savedBoard('leaf1-evpn-path-is-shorter'));
  await expect(shown).toMatchFileSnapshot('../golden/leaf1-evpn-path-is-shorter/whole.120x40.txt');
});
