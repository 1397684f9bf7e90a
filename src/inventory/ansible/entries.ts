import type { Place } from '#text/place.js';
import type { Content, Entry, Label } from '../entry.js';
import { plainLogIn } from '../log-in.js';
import { about, error, notice, type Problem } from '../problem.js';
import { isSecret, type Secret } from '../secrets.js';
import { readPort } from '../ssh-config/jump-spec.js';
import { absolute } from '../ssh-config/load.js';
import type { Surroundings } from '../surroundings.js';
import type { Groups, Variable, Variables } from './groups.js';
import { groupsOfHosts } from './members.js';
import { GIVES, NOT_READ } from './variables.js';

/** The hosts of an inventory of Ansible, each with the variables of its groups. */
export function entriesOf(groups: Groups, around: Surroundings): Content {
  const read = [...groupsOfHosts(groups)].map(([name, above]) =>
    readHost(name, above, groups, around),
  );
  const problems = [...groups.problems, ...notRead(groups), ...read.flatMap((one) => one.problems)];
  return { entries: read.flatMap(({ entry }) => entry ?? []), noLeaves: [], problems };
}

function readHost(
  name: string,
  above: readonly string[],
  groups: Groups,
  around: Surroundings,
): { readonly entry: Entry | null; readonly problems: readonly Problem[] } {
  const variables = joined(above, name, groups);
  const place = groups.places.get(name) ?? { file: '', line: null, column: null };
  const said = (names: readonly string[]): Variable | undefined =>
    names
      .flatMap((one) => variables.get(one) ?? [])
      .find(({ text }) => text !== null && text !== '');
  const port = said(GIVES.port);
  const key = said(GIVES.key)?.text ?? null;
  const role = said(['role'])?.text ?? null;
  const problems = problemsOf(name, variables, port);
  if (problems.length > 0) return { entry: null, problems: about(name, problems) };
  const entry: Entry = {
    name,
    aliases: [],
    logIn: {
      ...plainLogIn(said(GIVES.host)?.text ?? name),
      user: said(GIVES.user)?.text ?? null,
      port: port?.text == null ? null : readPort(port.text),
      identityFiles: key === null ? [] : [absolute(key, around.home, around.folder)],
    },
    role,
    labels: labelsOf(above, role),
    networkInstances: [],
    place,
  };
  return { entry, problems: [] };
}

const USED: readonly string[] = Object.values(GIVES).flat();

/** What a host says itself stands before its groups, a deeper group before the ones above it. */
function joined(above: readonly string[], host: string, groups: Groups): Variables {
  const layers = [
    ...above.map((group) => groups.groupVariables.get(group)),
    groups.hostVariables.get(host),
  ];
  return new Map(layers.flatMap((layer) => [...(layer ?? [])]));
}

const labelsOf = (above: readonly string[], role: string | null): readonly Label[] => [
  ...above
    .filter((group) => group !== 'all' && group !== 'ungrouped')
    .map((value) => ({ name: 'group', value })),
  ...(role === null ? [] : [{ name: 'role', value: role }]),
];

function problemsOf(
  host: string,
  variables: Variables,
  port: Variable | undefined,
): readonly Problem[] {
  const used = [...variables].filter(([name]) => USED.includes(name));
  const templates = used.filter(([, { text }]) => text?.includes('{{'));
  return [
    ...templates.map(([name, { place }]) => templated(host, name, place)),
    ...(templates.length === 0 && port?.text != null && readPort(port.text) === null
      ? [
          error('bad-value', `\`${port.text}\` is no port; expected a number from 1 to 65535`, {
            place: port.place,
          }),
        ]
      : []),
  ];
}

const templated = (host: string, name: string, place: Place): Problem =>
  error('bad-value', `\`${name}\` of \`${host}\` is a template, which is never evaluated`, {
    place,
    hint: 'write the value itself, or the settings into ssh_config',
  });

/** Settings that would change how we log in, and are for another program. */
function notRead(groups: Groups): readonly Problem[] {
  return everyVariable(groups)
    .filter(({ name }) => NOT_READ.includes(name))
    .map(({ name, place }) =>
      notice('not-read', `\`${name}\` is not read`, { place, hint: 'say the same in ssh_config' }),
    );
}

/** The secrets that are written out; one in a vault or in a template is none. */
export const secretsIn = (groups: Groups): readonly Secret[] =>
  everyVariable(groups).filter(
    ({ name, text }) => isSecret(name) && text !== null && text !== '' && !text.includes('{{'),
  );

type Named = Variable & { readonly name: string };

/** Each once, though a line with a range gives it to many hosts. */
function everyVariable({ groupVariables, hostVariables }: Groups): readonly Named[] {
  const all = [...groupVariables.values(), ...hostVariables.values()]
    .flatMap((one) => [...one])
    .map(([name, variable]): Named => ({ name, ...variable }));
  return [...new Map(all.map((one) => [JSON.stringify([one.name, one.place]), one])).values()];
}
