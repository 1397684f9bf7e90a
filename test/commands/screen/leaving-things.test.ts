import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyingBy } from '#commands/shell/screen/copying.js';
import { saveNew } from '#commands/shell/screen/save-new.js';
import { freshFolder } from '../../support/folder.js';

const NAME = 'bgpwhy-fabric-20261125T023000Z.txt';

describe('a view that is saved', () => {
  it('is a new file for its owner alone, and its name is told', () => {
    const folder = freshFolder();
    expect(saveNew(folder, NAME, 'words\n')).toBe(`saved as ${NAME}`);
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe('words\n');
    expect(statSync(join(folder, NAME)).mode & 0o777).toBe(0o600);
  });

  it('never takes the place of another file: it gets a number', () => {
    const folder = freshFolder();
    saveNew(folder, NAME, 'first');
    expect(saveNew(folder, NAME, 'second')).toBe('saved as bgpwhy-fabric-20261125T023000Z-2.txt');
    expect(saveNew(folder, NAME, 'third')).toBe('saved as bgpwhy-fabric-20261125T023000Z-3.txt');
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe('first');
  });

  it('goes through no link', () => {
    const folder = freshFolder();
    symlinkSync(join(folder, 'elsewhere'), join(folder, NAME));
    saveNew(folder, NAME, 'words');
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  it('tells in one sentence why it was not', () => {
    const gone = join(freshFolder(), 'gone');
    expect(saveNew(gone, NAME, 'words')).toBe(
      `${NAME} was not saved: this folder is not there any more`,
    );
  });
});

/** A folder with programs that write what they are given into a file beside them. */
function programs(...names: readonly string[]): string {
  const folder = join(freshFolder(), 'programs');
  mkdirSync(folder);
  for (const name of names) {
    const path = join(folder, name);
    writeFileSync(
      path,
      `#!/bin/sh\nPATH=/usr/bin:/bin\ncat > '${path}.got'\necho "$@" > '${path}.words'\n`,
    );
    chmodSync(path, 0o755);
  }
  return folder;
}

const never = (): never => expect.fail('nothing is written to the terminal');

describe('a program that copies', () => {
  it.for([
    ['wl-copy', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, ''],
    ['xclip', { DISPLAY: ':0' }, '-selection clipboard'],
    ['pbcopy', {}, ''],
  ] as const)('is %s where it has a clipboard: %j', ([name, env, words]) => {
    const folder = programs('wl-copy', 'xclip', 'pbcopy', 'clip.exe');
    const copy = copyingBy('program', { PATH: folder, ...env }, never);
    expect(copy('$(touch x) words ✓', 'row')).toBe(`row copied by ${name}`);
    expect(readFileSync(join(folder, `${name}.got`), 'utf8')).toBe('$(touch x) words ✓');
    expect(readFileSync(join(folder, `${name}.words`), 'utf8').trim()).toBe(words);
  });

  it('is looked for in folders that are named in full, and nowhere else', () => {
    expect(copyingBy('program', { PATH: '.:programs:' }, never)('words', 'row')).toBe(
      'no program for a clipboard is here (wl-copy, xclip, xsel, pbcopy, clip.exe)',
    );
  });

  it('tells that it could not', () => {
    const folder = programs('pbcopy');
    writeFileSync(join(folder, 'pbcopy'), '#!/bin/sh\nexit 3\n');
    expect(copyingBy('program', { PATH: folder }, never)('words', 'row')).toBe(
      'pbcopy did not copy the row: it ended with 3',
    );
  });
});

describe('a terminal that copies', () => {
  it('is sent the text, and no more than it takes', () => {
    const written: string[] = [];
    const copy = copyingBy('terminal', {}, (sequence) => written.push(sequence));
    expect(copy('words', 'row')).toBe(
      'row sent to the clipboard of the terminal; where none arrives, `s` saves to a file',
    );
    expect(written).toEqual(['\u001b]52;c;d29yZHM=\u0007']);
    expect(copy('x'.repeat(100_000), 'JSON')).toContain('the JSON is too long');
    expect(written).toHaveLength(1);
  });
});
