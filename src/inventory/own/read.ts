import { dirname } from 'node:path';
import { Fields } from '#yaml/fields.js';
import { type Tree, whatIs } from '#yaml/tree.js';
import type { Content, Entry, Label } from '../entry.js';
import { whyNoHost, whyNoName } from '../host-name.js';
import { plainLogIn } from '../log-in.js';
import { about, error, inInventory, type Problem } from '../problem.js';
import { absolute } from '../ssh-config/load.js';
import type { Surroundings } from '../surroundings.js';
import { joined, type PathOf, readShared, SHARED, type Shared, sharedOf } from './shared.js';

const OF_A_LEAF = ['leaf', 'name', 'address', ...SHARED];

/** bgpwhy's own inventory: `leaves`, and `defaults` for what most of them share. */
export function readOwn(tree: Tree, file: string, around: Surroundings): Content {
  const top = new Fields(tree, 'an inventory', ['leaves', 'defaults']);
  const folder = dirname(absolute(file, around.home, around.folder));
  const path = (one: string): string => absolute(one, around.home, folder);
  const defaults = readShared(top.tree('defaults'), path);
  const leaves = top.tree('leaves');
  const read =
    leaves?.kind === 'list' ? leaves.items.map((item) => readLeaf(item, defaults.value, path)) : [];
  const problems = [
    ...inInventory(top.problems),
    ...defaults.problems,
    ...(leaves === undefined || leaves.kind === 'list' ? [] : [noList(leaves)]),
    ...read.flatMap((one) => one.problems),
  ];
  const entries = read.flatMap(({ entry }) => entry ?? []);
  return { entries, noLeaves: [], problems: [...problems, ...namedTwice(entries)] };
}

const noList = (tree: Tree): Problem =>
  error('bad-inventory', `\`leaves\` is a list, not ${whatIs(tree)}`, { place: tree.place });

interface Read {
  readonly entry: Entry | null;
  readonly problems: readonly Problem[];
}

function readLeaf(tree: Tree, defaults: Shared, path: PathOf): Read {
  const fields = new Fields(tree, 'a leaf', OF_A_LEAF);
  const names = ['leaf', 'name'].flatMap((field) => fields.text(field, whyNoName) ?? []);
  const address = fields.text('address', whyNoHost);
  const said = joined(sharedOf(fields, path), defaults);
  const [name] = names;
  if (fields.problems.length > 0) {
    const problems = inInventory(fields.problems);
    return { entry: null, problems: name === undefined ? problems : about(name, problems) };
  }
  if (name === undefined) {
    const problem = error('bad-inventory', 'this leaf has no name', {
      place: tree.place,
      hint: 'say `leaf: NAME`',
    });
    return { entry: null, problems: [problem] };
  }
  const { role, networkInstances, labels, ...logIn } = said;
  const entry: Entry = {
    name,
    aliases: [],
    logIn: { ...plainLogIn(address ?? name), ...logIn, identityFiles: logIn.identityFiles ?? [] },
    role,
    labels: withRole(labels, role),
    networkInstances: networkInstances ?? [],
    place: tree.place,
  };
  return { entry, problems: [] };
}

/** A later label of a name stands for an earlier one, and the role is a label, too. */
function withRole(labels: readonly Label[], role: string | null): readonly Label[] {
  const all = role === null ? labels : [...labels, { name: 'role', value: role }];
  return [...new Map(all.map((label) => [label.name, label])).values()];
}

function namedTwice(entries: readonly Entry[]): readonly Problem[] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const first = seen.get(entry.name);
    seen.set(entry.name, first ?? entry);
    if (first === undefined) return [];
    const message = `\`${entry.name}\` is the name of a leaf in line ${first.place.line}, too`;
    return [error('bad-inventory', message, { place: entry.place })];
  });
}
