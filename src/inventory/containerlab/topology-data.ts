import { type Field, fieldOf, fieldsOf, type Tree, textOf } from '#yaml/tree.js';
import type { Content } from '../entry.js';
import { type LabNode, splitNodes } from './node.js';

/** What containerlab writes about a lab that runs (`topology-data.json`). */
export function readTopologyData(tree: Tree): Content {
  return { ...splitNodes(fieldsOf(fieldOf(tree, 'nodes')).map(nodeOf)), problems: [] };
}

function nodeOf({ name, value, place }: Field): LabNode {
  const said = (field: string): string | null => textOf(fieldOf(value, field)) || null;
  return {
    name: said('shortname') ?? name,
    container: said('longname') ?? name,
    address: said('mgmt-ipv4-address') ?? said('mgmt-ipv6-address'),
    kind: said('kind'),
    group: said('group'),
    labels: [fieldOf(value, 'labels')],
    place,
  };
}
