import type { Case, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { type Glyphs, glyphsFor } from '../glyphs.js';
import { type Line, line, piece, type Tone } from '../line.js';
import { countsOf, VERDICTS } from '../verdict-words.js';
import type { Scene } from '../view.js';

/**
 * Nodes, leaves and the prefix, with an edge for every path: from the node that announces it to the
 * leaf that heard it. What an edge is stands in words before it, too.
 */
export function pictureOfCase(one: Case, { ascii }: Pick<Scene, 'ascii'>): readonly Line[] {
  const glyphs = glyphsFor(ascii);
  const rows = one.leaves.flatMap((leaf) => [...edgesOf(leaf, glyphs), []]);
  return [line(`${glyphs.living} in use   ${glyphs.dead} takes no traffic`, 'dim'), [], ...rows];
}

interface Edge {
  readonly words: string;
  readonly used: boolean;
  readonly tone: Tone;
  readonly node: string;
}

const WORDS = 8;
const NODE = 24;

function edgesOf(leaf: LeafVerdict, glyphs: Glyphs): readonly Line[] {
  const edges = leaf.paths.map(edgeOf);
  const { mark, words, tone } = VERDICTS[leaf.verdict];
  const name: Line = [
    piece(` ${leaf.name} `, 'strong'),
    piece(`${mark} ${words} `, tone),
    piece(countsOf(leaf)),
  ];
  if (edges.length === 0) return [[piece('no path'.padEnd(WORDS + NODE)), ...name]];
  const middle = Math.floor((edges.length - 1) / 2);
  return edges.map((edge, at) => [
    piece(edge.words.padEnd(WORDS), edge.tone),
    piece(` ${edge.node.padEnd(NODE)}`),
    piece(
      (edge.used ? glyphs.living : glyphs.dead) + cornerOf(at, edges.length, glyphs),
      edge.tone,
    ),
    ...(at === middle ? name : []),
  ]);
}

function cornerOf(at: number, count: number, { corner, across }: Glyphs): string {
  if (count === 1) return across;
  if (at === 0) return corner.top;
  return at === count - 1 ? corner.bottom : corner.middle;
}

function edgeOf({ neighbor, flags, multipath }: PathVerdict): Edge {
  const node = neighbor ?? 'not printed';
  if (flags.includes('used')) return { words: 'used', used: true, tone: 'good', node };
  const invalid = multipath === 'invalid';
  return { words: invalid ? 'invalid' : 'idle', used: false, tone: invalid ? 'bad' : 'warn', node };
}
