import type { Case, LeafVerdict } from '#findings/diagnosis.js';
import { columnsOf, hanging } from '#render/lines.js';
import { printable } from '#text/printable.js';
import { count, list } from '#text/words.js';
import { elided } from '../elided.js';
import { type Glyphs, glyphsFor } from '../glyphs.js';
import { faultsOn, GRAVITY, markOf, worstLeaf } from '../gravity.js';
import { fitted, type Line, line, piece, type Tone, wordsOf } from '../line.js';
import { VERDICTS } from '../verdict-words.js';
import type { Scene } from '../view.js';
import { type Edge, isAlive, type Node, nodesOf } from './fabric-edges.js';
import { type LeafWindow, leafWindow, NOTE } from './leaf-window.js';

type Seen = Pick<Scene, 'ascii' | 'width' | 'place' | 'board'>;

/**
 * The prefix, the nodes that announce it, and the leaves: every node once, with an edge to each leaf
 * that hears it. What an edge is stands in a word at its end, too.
 */
export function pictureOfCase(one: Case, scene: Seen): readonly Line[] {
  const glyphs = glyphsFor(scene.ascii);
  const nodes = nodesOf(one);
  const names = scene.board.leaves.map(({ name }) => name);
  const widest = nodes.reduce((most, { name }) => Math.max(most, columnsOf(name) + STEM), 0);
  const left = Math.min(Math.max(widest, one.prefix.length) + 3, Math.floor(scene.width / 2));
  const focus = scene.place.leaf ?? worstLeaf(one)?.name ?? null;
  const leaves = leafWindow(names, focus, scene.width - left - GAP, LEAST);
  const shown: Shown = { leaves, left, glyphs };
  return [
    titleLine(one, shown),
    ...nodes.map((each, at) => nodeLine(each, at === nodes.length - 1, shown)),
    ...(nodes.length === 0 ? [line('no leaf prints a BGP path for it', 'dim')] : []),
    legend(glyphs),
    ...becauseLines(one, scene.width),
  ];
}

/** Columns of the branch from the prefix to a node. */
const STEM = 4;
/** `invalid x2`. */
const LEAST = 10;
const GAP = 2;

interface Shown {
  readonly leaves: LeafWindow;
  /** Columns of the prefix and its nodes. */
  readonly left: number;
  readonly glyphs: Glyphs;
}

/** The prefix over its nodes, and the leaves over their edges. */
function titleLine(one: Case, { leaves, left, glyphs }: Shown): Line {
  const { before, after, shown, cell } = leaves;
  return [
    ...fitted(line(elided(one.prefix, left, glyphs.more), 'strong'), left),
    piece(before.length === 0 ? '' : `  < ${before.length}`.padEnd(GAP + NOTE), 'key'),
    ...shown.flatMap((name) => {
      const leaf = one.leaves.find((each) => each.name === name);
      const { mark, tone } = leaf === undefined ? SILENT : markOf(one, leaf);
      const room = cell - mark.length - 1;
      return [
        piece(`${' '.repeat(GAP)}${elided(name, room, glyphs.more)} `, 'strong'),
        piece(mark.padEnd(cell - 1 - Math.min(room, columnsOf(name))), tone),
      ];
    }),
    piece(after.length === 0 ? '' : `  ${after.length} >`, 'key'),
  ];
}

const SILENT = { mark: '-', tone: 'dim' } as const;

/** An edge is drawn from the node, or from the leaf before it, to the word below its leaf. */
function nodeLine(each: Node, last: boolean, { leaves, left, glyphs }: Shown): Line {
  const alive = isAlive(each);
  const stem = last ? glyphs.corner.last : glyphs.corner.first;
  const name = elided(printable(each.name), left - STEM, glyphs.more);
  const pieces: Line[number][] = [
    piece(stem + (alive ? glyphs.living : glyphs.dead), alive ? 'plain' : 'dim'),
    piece(' '),
    piece(name, alive ? 'plain' : 'bad'),
  ];
  let at = STEM + columnsOf(name);
  for (const [number, leaf] of leaves.shown.entries()) {
    const edge = each.edges.get(leaf);
    if (edge === undefined) continue;
    const start = left + noteWidth(leaves) + GAP + number * (leaves.cell + GAP);
    const drawn = edgeTo(edge, Math.max(1, start - at - 2), glyphs);
    pieces.push(...drawn);
    at = start + columnsOf(wordsOf(drawn.slice(-1)));
  }
  return pieces;
}

/** Columns of the note of leaves that are not seen on the left. */
const noteWidth = ({ before }: LeafWindow): number => (before.length === 0 ? 0 : GAP + NOTE);

function edgeTo({ state, count }: Edge, length: number, { living, dead }: Glyphs): Line {
  const { words, tone } = EDGES[state];
  const [stroke = ''] = state === 'used' ? living : dead;
  return [
    piece(` ${stroke.repeat(length)} `, tone),
    piece(count > 1 ? `${words} x${count}` : words, tone),
  ];
}

const EDGES: Readonly<Record<Edge['state'], { readonly words: string; readonly tone: Tone }>> = {
  used: { words: 'used', tone: 'good' },
  idle: { words: 'idle', tone: 'warn' },
  invalid: { words: 'invalid', tone: 'bad' },
};

const legend = ({ living, dead }: Glyphs): Line =>
  line(`${living} carries traffic   ${dead} carries none`, 'dim');

/** Why leaves are as they are, the sickest ones first; of healthy ones there is nothing to tell. */
function becauseLines(one: Case, width: number): readonly Line[] {
  const ill = one.leaves.filter(({ verdict }) => GRAVITY[verdict] > 0);
  const fine = one.leaves.filter(({ verdict }) => GRAVITY[verdict] === 0);
  return [
    ...ill
      .toSorted((a, b) => GRAVITY[b.verdict] - GRAVITY[a.verdict])
      .flatMap((leaf) => becauseOf(leaf, width)),
    ...fine.flatMap((leaf) => faultLines(one, leaf, width)),
  ];
}

/** What was found of a leaf although its paths share the load as they come. */
function faultLines(one: Case, leaf: LeafVerdict, width: number): readonly Line[] {
  const faults = faultsOn(one, leaf);
  const rules = [...new Set(faults.map(({ rule }) => rule))];
  if (rules.length === 0) return [];
  const words = `but ${count(faults.length, 'finding')}, which \`9\` shows: ${list(rules)}`;
  return toldOf(`${leaf.name} ${VERDICTS[leaf.verdict].words}: `, words, 'warn', width);
}

function becauseOf({ name, verdict, because }: LeafVerdict, width: number): readonly Line[] {
  const { words, tone } = VERDICTS[verdict];
  return toldOf(`${name} ${words}: `, printable(because), tone, width);
}

const toldOf = (lead: string, words: string, tone: Tone, width: number): readonly Line[] =>
  hanging(lead, words, width).map((text, at) =>
    at === 0
      ? [piece(text.slice(0, lead.length), tone), piece(text.slice(lead.length))]
      : line(text),
  );
