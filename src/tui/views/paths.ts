import type { LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { pathKey } from '../focus.js';
import { type Line, line, piece } from '../line.js';
import { type Cell, columnFor, row, titles } from '../table.js';
import { countsOf, VERDICTS } from '../verdict-words.js';
import { type Listing, listingOf, NO_COPIES, type Scene, type View } from '../view.js';
import { causeOf } from './cause-words.js';
import { whyLines } from './why-lines.js';

/** The paths of one leaf: the router's word and the cause in columns of their own. */
export const paths: View = {
  id: 'paths',
  title: 'Paths',
  what: 'the paths of the prefix on one leaf, with the router’s word beside the cause',
  listing,
  preview: (scene, _, at) => {
    const path = scene.focus.leaf?.paths[at];
    return path === undefined
      ? null
      : {
          title: `Why path ${path.number}`,
          lines: whyLines({ ...scene, focus: { ...scene.focus, path } }),
        };
  },
};

function listing(scene: Scene): Listing {
  const { leaf } = scene.focus;
  if (leaf === null)
    return listingOf([], { empty: 'no leaf has told anything about this prefix yet' });
  const table = leaf.paths.map((path) => cellsOf(path));
  const columns = TITLES.map((title, at) =>
    columnFor(
      title,
      table.map((cells) => textOf(cells[at] ?? '')),
      MOST[at] ?? 16,
    ),
  );
  return {
    head: [...headOf(leaf, scene.width), titles(columns)],
    count: leaf.paths.length,
    keyAt: (at) => keyOf(leaf, leaf.paths[at]),
    lineAt: (at) => row(columns, table[at] ?? []),
    fieldsAt: (at) => fieldsOf(leaf.paths[at]),
    isFault: (at) => leaf.paths[at]?.flags.includes('used') !== true,
    opensAt: (at) => {
      const path = leaf.paths[at];
      return path === undefined
        ? null
        : {
            ...scene.place,
            view: 'why',
            leaf: leaf.name,
            path: pathKey(leaf, path),
            finding: null,
          };
    },
    copiesAt: (at) => {
      const path = leaf.paths[at];
      return path === undefined
        ? NO_COPIES
        : {
            ...NO_COPIES,
            value: path.neighbor,
            row: cellsOf(path).map(textOf).join('  '),
            json: JSON.stringify(path),
          };
    },
    orders: [],
    stops: [],
    empty: 'the leaf holds no path for this prefix',
  };
}

const headOf = (leaf: LeafVerdict, _: number): readonly Line[] => {
  const { mark, words, tone } = VERDICTS[leaf.verdict];
  return [
    [
      piece(`${leaf.name}  `, 'strong'),
      piece(`${mark} ${words}`, tone),
      piece(`  ${countsOf(leaf)}`),
    ],
    line(leaf.because),
  ];
};

const TITLES = ['#', 'neighbor', 'flags', 'AS path', 'router says', 'cause', 'multipath'];
const MOST = [3, 24, 16, 18, 16, 26, 20];

const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : String(cell[0]));

const keyOf = (leaf: LeafVerdict, path: PathVerdict | undefined): string =>
  path === undefined ? '' : pathKey(leaf, path);

function cellsOf(path: PathVerdict): readonly Cell[] {
  const used = path.flags.includes('used');
  return [
    String(path.number),
    path.neighbor ?? 'not printed',
    path.flags.length === 0 ? '<>' : path.flags.join(' '),
    path.asPath === '' ? 'not printed' : path.asPath,
    path.routerSays ?? 'not printed',
    causeCell(path),
    [path.multipath.replaceAll('-', ' '), used ? 'good' : 'warn'] as const,
  ];
}

function fieldsOf(path: PathVerdict | undefined) {
  if (path === undefined) return { words: '', named: {} };
  const words = cellsOf(path).map(textOf).join(' ').toLowerCase();
  const has = (flag: string): string => (path.flags.includes(flag) ? 'yes' : 'no');
  return {
    words,
    named: {
      used: has('used'),
      valid: has('valid'),
      best: has('best'),
      nbr: path.neighbor ?? '',
      cause: path.cause?.step ?? '',
    },
  };
}

/** Where no path is best, none has a cause, either. */
const causeCell = ({ cause, flags }: PathVerdict): string =>
  cause === null && !flags.includes('best') ? 'undetermined' : causeOf(cause);
