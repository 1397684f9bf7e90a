import { glyphsFor } from '../glyphs.js';
import { keyFor } from '../keys/key-for.js';
import { fitted, inAscii, type Line, line, piece, toned } from '../line.js';
import { listKey } from '../place.js';
import type { State } from '../state/state.js';
import { footLine } from './foot.js';
import { headLine } from './head.js';
import { isTooSmall, LEAST } from './layout.js';
import { overlayOf } from './overlay.js';
import { filterIn, type Picture } from './picture.js';
import { sideLines } from './side.js';

/**
 * The whole screen, line by line: each as wide as the window, and never as many as it is high, since
 * a full screen would make Ink clear the terminal at every key.
 */
export function frameOf(state: State, picture: Picture): readonly Line[] {
  const { columns, rows } = state.size;
  if (isTooSmall(state.size)) return tooSmall(columns, rows);
  const { layout } = picture;
  const glyphs = glyphsFor(state.look.ascii);
  const rule = line(glyphs.across.repeat(layout.columns), 'dim');
  const main = filled(overlayOf(state, picture) ?? mainLines(state, picture), layout.body);
  const side = layout.side === 0 ? null : filled(sideLines(picture), layout.body);
  const body = main.map((one, at) =>
    side === null
      ? one
      : [
          ...fitted(side[at] ?? [], layout.side, glyphs.more),
          piece(glyphs.down, 'dim'),
          ...fitted(one, layout.main, glyphs.more),
        ],
  );
  const lines = [headLine(state, picture), rule, ...body, rule, footLine(state, picture)];
  const whole = lines.map((one) => fitted(one, columns, glyphs.more));
  return state.look.ascii ? whole.map(inAscii) : whole;
}

const filled = (lines: readonly Line[], rows: number): readonly Line[] =>
  Array.from({ length: rows }, (_, at) => lines[at] ?? []);

function mainLines(state: State, picture: Picture): readonly Line[] {
  if (picture.scene.board.source === 'none') return NO_SOURCE.map((words) => line(`  ${words}`));
  const { listing, rows, room, preview, below, layout } = picture;
  const glyphs = glyphsFor(state.look.ascii);
  const list =
    rows.length === 0 ? [line(`  ${emptyWords(state, picture)}`, 'dim')] : rowLines(state, picture);
  const head = listing.head.map((one) => [piece('  '), ...one]);
  if (preview === null || below === 0) return [...head, ...list];
  const top = Math.min(state.previewTop, Math.max(0, preview.lines.length - below));
  const title = `${glyphs.across.repeat(2)} ${preview.title} `;
  const tail = glyphs.across.repeat(Math.max(0, layout.main - title.length));
  return [
    ...filled([...head, ...list], head.length + room),
    line(title + tail, state.part === 'preview' ? 'strong' : 'dim'),
    ...preview.lines.slice(top, top + below).map((one) => [piece('  '), ...one]),
  ];
}

/** Only the rows that are seen are made. */
function rowLines(state: State, { listing, rows, cursor, room, layout }: Picture): readonly Line[] {
  const glyphs = glyphsFor(state.look.ascii);
  const marked = state.marks[listKey(state.place)] ?? [];
  return rows.slice(cursor.top, cursor.top + room).map((row, at) => {
    const here = cursor.top + at === cursor.at;
    const mark = marked.length > 0 && marked.includes(listing.keyAt(row)) ? glyphs.marked : ' ';
    const lead = piece(`${here ? glyphs.cursor : ' '}${mark}`);
    const whole = fitted([lead, ...listing.lineAt(row)], layout.main, glyphs.more);
    return here && state.part === 'rows' ? toned(whole, 'focus') : whole;
  });
}

/** What to type instead, where nothing was named to look at. */
const NO_SOURCE = [
  'nothing was named to look at; leave, and type one of these:',
  '',
  'bgpwhy tui PREFIX -t leaf1,leaf2   asks leaves over SSH',
  'bgpwhy tui --from FILE             reads what they printed',
  'bgpwhy tui --demo                  plays two leaves, and asks',
];

/** `; x shows everything`, by whatever key it is bound to. */
function hintOf(id: string, what: string, { keys }: State): string {
  const key = keyFor(id, keys);
  return key === null ? '' : `; \`${key}\` ${what}`;
}

/** Nothing is shown: because nothing is there, or because something hides it. */
function emptyWords(state: State, { listing }: Picture): string {
  if (listing.count === 0) return listing.empty;
  const filter = filterIn(state);
  if (filter !== '') return `no row holds \`${filter}\`${hintOf('back', 'ends the filter', state)}`;
  return `nothing is wrong here${hintOf('faults', 'shows everything', state)}`;
}

function tooSmall(columns: number, rows: number): readonly Line[] {
  const words = [
    `window ${columns}x${rows}, needs ${LEAST.columns}x${LEAST.rows}`,
    'q quits; bgpwhy diagnose',
    'tells it as text',
  ];
  return words
    .slice(0, Math.max(1, rows - 1))
    .map((text) => fitted(line(text), Math.max(1, columns), ''));
}
