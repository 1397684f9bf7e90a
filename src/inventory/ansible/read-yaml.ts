import type { Place } from '#text/place.js';
import { type Field, fieldOf, fieldsOf, type Tree, whatIs } from '#yaml/tree.js';
import { error } from '../problem.js';
import { GroupsDraft } from './draft.js';
import type { Groups, Variable, Variables } from './groups.js';

/** An inventory of Ansible in YAML: groups with `hosts`, `children` and `vars`, groups in groups. */
export function readAnsibleYaml(tree: Tree): Groups {
  const draft = new GroupsDraft();
  for (const group of fieldsOf(tree)) readGroup(group, draft);
  return draft;
}

/** The fields that a group may have; recognising the file takes them, too. */
export const GROUP_FIELDS: readonly string[] = ['hosts', 'children', 'vars'];

function readGroup({ name, value, place }: Field, draft: GroupsDraft): void {
  draft.addGroup(name, place);
  for (const field of fieldsOf(value)) {
    if (!GROUP_FIELDS.includes(field.name))
      refuse(field.place, `a group has no \`${field.name}\``, draft);
    else if (!isMapOrNothing(field.value)) {
      refuse(
        field.value.place,
        `\`${field.name}\` is a map of names, not ${whatIs(field.value)}`,
        draft,
      );
    }
  }
  draft.addVariables(name, variablesOf(fieldOf(value, 'vars')));
  for (const host of fieldsOf(fieldOf(value, 'hosts'))) {
    draft.addHosts(name, host.name, host.place, variablesOf(host.value));
  }
  for (const child of fieldsOf(fieldOf(value, 'children'))) {
    draft.addChild(name, child.name, child.place);
    readGroup(child, draft);
  }
}

const isMapOrNothing = (tree: Tree): boolean =>
  tree.kind === 'map' || (tree.kind === 'scalar' && tree.type === 'null');

function refuse(place: Place, message: string, draft: GroupsDraft): void {
  draft.problems.push(error('bad-inventory', message, { place }));
}

function variablesOf(tree: Tree | undefined): Variables {
  return new Map(
    fieldsOf(tree).map(({ name, value }): [string, Variable] => [name, variableOf(value)]),
  );
}

/** A value with a tag, a list or a map is none that logging in takes. */
const variableOf = (tree: Tree): Variable => ({
  text: tree.kind === 'scalar' ? tree.text : null,
  place: tree.place,
});
