import { type Field, fieldOf, fieldsOf, type Tree, textOf } from '#yaml/tree.js';
import type { Content } from '../entry.js';
import { type LabNode, splitNodes } from './node.js';

/**
 * A topology as containerlab reads it (`*.clab.yml`). What a node does not say itself comes from its
 * group, then its kind, then the defaults.
 */
export function readTopology(tree: Tree): Content {
  const topology = fieldOf(tree, 'topology');
  const nodes = fieldsOf(fieldOf(topology, 'nodes')).map((node) => nodeOf(node, tree));
  return { ...splitNodes(nodes), problems: [] };
}

function nodeOf({ name, value, place }: Field, tree: Tree): LabNode {
  const topology = fieldOf(tree, 'topology');
  const defaults = fieldOf(topology, 'defaults');
  const groupName = textOf(fieldOf(value, 'group')) ?? textOf(fieldOf(defaults, 'group'));
  const group = fieldOf(fieldOf(topology, 'groups'), groupName ?? '');
  const kind = [value, group, defaults].map((one) => textOf(fieldOf(one, 'kind'))).find(isSaid);
  const layers = [value, group, fieldOf(fieldOf(topology, 'kinds'), kind ?? ''), defaults];
  return {
    name,
    container: containerOf(name, tree),
    address: addressOf(value),
    kind: kind ?? null,
    group: groupName,
    labels: layers.map((one) => fieldOf(one, 'labels')),
    place,
  };
}

const isSaid = (text: string | null): text is string => text !== null && text !== '';

/** The field was spelled with `_` before containerlab 0.42. */
const addressOf = (node: Tree): string | null =>
  ['mgmt-ipv4', 'mgmt_ipv4', 'mgmt-ipv6', 'mgmt_ipv6']
    .map((name) => textOf(fieldOf(node, name)))
    .find(isSaid) ?? null;

/** The prefix is `clab` unless the file says otherwise; `__lab-name` leaves the lab's name alone. */
function containerOf(node: string, tree: Tree): string {
  const lab = textOf(fieldOf(tree, 'name')) ?? '';
  const prefix = textOf(fieldOf(tree, 'prefix')) ?? 'clab';
  if (prefix === '') return node;
  return prefix === '__lab-name' ? `${lab}-${node}` : `${prefix}-${lab}-${node}`;
}
