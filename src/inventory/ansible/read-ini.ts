import type { Place } from '#text/place.js';
import { error } from '../problem.js';
import { GroupsDraft } from './draft.js';
import type { Groups, Variable, Variables } from './groups.js';
import { wordsOfIni } from './ini-words.js';

/** `[leaves]`, `[fabric:children]`, `[leaves:vars]`. */
const SECTION = /^\[([^\][:,\s"'{}]+)(?::(\w+))?\]\s*(?:[#;].*)?$/;

/** What was meant to be one: a range may stand at the beginning of a name of hosts, too. */
const HEADING = /^\[(?:[^\]]*$|[^\]]*\]\s*(?:[#;].*)?$)/;

/** Whether a line opens a section, which no other kind of inventory has. */
export const isSection = (line: string): boolean => SECTION.test(line.trim());

/** An inventory of Ansible in its INI form. Hosts in front of the first section are in no group. */
export function readAnsibleIni(text: string, file: string): Groups {
  const draft = new GroupsDraft();
  draft.addGroup('ungrouped', { file, line: 1, column: 1 });
  let section: Section = { group: 'ungrouped', part: 'hosts' };
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const place = { file, line: at + 1, column: raw.length - raw.trimStart().length + 1 };
    if (HEADING.test(line)) section = sectionOf(line, place, draft);
    else readLine(line, place, section, draft);
  }
  return draft;
}

interface Section {
  readonly group: string;
  /** `none`: what follows a broken heading can't be told. */
  readonly part: 'hosts' | 'children' | 'vars' | 'none';
}

function sectionOf(line: string, place: Place, draft: GroupsDraft): Section {
  const [, group = '', part = 'hosts'] = SECTION.exec(line) ?? [];
  if (group !== '' && (part === 'hosts' || part === 'children' || part === 'vars')) {
    draft.addGroup(group, place);
    return { group, part };
  }
  const message = `\`${line}\` is no heading of a group; it is written \`[leaves]\`, \`[fabric:children]\` or \`[leaves:vars]\``;
  draft.problems.push(error('bad-inventory', message, { place }));
  return { group, part: 'none' };
}

function readLine(line: string, place: Place, { group, part }: Section, draft: GroupsDraft): void {
  if (part === 'hosts') readHost(line, place, group, draft);
  else if (part === 'children') draft.addChild(group, wordsOfIni(line)?.[0] ?? line, place);
  else if (part === 'vars') readVariable(line, place, group, draft);
}

function readHost(line: string, place: Place, group: string, draft: GroupsDraft): void {
  const words = wordsOfIni(line);
  if (words === null) {
    draft.problems.push(error('bad-inventory', 'a quote is never closed', { place }));
    return;
  }
  const [name = '', ...pairs] = words;
  const variables = new Map(pairs.flatMap((pair) => pairOf(pair, place)));
  const [, host = name, port] = /^(.*[^:\]]|.*\]):(\d+)$/.exec(name) ?? [];
  // A port behind a colon is as good as a variable; of an address with colons it can't be told.
  const named = port !== undefined && !host.replace(/\[[^\]]*\]/g, '').includes(':');
  if (named && !variables.has('ansible_port')) variables.set('ansible_port', { text: port, place });
  draft.addHosts(group, named ? host : name, place, variables);
}

function pairOf(text: string, place: Place): readonly [string, Variable][] {
  const at = text.indexOf('=');
  return at <= 0 ? [] : [[text.slice(0, at), { text: text.slice(at + 1), place }]];
}

function readVariable(line: string, place: Place, group: string, draft: GroupsDraft): void {
  const [, name = '', value = ''] = /^([^=\s]+)\s*=\s*(.*)$/.exec(line) ?? [];
  if (name === '') {
    draft.problems.push(
      error('bad-inventory', `\`${line}\` is no variable; it is written \`name=value\``, { place }),
    );
    return;
  }
  const text = wordsOfIni(value)?.join(' ') ?? value;
  const variables: Variables = new Map([[name, { text, place }]]);
  draft.addVariables(group, variables);
}
