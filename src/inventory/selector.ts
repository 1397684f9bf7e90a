import type { Place } from '#text/place.js';
import { addressOf, isAddress, whyNoName, whyNoUser } from './host-name.js';
import { error, type Problem } from './problem.js';
import { readHop } from './ssh-config/jump-spec.js';
import { absolute } from './ssh-config/load.js';
import type { Surroundings } from './surroundings.js';

/** What one part of `-t` asks for. */
export type Selector = LabelSelector | PatternSelector | NameSelector;

interface Written {
  /** As the user wrote it. */
  readonly text: string;
  /** Where, if in a file. */
  readonly place: Place | null;
}

export interface PatternSelector extends Written {
  readonly kind: 'pattern';
}

export interface LabelSelector extends Written {
  readonly kind: 'label';
  readonly label: string;
  /** With `*` and `?`. */
  readonly pattern: string;
}

export interface NameSelector extends Written {
  readonly kind: 'name';
  readonly host: string;
  readonly user: string | null;
  readonly port: number | null;
  /** Without the user: what the leaf is called when no inventory knows it. */
  readonly shown: string;
  /** It can only be a host: an address, or with a user or a port. */
  readonly explicit: boolean;
}

export interface Selectors {
  readonly selectors: readonly Selector[];
  readonly problems: readonly Problem[];
  /** The parts that can't be selectors, as they were written. */
  readonly missing: readonly string[];
}

/**
 * Reads the values of `-t`: names, `[user@]host[:port]`, `leaf*`, `role=leaf` and `@FILE`, with commas
 * between them. A file holds the same, a line each, with comments from `#` on.
 */
export function readSelectors(texts: readonly string[], around: Surroundings): Selectors {
  return together(
    texts
      .flatMap(partsOf)
      .map((part) => (part.startsWith('@') ? inFile(part.slice(1), around) : one(part, null))),
  );
}

const partsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const together = (all: readonly Selectors[]): Selectors => ({
  selectors: all.flatMap(({ selectors }) => selectors),
  problems: all.flatMap(({ problems }) => problems),
  missing: all.flatMap(({ missing }) => missing),
});

function inFile(file: string, around: Surroundings): Selectors {
  const found = around.read(absolute(file, around.home, around.folder));
  const place = { file, line: null, column: null };
  if (found.kind !== 'text') {
    const why = found.kind === 'missing' ? 'there is no such file' : found.why;
    return bad(`@${file}`, error('unreadable-file', why, { place }));
  }
  const lines = found.text.split('\n').map((line) => line.replace(/(^|\s)#.*/, ''));
  const read = lines.flatMap((line, at) => {
    const column = line.length - line.trimStart().length + 1;
    return partsOf(line).map((part) => one(part, { file, line: at + 1, column }));
  });
  return together(read);
}

function one(text: string, place: Place | null): Selectors {
  const [, label, pattern] = /^([A-Za-z][\w.-]*)=(.+)$/s.exec(text) ?? [];
  // Labels are compared and never used, so they may hold anything.
  if (label !== undefined && pattern !== undefined) {
    return good({ kind: 'label', label, pattern, text, place });
  }
  if (whyNoName(text) === null && /[*?]/.test(text)) return good({ kind: 'pattern', text, place });
  return name(text, place);
}

const good = (selector: Selector): Selectors => ({
  selectors: [selector],
  problems: [],
  missing: [],
});

const bad = (text: string, problem: Problem): Selectors => ({
  selectors: [],
  problems: [problem],
  missing: [text],
});

function name(text: string, place: Place | null): Selectors {
  const hop = text.startsWith('@') ? null : readHop(text);
  const why = hop === null ? 'it is not written `[user@]host[:port]`' : whyNot(text, hop);
  if (hop === null || why !== null) {
    const message = `\`${text}\` can't be the name of a leaf: ${why}`;
    return bad(text, error('bad-name', message, { place }));
  }
  const { host, port } = hop;
  const shown = port === null ? host : addressOf({ host, port });
  const explicit = hop.user !== null || port !== null || isAddress(host);
  return good({ kind: 'name', ...hop, shown, explicit, text, place });
}

const whyNot = (text: string, { host, user }: { host: string; user: string | null }) =>
  (text.startsWith('-') ? whyNoName(text) : null) ??
  whyNoName(host) ??
  (user === null ? null : whyNoUser(user));
