import type { HopTree } from '#findings/hop-tree.js';
import { count } from '#text/words.js';
import { type Line, line, piece, wordsOf } from '../line.js';
import { VERDICTS } from '../verdict-words.js';
import { type Copies, type Listing, listingOf, NO_COPIES, type Scene, type View } from '../view.js';
import { aboutHop, placeOfHop } from './hop-lines.js';
import { type HopRow, hopRowsOf, lineOfHop } from './hop-rows.js';

/** How the route is resolved: from its next hops down to interfaces. */
export const nextHops: View = {
  id: 'next-hops',
  title: 'Next hops',
  what: 'what the route goes through, down to the interface, and what of it is broken',
  listing,
  previewRows: 6,
  preview: (scene, _, at) => {
    const row = rowsIn(scene)[at];
    return row === undefined
      ? null
      : { title: 'What tells it', lines: aboutHop(row.tree, scene.width) };
  },
};

/** A board gives the same trees every time it is asked about a leaf. */
const ROWS = new WeakMap<readonly HopTree[], readonly [HopRows, HopRows]>();
type HopRows = readonly HopRow[];

function rowsIn({ board, focus, ascii }: Scene): HopRows {
  const { one, leaf } = focus;
  if (one === null || leaf === null) return [];
  const trees = board.hopsOf(one, leaf.name);
  const known = ROWS.get(trees) ?? [hopRowsOf(trees, false), hopRowsOf(trees, true)];
  ROWS.set(trees, known);
  return known[ascii ? 1 : 0];
}

function listing(scene: Scene): Listing {
  const rows = rowsIn(scene);
  const broken = rows.flatMap(({ tree }, at) => (tree.state === 'broken' ? [at] : []));
  const lines = rows.map(lineOfHop);
  return listingOf(lines, {
    head: headOf(scene, rows),
    empty: emptyWords(scene),
    keyAt: (at) => rows[at]?.key ?? '',
    isFault: (at) => rows[at]?.faulty ?? false,
    opensAt: (at) => {
      const tree = rows[at]?.tree;
      return tree === undefined ? null : placeOfHop(tree, scene.place);
    },
    copiesAt: (at) => copiesOf(rows[at], scene),
    stops: broken,
    ...(broken[0] !== undefined && { start: broken[0] }),
    whole: true,
  });
}

function headOf({ focus }: Scene, rows: HopRows): readonly Line[] {
  const { one, leaf } = focus;
  if (one === null || leaf === null || rows.length === 0) return [];
  const { mark, words, tone } = VERDICTS[leaf.verdict];
  const broken = rows.filter(({ tree }) => tree.state === 'broken').length;
  const parts = count(rows.length, 'part');
  return [
    [
      piece(`${leaf.name}  `, 'strong'),
      piece(`${mark} ${words}`, tone),
      piece(`  ${one.prefix}  `),
      broken === 0
        ? piece(`no report says that any of the ${parts} is broken`, 'dim')
        : piece(`${broken} of ${parts} broken`, 'bad'),
    ],
    line('state     what the route goes through, each resolved by what is below it', 'dim'),
  ];
}

/** What to ask, so that it is told. */
function emptyWords({ focus }: Scene): string {
  const { one, leaf } = focus;
  if (one === null || leaf === null) return 'there is no leaf to look at yet';
  return `no report of ${leaf.name} tells how the route is resolved; \`${commandFor(one.prefix, one.networkInstance)}\` would`;
}

const commandFor = (prefix: string, networkInstance: string | null): string =>
  `show network-instance ${networkInstance ?? 'NAME'} route-table ${prefix.includes(':') ? 'ipv6' : 'ipv4'}-unicast prefix ${prefix} detail`;

function copiesOf(row: HopRow | undefined, { board, focus }: Scene): Copies {
  if (row === undefined || focus.one === null) return NO_COPIES;
  const { tree } = row;
  const { file, from } = tree.evidence;
  const { prefix, networkInstance } = focus.one;
  const asked = board.captures.find((each) => each.file === file)?.command ?? null;
  return {
    ...NO_COPIES,
    value: tree.label.replace(
      /^(?:next hop behind|next hop|route|tunnel to|interface|neighbor) /,
      '',
    ),
    row: wordsOf(lineOfHop(row)).trimEnd(),
    command: asked ?? (networkInstance === null ? null : commandFor(prefix, networkInstance)),
    json: JSON.stringify(tree),
    where: from === null ? file : `${file}:${from.line}`,
  };
}
