import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '#collect/bundle/manifest.js';
import { type Bundle, readBundle } from '#collect/bundle/read.js';
import { sourcesOf, type Unreadable } from '#collect/files.js';
import { whyOf } from '#collect/why.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import { readHeard } from '#heard.js';
import { type ParsedFile, parse } from '#parse.js';
import { parseAnswer } from '#parse-answer.js';
import { parsePieces } from '#parse-pieces.js';
import { type PieceReport, pieceReport } from '#parse-report.js';

/** Files as they were read, and one problem for each that could not be. */
export interface Read {
  readonly files: readonly ParsedFile[];
  readonly problems: readonly LocatedProblem[];
}

/** Reads and parses what the user named, each file as a whole. */
export function readAll(names: readonly string[]): Read {
  const read = names.map((name) => readNamed(name));
  return {
    files: read.flatMap(({ files }) => files),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function readNamed(name: string): Read {
  const bundle = bundleIn(name);
  if (bundle !== null)
    return {
      files: bundle.texts.map(parseAnswer),
      problems: [...notAsked(bundle), ...bundleProblems(bundle)],
    };
  const files: ParsedFile[] = [];
  const problems: LocatedProblem[] = [];
  for (const source of sourcesOf([name])) {
    if (source.kind === 'unreadable') problems.push(unreadable(source));
    else {
      try {
        files.push(parse([...source.chunks()].join(''), source.file));
      } catch (error) {
        problems.push(unreadable({ ...source, kind: 'unreadable', why: whyOf(error) }));
      }
    }
  }
  return { files, problems };
}

/** The bundle that a folder is; null: it is none. */
function bundleIn(folder: string): Bundle | null {
  if (!existsSync(join(folder, MANIFEST))) return null;
  const bundle = readBundle(folder);
  return bundle.manifest === null ? null : bundle;
}

/** The leaves that were not there to ask when it was written: they are missing, not fine. */
function notAsked({ manifest }: Bundle): readonly LocatedProblem[] {
  const leaves = manifest?.leaves ?? [];
  const silent = leaves.map(({ name, reason }) => ({ name, failure: reason, answers: [] }));
  return readHeard(silent, false).problems;
}

/** What is wrong with the files of a bundle. */
export const bundleProblems = ({ problems }: Bundle): readonly LocatedProblem[] =>
  problems.map(({ severity, file, message }) => ({
    ...{ code: 'bundle-file', severity, file, line: 1, column: 1, text: '', expected: [] },
    ...{ message: `\`${file}\`: ${message}`, excerpt: null },
  }));

/** What the user named, file by file, each in the pieces in which it was read: in flat memory. */
export function* reportPieces(
  names: readonly string[],
  spans: boolean,
): Generator<Iterable<PieceReport>> {
  for (const name of names) {
    const bundle = bundleIn(name);
    if (bundle === null) yield* savedPieces(name, spans);
    else yield* bundlePieces(bundle, spans);
  }
}

function* savedPieces(name: string, spans: boolean): Generator<Iterable<PieceReport>> {
  for (const source of sourcesOf([name])) {
    if (source.kind === 'unreadable') yield [withoutText(source)];
    else yield piecesOf(source.file, source.chunks, spans);
  }
}

/** Who said what to which command is known of these. */
function* bundlePieces(bundle: Bundle, spans: boolean): Generator<Iterable<PieceReport>> {
  for (const answer of bundle.texts) {
    const whole = { offset: 0, from: { line: 1, column: 1 }, continues: false, open: false };
    yield [pieceReport({ parsed: parseAnswer(answer), ...whole }, spans)];
  }
  for (const problem of [...notAsked(bundle), ...bundleProblems(bundle)])
    yield [nothingFrom(problem)];
}

function* piecesOf(
  file: string,
  chunks: () => Iterable<string>,
  spans: boolean,
): Generator<PieceReport> {
  try {
    for (const piece of parsePieces(chunks(), file)) yield pieceReport(piece, spans);
  } catch (error) {
    yield withoutText({ kind: 'unreadable', file, why: whyOf(error) });
  }
}

/** A file that could not be read has its place in the answer, too. */
const withoutText = (source: Unreadable): PieceReport => nothingFrom(unreadable(source));

function nothingFrom(problem: LocatedProblem): PieceReport {
  const coverage = { characters: 0, read: 0, ignored: 0, unread: 0 };
  return {
    piece: { file: problem.file, blocks: [], problems: [problem], coverage },
    continues: false,
    open: false,
  };
}

function unreadable({ file, why }: Unreadable): LocatedProblem {
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
