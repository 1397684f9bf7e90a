import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isThere, sourcesOf } from '#collect/files.js';

let folder = '';
const at = (...names: string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bgpwhy-files-'));
  mkdirSync(at('bundle', 'leaf2'), { recursive: true });
  mkdirSync(at('empty'));
  writeFileSync(at('bundle', 'b.txt'), 'two');
  writeFileSync(at('bundle', 'a.txt'), 'one');
  writeFileSync(at('bundle', 'leaf2', 'c.txt'), 'three');
  writeFileSync(at('bundle', '.hidden'), 'hidden');
  writeFileSync(at('bundle', 'picture.png'), Buffer.from([0x89, 0, 0, 0, 0x0d, 0, 0]));
  symlinkSync(at('circle'), at('circle'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sources with their text at hand. */
const readSources = (names: readonly string[]): readonly unknown[] =>
  sourcesOf(names).map((source) =>
    source.kind === 'text'
      ? { kind: source.kind, file: source.file, text: [...source.chunks()].join('') }
      : source,
  );

describe('what a user names', () => {
  it('is read as it is, under the name that was typed', () => {
    expect(readSources([at('bundle', 'a.txt')])).toEqual([
      { kind: 'text', file: at('bundle', 'a.txt'), text: 'one' },
    ]);
  });

  it('may be a folder: its texts in order, hidden and binary files left out', () => {
    expect(readSources([at('bundle')])).toEqual([
      { kind: 'text', file: at('bundle', 'a.txt'), text: 'one' },
      { kind: 'text', file: at('bundle', 'b.txt'), text: 'two' },
      { kind: 'text', file: at('bundle', 'leaf2', 'c.txt'), text: 'three' },
    ]);
  });

  it('that is missing does not cost the others', () => {
    expect(readSources([at('nowhere'), at('bundle', 'a.txt')])).toEqual([
      { kind: 'unreadable', file: at('nowhere'), why: 'there is no such file or folder' },
      { kind: 'text', file: at('bundle', 'a.txt'), text: 'one' },
    ]);
  });

  it('is told apart: an empty folder, a circle of links', () => {
    expect(readSources([at('empty'), at('circle')])).toEqual([
      { kind: 'unreadable', file: at('empty'), why: 'the folder holds no file of text' },
      { kind: 'unreadable', file: at('circle'), why: 'its links lead in a circle' },
    ]);
  });

  it('is known to be there or not', () => {
    expect([isThere(at('bundle')), isThere(at('nowhere'))]).toEqual([true, false]);
  });

  it('is read to its end, however long, and in chunks', () => {
    const long = at('long.txt');
    writeFileSync(long, 'ä'.repeat(700_000));
    const [source] = sourcesOf([long]);
    const chunks = source?.kind === 'text' ? [...source.chunks()] : [];
    expect(chunks).toHaveLength(22);
    expect(chunks.join('')).toBe('ä'.repeat(700_000));
  });
});
