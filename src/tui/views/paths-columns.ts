import type { LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { columnsOf } from '#render/lines.js';
import { glyphsFor } from '../glyphs.js';
import type { Tone } from '../line.js';
import { type Cell, type Column, columnFor } from '../table.js';
import type { Scene } from '../view.js';
import { causeOf } from './cause-words.js';

/** What a path is told in: one word for each title. */
const TITLES = ['#', 'neighbor', 'flags', 'AS path', 'router says', 'cause', 'multipath'] as const;
type Title = (typeof TITLES)[number];

/** Everything of a path, in the order of the titles. */
export const cellsOf = (path: PathVerdict): readonly string[] =>
  TITLES.map((title) => cellOf(path, title));

export interface PathsTable {
  readonly columns: readonly Column[];
  readonly rowAt: (at: number) => readonly Cell[];
}

/**
 * The columns that the width holds. Where it is narrow, flags become letters, then what a look at the
 * path tells as well is left out, then long addresses lose their middle.
 */
export function tableOf({ paths }: LeafVerdict, { width, ascii }: Scene): PathsTable {
  const shapes = SHAPES.map((shape) => shaped(paths, shape));
  const fits = shapes.find((columns) => widthOf(columns) <= width);
  const [last] = shapes.slice(-1);
  const chosen = fits ?? narrowed(last ?? [], width);
  const { more } = glyphsFor(ascii);
  return {
    columns: chosen,
    rowAt: (at) => {
      const path = paths[at];
      return path === undefined
        ? []
        : chosen.map(({ title, width: most, short }) => [
            elided(cellOf(path, title, short), title === 'neighbor' ? most : 0, more),
            toneOf(path, title),
          ]);
    },
  };
}

interface Shape {
  readonly titles: readonly Title[];
  readonly short: boolean;
}

interface Shaped extends Column {
  readonly title: Title;
  /** Whether flags are letters. */
  readonly short: boolean;
}

const without = (...left: readonly Title[]): readonly Title[] =>
  TITLES.filter((title) => !left.includes(title));

/** From the widest to the narrowest. */
const SHAPES: readonly Shape[] = [
  { titles: TITLES, short: false },
  { titles: TITLES, short: true },
  { titles: without('multipath'), short: true },
  { titles: without('multipath', 'AS path'), short: true },
];

const shaped = (paths: readonly PathVerdict[], { titles, short }: Shape): readonly Shaped[] =>
  titles.map((title) => {
    const cells = paths.map((path) => cellOf(path, title, short));
    return { ...columnFor(title, cells, MOST[title]), title, short };
  });

const MOST: Readonly<Record<Title, number>> = {
  '#': 4,
  neighbor: 46,
  flags: 22,
  'AS path': 24,
  'router says': 24,
  cause: 40,
  multipath: 18,
};

const GAP = 2;

const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, { width }) => sum + width + GAP, -GAP);

/** The address gives way, since its end tells it from others as well as all of it. */
function narrowed(columns: readonly Shaped[], width: number): readonly Shaped[] {
  const over = widthOf(columns) - width;
  return columns.map((column) =>
    column.title === 'neighbor'
      ? { ...column, width: Math.max(LEAST, column.width - over) }
      : column,
  );
}

const LEAST = 9;

/** The text without its middle; 0: as it is. */
function elided(text: string, width: number, more: string): string {
  if (width === 0 || columnsOf(text) <= width) return text;
  const head = Math.floor((width - 1) / 3);
  return text.slice(0, head) + more + text.slice(text.length - (width - 1 - head));
}

function cellOf(path: PathVerdict, title: Title, short = false): string {
  const { number, neighbor, flags, asPath, routerSays, multipath } = path;
  const cells: Readonly<Record<Title, string>> = {
    '#': String(number),
    neighbor: neighbor ?? 'not printed',
    flags: flags.length === 0 ? '<>' : flags.map((flag) => (short ? letter(flag) : flag)).join(' '),
    'AS path': asPath === '' ? 'not printed' : asPath,
    'router says': routerSays ?? 'not printed',
    cause: causeCell(path),
    multipath: multipath.replaceAll('-', ' '),
  };
  return cells[title];
}

const letter = (flag: string): string => flag.charAt(0).toUpperCase();

/** Where no path is best, none has a cause, either. */
const causeCell = ({ cause, flags }: PathVerdict): string =>
  cause === null && !flags.includes('best') ? 'undetermined' : causeOf(cause);

function toneOf({ flags }: PathVerdict, title: Title): Tone {
  if (title !== 'multipath' && title !== 'flags') return 'plain';
  if (flags.includes('used')) return 'good';
  return flags.includes('valid') ? 'warn' : 'bad';
}
