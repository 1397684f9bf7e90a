import { sourcesOf, type Unreadable } from '#collect/files.js';
import { whyOf } from '#collect/why.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import { type ParsedFile, parse } from '#parse.js';
import { parsePieces } from '#parse-pieces.js';
import { type PieceReport, pieceReport } from '#parse-report.js';

/** Files as they were read, and one problem for each that could not be. */
export interface Read {
  readonly files: readonly ParsedFile[];
  readonly problems: readonly LocatedProblem[];
}

/** Reads and parses what the user named, each file as a whole. */
export function readAll(names: readonly string[]): Read {
  const files: ParsedFile[] = [];
  const problems: LocatedProblem[] = [];
  for (const source of sourcesOf(names)) {
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

/** What the user named, file by file, each in the pieces in which it was read: in flat memory. */
export function* reportPieces(
  names: readonly string[],
  spans: boolean,
): Generator<Iterable<PieceReport>> {
  for (const source of sourcesOf(names)) {
    if (source.kind === 'unreadable') yield [withoutText(source)];
    else yield piecesOf(source.file, source.chunks, spans);
  }
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
function withoutText(source: Unreadable): PieceReport {
  const coverage = { characters: 0, read: 0, ignored: 0, unread: 0 };
  const problems = [unreadable(source)];
  return {
    piece: { file: source.file, blocks: [], problems, coverage },
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
