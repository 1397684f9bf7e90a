import { describe, expect, it } from 'vitest';
import { type ParsedFile, parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../support/corpus.js';
import { CLASSES, CUT, UNREAD } from '../support/corpus-unread.js';

const classOf = (path: string): string => path.slice(0, path.indexOf('/'));
const captures = capturesWith(/./)
  .filter(({ path }) => classOf(path) in CLASSES)
  .map(({ path, text }) => ({ path, file: parse(text) }));

const isRead = ({ blocks, coverage }: ParsedFile): boolean =>
  blocks.length > 0 && coverage.unread === 0;

describe.skipIf(!corpusIsHere)('the public captures of the classes that the page speaks of', () => {
  it('are as many as it says', () => {
    const counts = Object.keys(CLASSES).map((name) => [
      name,
      captures.filter(({ path }) => classOf(path) === name).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual(CLASSES);
  });

  it('are read to the last character, or the page says why not', () => {
    const unread = captures.filter(({ file }) => !isRead(file));
    const told = UNREAD.flatMap(({ of, numbers, unread: count = 0 }) =>
      numbers.map((number): [string, number] => [`${of}/${number}.txt`, count]),
    );
    expect(unread.map(({ path, file }) => [path, file.coverage.unread]).sort()).toEqual(
      told.sort(),
    );
  });

  it('hold complete reports, or the page says why not; configuration ends where nothing tells', () => {
    const cut = captures
      .filter(({ file }) => isRead(file))
      .flatMap(({ path, file }) =>
        file.blocks.filter(({ complete }) => !complete).map(({ kind }) => `${kind} ${path}`),
      )
      .filter((name) => !name.startsWith('config '));
    const told = Object.entries(CUT).flatMap(([kind, reasons]) =>
      Object.keys(reasons).map((path) => `${kind} ${path}`),
    );
    expect(cut.sort()).toEqual(told.sort());
  });
});
