import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBundle } from '#collect/bundle/read.js';
import { writeBundle } from '#collect/bundle/write.js';
import { parseAnswer } from '#parse-answer.js';
import { answerTo, captured, capturedLeaf } from '../../support/captured.js';
import { freshFolder } from '../../support/folder.js';

const FILE = 'leaf1/01-version.txt';
const VERSION = readFileSync('test/fixtures/shows/version/release-23.10.txt', 'utf8')
  .split('\n')
  .slice(2, -3)
  .join('\n');

/** A bundle of two leaves, in a folder that may be damaged. */
function bundle(): string {
  const folder = join(freshFolder(), 'bundle');
  const leaves = ['leaf1', 'leaf2'].map((name) =>
    capturedLeaf(name, [answerTo('show version', VERSION)]),
  );
  expect(writeBundle(folder, captured(leaves)).kind).toBe('written');
  return folder;
}

/** The manifest with another path for its first answer. */
function withPath(folder: string, path: unknown): void {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.leaves[0].answers[0].file = path;
  writeFileSync(file, JSON.stringify(manifest));
}

describe('a bundle', () => {
  it('gives its answers with the leaf and the command of each, and nothing to object to', () => {
    const folder = bundle();
    const { texts, problems, manifest } = readBundle(folder);
    expect(problems).toEqual([]);
    expect(manifest?.leaves.map(({ name, end }) => [name, end])).toEqual([
      ['leaf1', 'answered'],
      ['leaf2', 'answered'],
    ]);
    expect(texts).toEqual(
      ['leaf1', 'leaf2'].map((device) => ({
        ...{ file: `${folder}/${device}/01-version.txt`, text: VERSION, device },
        ...{ command: 'show version', whole: true },
      })),
    );
    expect(texts.map(parseAnswer).flatMap(({ blocks }) => blocks)).toMatchObject(
      ['leaf1', 'leaf2'].map((device) => ({
        ...{ device, command: 'show version', complete: true, data: { release: '23.10.1' } },
      })),
    );
  });

  it('gives the very characters of the answer, whatever they are', () => {
    const folder = join(freshFolder(), 'bundle');
    const odd = '\ufeffa\u0000b\u0000c\u0000\r\nä\ufffd\u001b[2J\n';
    writeBundle(folder, captured([capturedLeaf('leaf1', [answerTo('show version', odd)])]));
    expect(readBundle(folder)).toMatchObject({ texts: [{ text: odd }], problems: [] });
  });

  it('does not take an answer for whole whose command failed', () => {
    const folder = join(freshFolder(), 'bundle');
    const failed = answerTo('show version', VERSION, { exitStatus: 1 });
    writeBundle(folder, captured([capturedLeaf('leaf1', [failed])]));
    expect(readBundle(folder).texts.map(({ whole }) => whole)).toEqual([false]);
  });

  it('does not take an answer for whole that was cut off', () => {
    const folder = join(freshFolder(), 'bundle');
    const answer = answerTo('show version', VERSION, { end: 'timed-out', exitStatus: null });
    writeBundle(folder, captured([capturedLeaf('leaf1', [answer])]));
    expect(readBundle(folder).texts).toMatchObject([{ whole: false }]);
  });
});

