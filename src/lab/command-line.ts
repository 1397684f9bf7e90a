import type { Asked, Keys, Place } from './asked.js';
import { ROOT } from './command-tree.js';

/** A line that was understood, or what the CLI objects to. */
export type Line = Understood | { readonly error: string };

export interface Understood {
  readonly asked: Asked;
  readonly json: boolean;
}

/** Reads a line as the CLI of SR Linux does: its words one by one, a pipe at its end. */
export function readLine(line: string): Line {
  const [command = '', pipe, ...more] = line.split('|').map((part) => part.trim());
  const json = pipe?.replace(/\s+/g, ' ') === 'as json';
  if (more.length > 0 || (pipe !== undefined && !json)) return unknown(pipe ?? '', PIPES);
  const words = command
    .replace(/^\/\s*/, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return { asked: { what: 'nothing' }, json };
  return walk(words, json);
}

function walk(words: readonly string[], json: boolean): Line {
  let here: Step = { place: ROOT, keys: { name: '', prefix: '' } };
  for (const word of words) {
    const next = stepFrom(here, word);
    if (next === null) return unknown(word, Object.keys(here.place.words ?? {}));
    here = next;
  }
  const { place, keys } = here;
  return place.ends === undefined ? unfinished(place) : { asked: place.ends(keys), json };
}

interface Step {
  readonly place: Place;
  readonly keys: Keys;
}

/** Where a word leads: a word of the CLI first, else one of the user's own. */
function stepFrom({ place, keys }: Step, word: string): Step | null {
  const known = Object.entries(place.words ?? {}).find(([name]) => name === word);
  if (known !== undefined) return { place: known[1], keys };
  if (place.key === undefined) return null;
  const [name, next] = place.key;
  return { place: next, keys: { ...keys, [name]: word.replace(/^"(.*)"$/, '$1') } };
}

const unfinished = (place: Place): Line => ({
  error: `Parsing error: Unexpected end of input.\n${options(place)}`,
});

const unknown = (word: string, words: readonly string[]): Line => ({
  error: `Parsing error: Unknown token '${word.split(/\s+/)[0]}'.\n${listed(words)}`,
});

const options = ({ words, key }: Place): string =>
  listed([...Object.keys(words ?? {}), ...(key === undefined ? [] : [`<${key[0]}>`])]);

const listed = (words: readonly string[]): string =>
  `Options are [${[...words, '#', '>', '>>', '|']
    .sort()
    .map((word) => `'${word}'`)
    .join(', ')}]\n`;

const PIPES = ['as', 'filter', 'grep', 'head', 'more', 'tail'];
