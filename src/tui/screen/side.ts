import type { Case } from '#findings/diagnosis.js';
import { agoWords } from '../ago.js';
import type { LeafState } from '../board.js';
import { caseKey, focusOf } from '../focus.js';
import { glyphsFor } from '../glyphs.js';
import { markOf, worstLeaf } from '../gravity.js';
import { type Line, piece } from '../line.js';
import { countsOf, SEVERITIES } from '../verdict-words.js';
import type { Scene } from '../view.js';
import type { Picture } from './picture.js';

/** Leaves, prefixes and findings at the left of a wide screen: where one is among them. */
export function sideLines(picture: Picture): readonly Line[] {
  const scene = underCursor(picture);
  const { body } = picture.layout;
  const { leaves, diagnosis } = scene.board;
  const { one } = scene.focus;
  const found = one?.findings ?? [];
  const rooms = sharesOf(body, [leaves.length, diagnosis.cases.length, Math.max(1, found.length)]);
  const [forLeaves = 0, forPrefixes = 0, forFindings = 0] = rooms;
  const here = leaves.findIndex(({ name }) => name === scene.focus.leaf?.name);
  const at = one === null ? -1 : diagnosis.cases.indexOf(one);
  const state = (number: number): LeafState | undefined => leaves[number];
  return [
    ...part('LEAVES', leaves.length, here, forLeaves, (number) => leafLine(state(number), scene)),
    ...part('PREFIXES', diagnosis.cases.length, at, forPrefixes, (number) =>
      prefixLine(diagnosis.cases[number], scene),
    ),
    ...part(`FINDINGS`, found.length, -1, forFindings, (number) => findingLine(scene, number)),
  ];
}

/** Where rows are about several prefixes, the part at the left is about that of the cursor. */
function underCursor({ scene, listing, cursor }: Picture): Scene {
  const to = cursor.row === -1 ? null : listing.opensAt(cursor.row);
  const { board, place } = scene;
  return to === null || to.of === place.of
    ? scene
    : { ...scene, focus: focusOf(board.diagnosis, to) };
}

/** Title and blank line of a part. */
const FRAME = 2;

/** Rows for each part: as many as it fills, and a fair share of what is left for those that want more. */
function sharesOf(body: number, wanted: readonly number[]): readonly number[] {
  let left = body;
  const order = wanted
    .map((rows, at) => ({ rows: rows + FRAME, at }))
    .sort((a, b) => a.rows - b.rows);
  const shares = wanted.map(() => 0);
  for (const [done, { rows, at }] of order.entries()) {
    const share = Math.min(rows, Math.floor(left / (wanted.length - done)));
    shares[at] = share;
    left -= share;
  }
  return shares;
}

/** Rows around the one that is shown; what does not fit is counted. Only rows that are seen are made. */
function part(
  title: string,
  count: number,
  here: number,
  rows: number,
  lineAt: (at: number) => Line,
): readonly Line[] {
  const room = Math.max(0, rows - FRAME);
  const top = Math.max(0, Math.min(here - Math.floor(room / 2), count - room));
  const seen = Array.from({ length: Math.min(room, count) }, (_, at) => lineAt(top + at));
  const more = count > room ? `, ${top + 1} to ${top + seen.length}` : '';
  const blank = Array.from({ length: Math.max(0, rows - 1 - seen.length) }, (): Line => []);
  return [[piece(title, 'strong'), piece(`  ${count}${more}`, 'dim')], ...seen, ...blank].slice(
    0,
    rows,
  );
}

function leafLine(state: LeafState | undefined, scene: Scene): Line {
  if (state === undefined) return [];
  const { name, phase, heardAt } = state;
  const { focus, now } = scene;
  const leaf = focus.one?.leaves.find((each) => each.name === name);
  const mark = focus.one === null || leaf === undefined ? NO_MARK : markOf(focus.one, leaf);
  const lead = leadOf(focus.leaf?.name === name, mark, name, scene);
  const phased = wordOf(phase, leaf !== undefined);
  return [
    ...lead,
    piece(leaf === undefined ? '' : `${countsOf(leaf)} `),
    piece(phased, phase === 'failed' ? 'bad' : 'dim'),
    piece(heardAt === null ? '' : `${phased === '' ? '' : ' '}${agoWords(now - heardAt)}`, 'dim'),
  ];
}

/** What keeps a leaf from telling; of one that told, whether it still does. */
function wordOf(phase: LeafState['phase'], told: boolean): string {
  if (phase === 'failed' || phase === 'asking') return phase;
  if (told) return '';
  return phase === 'waiting' ? 'waiting' : 'told nothing';
}

/** The mark comes first, since a name may be longer than there is room. */
function leadOf(
  here: boolean,
  { mark, tone }: typeof NO_MARK,
  name: string,
  { ascii }: Pick<Scene, 'ascii'>,
): Line {
  return [
    piece(`${here ? glyphsFor(ascii).cursor : ' '} `),
    piece(mark.padEnd(3), tone),
    piece(`${name} `, here ? 'strong' : 'plain'),
  ];
}

const NO_MARK: ReturnType<typeof markOf> = { mark: '', tone: 'dim' };

function prefixLine(one: Case | undefined, { focus, ascii }: Scene): Line {
  if (one === undefined) return [];
  const here = focus.one !== null && caseKey(one) === caseKey(focus.one);
  const worst = worstLeaf(one);
  return leadOf(here, worst === null ? NO_MARK : markOf(one, worst), one.prefix, { ascii });
}

function findingLine({ focus }: Scene, number: number): Line {
  const finding = focus.one?.findings[number];
  if (finding === undefined) return [];
  const { mark, tone } = SEVERITIES[finding.severity];
  return [piece(`  ${mark.padEnd(3)}`, tone), piece(finding.rule)];
}
