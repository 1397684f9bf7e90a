import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readBundle } from '#collect/bundle/read.js';
import { writeBundle } from '#collect/bundle/write.js';
import { answerTo, captured, capturedLeaf } from '../../support/captured.js';
import { freshFolder } from '../../support/folder.js';

const BGP = 'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 192.0.2.7/32 detail';
const leaf1 = capturedLeaf('leaf1', [
  answerTo('show version', 'Hostname : leaf1\n'),
  answerTo(BGP, 'Network: 192.0.2.7/32\r\nä\n', { end: 'cut-off', exitStatus: null }),
]);
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('a bundle', () => {
  it('keeps each answer as the leaf gave it, and a manifest that says what they are', () => {
    const folder = join(freshFolder(), 'bundle');
    const failure = { kind: 'cut-off', message: 'the connection was cut off', notes: [], help: [] };
    const written = writeBundle(folder, captured([{ ...leaf1, failure }]));
    expect(written.kind).toBe('written');
    expect(readdirSync(folder).sort()).toEqual(['leaf1', 'manifest.json']);
    const files = ['leaf1/01-version.txt', 'leaf1/02-bgp-routes-192.0.2.7_32-ip-vrf1.txt'];
    expect(files.map((file) => readFileSync(join(folder, file), 'utf8'))).toEqual(
      leaf1.answers.map(({ text }) => text),
    );
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({
      ...{ schema: 'bgpwhy.bundle/1', bgpwhy: '0.1.0', question: { networkInstance: 'ip-vrf1' } },
      leaves: [
        {
          ...{ name: 'leaf1', end: 'failed', reason: failure, release: '23.10.1' },
          hostKey: { type: 'ssh-ed25519' },
          answers: [
            { command: 'show version', file: files[0], end: 'complete', exitStatus: 0, bytes: 17 },
            { command: BGP, file: files[1], end: 'cut-off', exitStatus: null, bytes: 26 },
          ],
        },
      ],
    });
    for (const { file, sha256 } of manifest.leaves[0].answers)
      expect(sha256).toBe(
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      );
  });

  const umask = process.umask();
  afterEach(() => {
    process.umask(umask);
  });

  it.each([0, 0o022, 0o777])('is its owner’s alone under the umask %i', (mask) => {
    const folder = join(freshFolder(), 'bundle');
    process.umask(mask);
    const { kind } = writeBundle(folder, captured([leaf1]));
    process.umask(umask);
    expect(kind).toBe('written');
    expect([folder, join(folder, 'leaf1')].map(modeOf)).toEqual([0o700, 0o700]);
    const files = ['manifest.json', 'leaf1/01-version.txt'].map((file) => join(folder, file));
    expect(files.map(modeOf)).toEqual([0o600, 0o600]);
  });
});

describe('nothing that exists is written to', () => {
  it.each([
    [
      'a folder with files',
      (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, 'manifest.json'), 'mine');
      },
    ],
    ['an empty folder', (path: string) => mkdirSync(path)],
    ['a file', (path: string) => writeFileSync(path, 'mine')],
    [
      'a link to a folder',
      (path: string) => {
        mkdirSync(`${path}-elsewhere`);
        symlinkSync(`${path}-elsewhere`, path);
      },
    ],
    ['a link that leads nowhere', (path: string) => symlinkSync(`${path}-nowhere`, path)],
  ])('%s of that name is refused and left as it is', (_, make) => {
    const parent = freshFolder();
    const folder = join(parent, 'bundle');
    make(folder);
    const before = readdirSync(parent, { recursive: true }).sort();
    expect(writeBundle(folder, captured([leaf1]))).toEqual({
      kind: 'not-written',
      why: `\`${folder}\` was not written: it is there already`,
      remedy: 'name a new folder; nothing is ever overwritten',
    });
    expect(readdirSync(parent, { recursive: true }).sort()).toEqual(before);
    expect(existsSync(`${folder}-nowhere`)).toBe(false);
  });

  it('a place that is not there is told, and not made', () => {
    const parent = freshFolder();
    const written = writeBundle(join(parent, 'a', 'b'), captured([leaf1]));
    expect(written).toMatchObject({
      kind: 'not-written',
      remedy: expect.stringContaining('make it first'),
    });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('names from devices stay inside the bundle', () => {
    const parent = freshFolder();
    const folder = join(parent, 'bundle');
    const leaves = ['../evil', '/tmp/evil', '..', 'a\u0000b', 'manifest.json'].map((name) =>
      capturedLeaf(name, leaf1.answers),
    );
    expect(writeBundle(folder, captured(leaves)).kind).toBe('written');
    expect(readdirSync(parent)).toEqual(['bundle']);
    expect(readBundle(folder).texts.map(({ device }) => device)).toEqual(
      leaves.flatMap(({ name }) => [name, name]),
    );
  });
});

describe('a bundle that could not be written to its end', () => {
  it('is told, has no manifest, and is known by that', () => {
    const folder = join(freshFolder(), 'bundle');
    const script = `
      import { writeBundle } from '#collect/bundle/write.js';
      import { answerTo, captured, capturedLeaf } from './test/support/captured.js';
      const large = answerTo('show version', 'x'.repeat(2 ** 20));
      process.on('SIGXFSZ', () => undefined);
      console.log(JSON.stringify(writeBundle(process.argv[1], captured([capturedLeaf('leaf1', [large])]))));
    `;
    const { stdout, stderr } = spawnSync(
      'bash',
      [
        '-c',
        'ulimit -f 64; exec "$0" "$@"',
        process.execPath,
        '--conditions=development',
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        script,
        folder,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'not-written' });
    expect(JSON.parse(stdout).why).toContain('could not be written to its end');
    expect(readdirSync(folder)).toEqual(['leaf1']);
    expect(readBundle(folder)).toMatchObject({
      ...{ manifest: null, texts: [] },
      problems: [{ severity: 'error', message: expect.stringContaining('not written to its end') }],
    });
  });
});
