/** What a leaf printed of its configuration, and where that hangs. */
export interface Printed {
  /** Words of the path from the root; empty: the root itself. */
  readonly context: string;
  /** As `info` prints it: four blanks for each level. */
  readonly text: string;
}

/** A line that stands alone, or one that opens what stands inside. */
interface Node {
  readonly head: string;
  /** Null: it stands alone. */
  readonly inside: readonly Node[] | null;
}

/**
 * What `info from running PATH` prints on a leaf that printed these parts of its configuration: all of
 * them that stand there, each where it belongs, and nothing where none does. It knows lines and braces.
 *
 * @param path words from the root
 */
export function configurationAt(path: readonly string[], parts: readonly Printed[]): string {
  const root = parts.reduce<readonly Node[]>(
    (nodes, { context, text }) => merged(nodes, hung(headsOf(context.split(' ')), nodesIn(text))),
    [],
  );
  return textOf(headsOf(path).reduce<readonly Node[]>(insideOf, root), INDENT);
}

const INDENT = '    ';

/** Entries of lists are opened by their name and their key. */
const LISTS =
  /^(?:network-instance|interface|policy|statement|prefix-set|community-set|as-path-set|standard-community-set|extended-community-set|tag-set|group|neighbor|afi-safi|bgp-instance|route|next-hop-group|instance|vxlan-interface)$/;

function headsOf(words: readonly string[]): readonly string[] {
  const [name = '', key = '', ...more] = words;
  if (name === '') return [];
  return LISTS.test(name) && key !== ''
    ? [`${name} ${key}`, ...headsOf(more)]
    : [name, ...headsOf(words.slice(1))];
}

const hung = (heads: readonly string[], nodes: readonly Node[]): readonly Node[] =>
  heads.reduceRight<readonly Node[]>((inside, head) => [{ head, inside }], nodes);

const nodesIn = (text: string): readonly Node[] => {
  const lines = text.split('\n').map((line) => line.trim());
  return taken(lines.filter((line) => line !== '').values());
};

/** Up to the end of what is open. */
function taken(lines: Iterator<string>): readonly Node[] {
  const nodes: Node[] = [];
  for (let line = lines.next(); line.done !== true; line = lines.next()) {
    if (line.value === '}' || line.value === ']') break;
    nodes.push(nodeOf(line.value, lines));
  }
  return nodes;
}

/** Without the brace; the bracket of a list of values stays with its name. */
const nodeOf = (line: string, lines: Iterator<string>): Node =>
  / [{[]$/.test(line)
    ? { head: line.replace(/ \{$/, ''), inside: taken(lines) }
    : { head: line, inside: null };

/** What is there already stays where it is. */
function merged(nodes: readonly Node[], more: readonly Node[]): readonly Node[] {
  const all = new Map(nodes.map((node) => [node.head, node]));
  for (const { head, inside } of more) {
    const before = all.get(head)?.inside ?? [];
    all.set(head, { head, inside: inside === null ? null : merged(before, inside) });
  }
  return [...all.values()];
}

const insideOf = (nodes: readonly Node[], head: string): readonly Node[] =>
  nodes.find((one) => one.head === head)?.inside ?? [];

function textOf(nodes: readonly Node[], margin: string): string {
  return nodes
    .map(({ head, inside }) => {
      if (inside === null) return `${margin}${head}\n`;
      const [open, end] = head.endsWith(' [') ? [head, ']'] : [`${head} {`, '}'];
      return `${margin}${open}\n${textOf(inside, `${margin}${INDENT}`)}${margin}${end}\n`;
    })
    .join('');
}
