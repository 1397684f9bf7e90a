import { readSources, type Source } from '#collect/files.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import { type ParsedFile, parse } from '#parse.js';

/** Files as they were read, and one problem for each that could not be. */
export interface Read {
  readonly files: readonly ParsedFile[];
  readonly problems: readonly LocatedProblem[];
}

/** Reads and parses what the user named. */
export function readAll(names: readonly string[]): Read {
  const sources = readSources(names);
  return {
    files: sources.flatMap((one) => (one.kind === 'text' ? [parse(one.text, one.file)] : [])),
    problems: sources.flatMap((one) => (one.kind === 'unreadable' ? [unreadable(one)] : [])),
  };
}

export function unreadable({ file, why }: Extract<Source, { kind: 'unreadable' }>): LocatedProblem {
  return {
    code: 'unreadable-file',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    text: '',
    expected: [],
    message: `\`${file}\` can't be read: ${why}`,
    excerpt: null,
  };
}
