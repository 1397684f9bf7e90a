import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysOf, kindOf, type NodeKind } from '#parsers/config/model.js';

const PATHS = '../shared/domain/yang-paths.json';
const present = existsSync(PATHS);

if (!present) console.warn(`skipped: no file ${PATHS}, the models are not compared`);

interface Node {
  readonly keys?: readonly string[];
  readonly type?: string;
  readonly leafList?: boolean;
}

describe.skipIf(!present)('the kinds of nodes', () => {
  const { paths } = JSON.parse(present ? readFileSync(PATHS, 'utf8') : '{"paths":{}}') as {
    readonly paths: Readonly<Record<string, Node>>;
  };
  const nodes = Object.entries(paths).map(([path, node]) => {
    const [name = '', parent = ''] = path.split('/').reverse();
    return { path, name, parent, node };
  });
  /** Of a node that releases know as different things, any of them may be told. */
  const known = new Map<string, Set<NodeKind>>();
  for (const { name, parent, node } of nodes) {
    const all = known.get(`${parent}/${name}`) ?? new Set();
    known.set(`${parent}/${name}`, all.add(kindIn(node)));
  }

  it('are those of the models of all releases', () => {
    const wrong = nodes.filter(({ name, parent }) => {
      const kinds = known.get(`${parent}/${name}`) ?? new Set();
      const told = kindOf(parent, name);
      return !kinds.has(told === 'unknown' ? 'leaf' : told);
    });
    expect(nodes.length).toBeGreaterThan(6000);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('have the keys of the models', () => {
    const lists = nodes.filter(({ node }) => node.keys !== undefined);
    const wrong = lists.filter(({ name, node: { keys = [] } }) => {
      const { first, more } = keysOf(name);
      return !keys.every((key) => first.includes(key) || more.includes(key));
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

function kindIn({ keys, type, leafList }: Node): NodeKind {
  if (keys !== undefined) return 'list';
  if (type === 'empty') return 'flag';
  return type !== undefined || leafList === true ? 'leaf' : 'container';
}
