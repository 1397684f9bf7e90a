import { existsSync, readFileSync } from 'node:fs';
import { isWithin } from '#facts/release.js';

/** Paths of the YANG models of SR Linux, with the releases that have them. */
export interface Models {
  readonly releases: readonly string[];
  readonly paths: Readonly<Record<string, Path>>;
}

interface Path {
  readonly access: 'rw' | 'ro';
  readonly releases: readonly (readonly [from: string, to: string])[];
  readonly keys?: readonly string[];
  readonly type?: string;
}

const FILE = '../shared/domain/yang-paths.json';

/** Null: the models are not here. */
export const models = (): Models | null =>
  existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : null;

/** What is wrong with a line to type, in the releases that it is told for. */
export function objectionsTo(line: string, range: string, known: Models): readonly string[] {
  const walked = walk(line, known);
  if (typeof walked === 'string') return [walked];
  const { visited, writes } = walked;
  const leaf = visited.at(-1);
  if (leaf === undefined) return ['it leads nowhere'];
  const meant = known.releases.filter((release) => isWithin(release, range));
  const without = meant.filter((release) => !visited.every((path) => has(path, release, known)));
  return [
    ...(meant.length === 0 ? [`no release is ${range}`] : []),
    ...(without.length > 0 ? [`not in ${without.join(', ')}`] : []),
    ...(writes && known.paths[leaf]?.access !== 'rw' ? [`${leaf} can't be configured`] : []),
  ];
}

interface Walked {
  readonly visited: readonly string[];
  readonly writes: boolean;
}

/** The nodes that a line names; a sentence where it names none that any release has. */
function walk(line: string, known: Models): Walked | string {
  const [, verb = '', rest = ''] =
    /^(set \/|delete \/|info (?:detail )?from (?:running|state)) (.+)$/.exec(line) ?? [];
  const words = rest.match(/\[[^\]]*\]|\S+/g) ?? [];
  const visited: string[] = [];
  for (let at = ''; words.length > 0; ) {
    at = `${at}/${words.shift()}`;
    const node = known.paths[at];
    if (node === undefined) return `${at} is in no release`;
    visited.push(at);
    const wrong = objectionAt(at, node, words, verb);
    if (wrong !== null) return wrong;
  }
  return { visited, writes: !verb.startsWith('info') };
}

/** Takes the keys of a list, or the value of a leaf. */
function objectionAt(at: string, node: Path, words: string[], verb: string): string | null {
  const { keys, type } = node;
  if (keys !== undefined) {
    const given = keysIn(keys, words);
    const all = verb.startsWith('info') && given === 0;
    return all || given === keys.length ? null : `${at} has the keys ${keys.join(' ')}`;
  }
  if (type === undefined) return null;
  const values = words.splice(0);
  if (values.length > 1) return `${at} has more than one value`;
  return valueObjection(at, type, values[0], verb);
}

/** Takes the value of the first key, and the others behind their names. Returns how many there were. */
function keysIn([, ...others]: readonly string[], words: string[]): number {
  let given = words.splice(0, 1).length;
  while (others.includes(words[0] ?? '')) {
    words.splice(0, 2);
    given += 1;
  }
  return given;
}

/** What is filled in may be any. */
function valueObjection(
  at: string,
  type: string,
  value: string | undefined,
  verb: string,
): string | null {
  if (value === undefined) return verb.startsWith('set') ? `${at} has no value` : null;
  const [, fits, what] = TYPES.find(([name]) => name.test(type)) ?? [null, /^/, ''];
  return /^[{[]/.test(value) || fits.test(value) ? null : `${at} is ${what}`;
}

const TYPES = [
  [/^boolean$/, /^(?:true|false)$/, 'a boolean'],
  [/^u?int\d+/, /^\d+$/, 'a number'],
] as const;

function has(path: string, release: string, { paths, releases }: Models): boolean {
  const at = releases.indexOf(release);
  return (paths[path]?.releases ?? []).some(
    ([from, to]) => releases.indexOf(from) <= at && at <= releases.indexOf(to),
  );
}