describe('damage to a bundle', () => {
  const told = (folder: string) => {
    const { texts, problems } = readBundle(folder);
    return {
      leaves: texts.map(({ device }) => device),
      problems: problems.map(({ severity, file, message }) => [
        ...[severity, file.slice(folder.length + 1), message],
      ]),
    };
  };

  it('a file that was changed is told, and read', () => {
    const folder = bundle();
    appendFileSync(join(folder, FILE), 'more\n');
    expect(told(folder)).toEqual({
      leaves: ['leaf1', 'leaf2'],
      problems: [
        [
          'warning',
          FILE,
          'it was changed since the leaf answered: its words are not those of the manifest',
        ],
      ],
    });
    expect(readBundle(folder).texts[0]?.text).toBe(`${VERSION}more\n`);
  });

  it('a file that is missing is told, and costs no other', () => {
    const folder = bundle();
    rmSync(join(folder, FILE));
    expect(told(folder)).toEqual({
      leaves: ['leaf2'],
      problems: [['error', FILE, 'it is not there: it was not read']],
    });
  });

  it.each([
    ['../secret.txt', 'its name leads out of the bundle'],
    ['leaf1/../../secret.txt', 'its name leads out of the bundle'],
    ['/etc/hostname', 'its name leads out of the bundle'],
    ['./leaf1/01-version.txt', 'its name leads out of the bundle'],
    ['leaf1//01-version.txt', 'its name leads out of the bundle'],
    ['..\\secret.txt', 'its name leads out of the bundle'],
    ['C:secret.txt', 'its name leads out of the bundle'],
    ['leaf1/01-version.txt\u0000.png', 'its name leads out of the bundle'],
    ['', 'its name leads out of the bundle'],
    ['leaf1', 'it is no plain file'],
  ])('a manifest that names %j is told, and nothing is read there', (path, why) => {
    const folder = bundle();
    writeFileSync(join(folder, '..', 'secret.txt'), 'secret');
    withPath(folder, path);
    expect(told(folder)).toEqual({
      leaves: ['leaf2'],
      problems: [['error', path, `${why}: it was not read`]],
    });
  });

  it('links are not followed, neither those to files nor those to folders', () => {
    const folder = bundle();
    const outside = join(folder, '..', 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, '01-version.txt'), 'secret');
    rmSync(join(folder, FILE));
    symlinkSync(join(outside, '01-version.txt'), join(folder, FILE));
    renameSync(join(folder, 'leaf2'), join(folder, 'other'));
    symlinkSync(outside, join(folder, 'leaf2'));
    expect(told(folder)).toEqual({
      leaves: [],
      problems: [
        ['error', FILE, 'it is reached over a link: it was not read'],
        ['error', 'leaf2/01-version.txt', 'it is reached over a link: it was not read'],
      ],
    });
  });

  it.each([
    ['no JSON', '{"schema":', 'it is no JSON: the bundle was damaged'],
    ['no record', '[]', 'it is no record, so that it is no manifest of `bgpwhy.bundle/1`'],
    [
      'another schema',
      '{"schema":"bgpwhy.bundle/2"}',
      '`schema` is not bgpwhy.bundle/1, so that it is no manifest of `bgpwhy.bundle/1`',
    ],
    ['nothing', '', 'it is no JSON: the bundle was damaged'],
  ])('a manifest that is %s is told', (_, text, message) => {
    const folder = bundle();
    writeFileSync(join(folder, 'manifest.json'), text);
    expect(readBundle(folder)).toEqual({
      ...{ manifest: null, texts: [] },
      problems: [{ severity: 'error', file: join(folder, 'manifest.json'), message }],
    });
  });

  it('a manifest without a leaf is told, since nobody can have been asked', () => {
    const folder = bundle();
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, leaves: [] }));
    expect(readBundle(folder)).toMatchObject({
      ...{ manifest: null, texts: [] },
      problems: [
        {
          severity: 'error',
          message: '`leaves` is empty, so that it is no manifest of `bgpwhy.bundle/1`',
        },
      ],
    });
  });

  it('a manifest whose members are of another kind is told, with the place', () => {
    const folder = bundle();
    withPath(folder, 7);
    expect(readBundle(folder).problems).toMatchObject([
      {
        message: expect.stringContaining('`leaves[0].answers[0].file` is no text'),
      },
    ]);
  });

  it('members that every object has by itself do not stand in for missing ones', () => {
    const folder = bundle();
    writeFileSync(join(folder, 'manifest.json'), '{"__proto__": {"schema": "bgpwhy.bundle/1"}}');
    expect(readBundle(folder).manifest).toBeNull();
  });

  it.each(['nowhere', '.'])('a folder without a manifest is told: %s', (name) => {
    expect(readBundle(join(freshFolder(), name)).problems).toMatchObject([
      {
        message: 'it is not there: the folder is no bundle, or one that was not written to its end',
      },
    ]);
  });
});
