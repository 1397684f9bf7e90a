import type { Block } from '#facts/block.js';
import type { ConfigNode, ConfigReport, Scalar } from '#facts/config.js';

/** Sentences about nodes that have no place, or whose place holds other words; none is good. */
export function misplacedNodes(block: Block, text: string): readonly string[] {
  if (block.kind !== 'config') return ['no configuration'];
  const { tree, spans }: ConfigReport = block.data;
  const places = Object.entries(spans).map(([path, span]) => ({
    path,
    words: text.slice(...(span ?? [0, 0])),
  }));
  const leaves = leavesOf(tree);
  const told = leaves.filter((leaf) => !places.some((place) => says(place, leaf)));
  const nodes = places.filter(
    ({ path, words }) => !leaves.some((leaf) => says({ path, words }, leaf)),
  );
  const wrong = nodes.filter(({ path, words }) => !names(path, words));
  return [
    ...told.map(({ name, value }) => `${name} ${String(value)} has no place`),
    ...wrong.map(({ path, words }) => `${path} stands at ${JSON.stringify(words)}`),
  ];
}

interface Leaf {
  readonly name: string;
  readonly value: Scalar | readonly Scalar[];
}

const leavesOf = (node: ConfigNode): readonly Leaf[] =>
  typeof node !== 'object' || Array.isArray(node)
    ? []
    : Object.entries(node).flatMap(([name, value]): readonly Leaf[] =>
        typeof value === 'object' && !Array.isArray(value)
          ? leavesOf(value)
          : [{ name, value: value as Leaf['value'] }],
      );

function says({ path, words }: { path: string; words: string }, { name, value }: Leaf): boolean {
  if (path.split(' ').at(-1) !== name) return false;
  const plain = (said: string) =>
    said
      .replace(/\\"/g, '"')
      .replace(/^"|"$/g, '')
      .replace(/^srl_nokia-[a-z-]+:/, '');
  if (!Array.isArray(value))
    return plain(words) === String(value) || (value === true && words === name);
  return value.every((item) => words.includes(String(item)));
}

/** The end of the path, as text or as JSON prints it. */
function names(path: string, words: string): boolean {
  const plain = (said: string) =>
    said
      .replace(/[",:{[\]]|srl_nokia-[a-z-]+:/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '');
  const [said, way] = [plain(words), plain(path)];
  return (
    said.length > 0 &&
    said.every(
      (word) => way.includes(word) || KEYS.has(word) || way.includes(word.replaceAll('"', '')),
    )
  );
}

/** JSON names its keys, and prints them among the members of an entry. */
const KEYS: ReadonlySet<string> = new Set([
  'name',
  'id',
  'group-name',
  'afi-safi-name',
  'ipv4-prefix',
]);
