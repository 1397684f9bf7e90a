import type { Case } from '#findings/diagnosis.js';
import type { HopTree } from '#findings/hop-tree.js';
import { hanging } from '#render/lines.js';
import { asJson, printable } from '#text/printable.js';
import { verdictOf } from '../gravity.js';
import { type Line, line, piece, wordsOf } from '../line.js';
import { silenceOf } from '../silent.js';
import { ticketOf } from '../ticket.js';
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
  const silence = silenceOf(scene);
  if (silence !== null) return listingOf([], { empty: silence });
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

function headOf(scene: Scene, rows: HopRows): readonly Line[] {
  const { one, leaf } = scene.focus;
  if (one === null || leaf === null) return [];
  if (rows.length === 0) return silentHead(leaf.name, one, scene.width);
  const { words, tone } = verdictOf(one, leaf);
  return [
    [
      piece(`${leaf.name}  `, 'strong'),
      piece(words, tone),
      piece(`  ${one.prefix}  `),
      ...brokenWords(rows),
    ],
    line('state     what the route goes through, each resolved by what is below it', 'dim'),
  ];
}

/** That no report says so proves nothing, so it is not called sound. */
function brokenWords(rows: HopRows): Line {
  const number = (state: HopTree['state']): number =>
    rows.filter(({ tree }) => tree.state === state).length;
  const [broken, untold] = [number('broken'), number('untold')];
  return [
    broken === 0 ? piece('nothing proven broken', 'dim') : piece(`${broken} broken`, 'bad'),
    piece(untold === 0 ? '' : `, ${untold} not told`, 'dim'),
  ];
}

/** What to ask, so that it is told. */
const silentHead = (leaf: string, { prefix, networkInstance }: Case, width: number) => [
  line(`no report of ${leaf} tells how the route is resolved`),
  [],
  ...hanging('  ', commandFor(prefix, networkInstance), width).map((text) => line(text, 'key')),
];

const emptyWords = ({ focus }: Scene): string =>
  focus.leaf === null ? 'there is no leaf to look at yet' : 'the command above tells it';

const commandFor = (prefix: string, networkInstance: string | null): string =>
  `show network-instance ${networkInstance ?? 'NAME'} route-table ${prefix.includes(':') ? 'ipv6' : 'ipv4'}-unicast prefix ${prefix} detail`;

function copiesOf(row: HopRow | undefined, scene: Scene): Copies {
  const { board, focus } = scene;
  if (row === undefined || focus.one === null) return NO_COPIES;
  const { tree } = row;
  const { file, from } = tree.evidence;
  const { prefix, networkInstance } = focus.one;
  const asked = board.captures.find((each) => each.file === file)?.command ?? null;
  const command = asked ?? (networkInstance === null ? null : commandFor(prefix, networkInstance));
  return {
    ...NO_COPIES,
    value: printable(NAMED.exec(tree.label)?.[1] ?? tree.label),
    row: printable(wordsOf(lineOfHop(row)).trimEnd()),
    command: command === null ? null : printable(command),
    json: asJson(tree),
    ticket: ticketOf(scene),
    where: printable(from === null ? file : `${file}:${from.line}`),
  };
}

/** What a label names: an address, a prefix or an interface. */
const NAMED = /^(?:next hop(?: behind| number)?|route|tunnel to|interface|neighbor) (\S+)/;
