import { chmodSync, closeSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GivenPassword, passwordFrom, passwordInFile } from '#collect/password-source.js';
import { folderForTest } from './ssh/known-hosts/written.js';

function written(content: string, mode = 0o600): string {
  const file = join(folderForTest(), 'password');
  writeFileSync(file, content, { mode });
  chmodSync(file, mode);
  return file;
}

const told = (given: GivenPassword): string =>
  given.kind === 'password' ? given.password.toString() : given.why;

describe('a password', () => {
  test.for([
    ['the only line of a file', 'secret\n', 'secret'],
    ['a line without an end', 'secret', 'secret'],
    ['the first line of several', 'secret\nanother\n', 'secret'],
    ['a line of Windows', 'secret\r\n', 'secret'],
    ['a line with blanks around', '  two words \n', '  two words '],
    ['a line with other letters', 'pässwörd\n', 'pässwörd'],
  ] as const)('is %s, from a file and through a descriptor', ([, content, password]) => {
    const file = written(content);
    expect(told(passwordInFile(file))).toBe(password);
    expect(told(passwordFrom(openSync(file, 'r')))).toBe(password);
  });
});

describe('there is no password', () => {
  test.for([0o644, 0o640, 0o604, 0o666])('in a file that others may read (%o)', (mode) => {
    const file = written('canary\n', mode);
    const given = passwordInFile(file);
    expect(given).toEqual({
      kind: 'no-password',
      why: `others may read \`${file}\`: its mode is 0${mode.toString(8)}, expected 0600`,
      help: `chmod 600 ${file}`,
    });
  });

  test('in an empty file, in one that is no password, and where there is no file', () => {
    const [empty, long] = [written('\nsecret\n'), written('x'.repeat(5_000))];
    expect(told(passwordInFile(empty))).toBe(
      `\`${empty}\` holds no password: its first line is empty`,
    );
    expect(told(passwordInFile(long))).toBe(
      `the first line of \`${long}\` is longer than a password`,
    );
    expect(told(passwordInFile('/nonexistent'))).toBe(
      "`/nonexistent` can't be read: there is no such file or folder",
    );
    expect(told(passwordInFile(folderForTest()))).toMatch(/others may read|it is a folder/);
  });

  test('behind a descriptor that is not open', () => {
    expect(passwordFrom(987)).toEqual({
      kind: 'no-password',
      why: "descriptor 987 can't be read: it is not open",
      help: 'open it in front of the program, as in 987< FILE',
    });
  });

  test('behind a descriptor that is there and no file, told without words of the runtime', () => {
    const folder = openSync(folderForTest(), 'r');
    expect(told(passwordFrom(folder))).toBe(
      `descriptor ${folder} can't be read: no text comes through it`,
    );
    closeSync(folder);
  });

  test('in a file that is not there, which is not to be written but to be named', () => {
    expect(passwordInFile('/nonexistent')).toMatchObject({ help: 'name a file that you may read' });
  });
});
