import { list } from '#text/words.js';
import { readYaml, type YamlFile } from '#yaml/read.js';
import { fieldOf, fieldsOf, type Tree } from '#yaml/tree.js';
import { entriesOf, secretsIn } from './ansible/entries.js';
import type { Groups } from './ansible/groups.js';
import { isSection, readAnsibleIni } from './ansible/read-ini.js';
import { GROUP_FIELDS, readAnsibleYaml } from './ansible/read-yaml.js';
import { readTopology } from './containerlab/topology.js';
import { readTopologyData } from './containerlab/topology-data.js';
import type { Content, Inventory, InventoryKind } from './entry.js';
import { whyNoName } from './host-name.js';
import { readOwn } from './own/read.js';
import { about, error, inInventory, type Problem } from './problem.js';
import { toldOfSecrets } from './secrets.js';
import { absolute } from './ssh-config/load.js';
import type { Surroundings } from './surroundings.js';

/** Reads one inventory; what it is shows in its content, whatever the file is called. */
export function readInventory(file: string, around: Surroundings): Inventory {
  const found = around.read(absolute(file, around.home, around.folder));
  const place = { file, line: null, column: null };
  if (found.kind === 'missing') {
    return nothing(file, [error('unreadable-file', 'there is no such file', { place })]);
  }
  if (found.kind === 'unreadable') {
    return nothing(file, [error('unreadable-file', found.why, { place })]);
  }
  return { file, ...withNames(contentOf(found.text, file, found.mode, around)) };
}

/** A leaf whose name can't be used costs itself alone. */
function withNames(read: Read): Read {
  const problems = read.entries.flatMap(({ name, place }) => {
    const why = whyNoName(name);
    if (why === null) return [];
    const message = `\`${name}\` can't be the name of a leaf: ${why}`;
    return about(name, [error('bad-name', message, { place })]);
  });
  const entries = read.entries.filter(({ name }) => whyNoName(name) === null);
  return { ...read, entries, problems: [...read.problems, ...problems] };
}

const nothing = (file: string, problems: readonly Problem[]): Inventory => ({
  file,
  kind: null,
  entries: [],
  noLeaves: [],
  problems,
});

type Read = Omit<Inventory, 'file'>;

function contentOf(text: string, file: string, mode: number | null, around: Surroundings): Read {
  const ini = (): Read =>
    ansible('Ansible inventory (INI)', readAnsibleIni(text, file), mode, around);
  const lines = text.split('\n').map((line) => line.trim());
  if (beginsAsIni(lines)) return ini();
  const yaml = readYaml(text, file, 'an inventory');
  const kind = yaml.tree === null ? null : kindOf(yaml.tree);
  if (yaml.tree === null || kind === null) {
    return lines.some(isSection) ? ini() : unknown(file, yaml);
  }
  if (kind === 'Ansible inventory (YAML)') {
    return ansible(kind, readAnsibleYaml(yaml.tree), mode, around);
  }
  return { kind, ...READERS[kind](yaml.tree, file, around) };
}

/** A heading of a group, or a host with variables, in the first line that counts. */
function beginsAsIni(lines: readonly string[]): boolean {
  const first = lines.find((line) => line !== '' && !/^[#;]/.test(line)) ?? '';
  return isSection(first) || /^[^\s:{]\S*\s+ansible_\w+=/.test(first);
}

function kindOf(tree: Tree): Exclude<InventoryKind, 'Ansible inventory (INI)'> | null {
  const fields = fieldsOf(tree);
  const isMap = (name: string): boolean => fieldOf(tree, name)?.kind === 'map';
  // A group of Ansible may well be called `leaves`.
  if (fields.every(isGroup) && fields.some(({ value }) => value.kind === 'map')) {
    return 'Ansible inventory (YAML)';
  }
  if (fieldOf(tree, 'leaves') !== undefined) return 'bgpwhy inventory';
  if (isMap('topology')) return 'containerlab topology';
  const isData = isMap('nodes') && fieldOf(tree, 'name') !== undefined;
  return isData ? 'containerlab topology data' : null;
}

function isGroup({ value }: { readonly value: Tree }): boolean {
  if (value.kind === 'scalar') return value.type === 'null';
  return value.kind === 'map' && fieldsOf(value).some(({ name }) => GROUP_FIELDS.includes(name));
}

const READERS = {
  'bgpwhy inventory': readOwn,
  'containerlab topology': readTopology,
  'containerlab topology data': readTopologyData,
} as const satisfies Readonly<
  Record<string, (tree: Tree, file: string, around: Surroundings) => Content>
>;

function ansible(
  kind: InventoryKind,
  groups: Groups,
  mode: number | null,
  around: Surroundings,
): Read {
  const secrets = toldOfSecrets(secretsIn(groups), mode);
  if (secrets.some(({ severity }) => severity === 'error')) {
    return { kind, entries: [], noLeaves: [], problems: secrets };
  }
  const content = entriesOf(groups, around);
  return { kind, ...content, problems: [...secrets, ...content.problems] };
}

function unknown(file: string, { tree, problems }: YamlFile): Read {
  const message = `this is none of the inventories that are known: ${list(LOOKED_FOR, 'or')} was looked for`;
  const own = error('unknown-inventory', message, { place: { file, line: null, column: null } });
  return {
    kind: null,
    entries: [],
    noLeaves: [],
    problems: tree === null ? inInventory(problems) : [own],
  };
}

const LOOKED_FOR = [
  '`leaves` (bgpwhy)',
  '`topology` (containerlab)',
  '`nodes` with a `name` (topology data of containerlab)',
  'groups with `hosts`, `children` or `vars` (Ansible, YAML)',
  'headings such as `[leaves]` (Ansible, INI)',
];
