import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { fixedPassword, NO_SECRETS, type Secrets } from '#collect/secrets.js';
import { wordsOf } from '#collect/ssh/failure-words.js';
import { guard } from '#collect/wire/guard.js';
import {
  folderOf,
  freePort,
  makeKey,
  type Sshd,
  startAgent,
  startSshd,
  temporaryUser,
  withSshd,
} from '../../support/sshd.js';
import { failure, policy, session, target } from './target.js';

const VERSION = guard('show version');
const SUMMARY = guard('show network-instance summary');

/** A file in which a server is known by its address and port. */
function known(...servers: readonly Sshd[]): string {
  const file = join(folderOf('known'), 'known_hosts');
  const lines = servers.flatMap(({ hostKeys, port }) =>
    hostKeys.map((key) => `[127.0.0.1]:${port} ${key}\n`),
  );
  writeFileSync(file, lines.join(''));
  return file;
}

const at = (sshd: Sshd, given: Partial<Parameters<typeof target>[0]> = {}) =>
  target({ port: sshd.port, user: sshd.user, knownHostsFiles: [known(sshd)], ...given });

/** A server that takes one key. */
async function withKey(options: Parameters<typeof startSshd>[0] = {}) {
  const sshd = await startSshd(options);
  const key = makeKey(folderOf('keys'));
  sshd.admit(`${key}.pub`);
  return { sshd, key, leaf: at(sshd, { identityFiles: [key] }) };
}

/** Tells a passphrase, the last one again and again, and keeps what it was asked. */
function passphrases(...words: readonly string[]) {
  const asked: string[] = [];
  const secrets: Secrets = {
    ...NO_SECRETS,
    passphrase: async ({ file, attempt }) => {
      asked.push(`${file} ${attempt}`);
      return Buffer.from(words[attempt - 1] ?? '');
    },
  };
  return { asked, secrets };
}

describe(...withSshd('a real OpenSSH server lets us in'), () => {
  test('by a key, and answers', async () => {
    const { leaf } = await withKey();
    const made = await session(leaf, policy());
    expect(await made.ask(VERSION)).toMatchObject({
      command: 'show version',
      sent: 'show version',
      text: 'Hostname          : leaf1\nSoftware Version  : v23.10.1\n',
      stderr: '',
      exitStatus: 0,
      end: 'complete',
    });
  });

  test('by a password', async () => {
    const sshd = await startSshd({ config: ['PasswordAuthentication yes'] });
    const { name, password } = temporaryUser();
    const secrets = fixedPassword(Buffer.from(password));
    const leaf = await session(at(sshd, { user: name }), policy({ secrets }));
    expect((await leaf.ask(VERSION)).end).toBe('complete');
  });

  test('by keyboard-interactive, as SR Linux asks', async () => {
    const sshd = await startSshd({ config: ['KbdInteractiveAuthentication yes', 'UsePAM yes'] });
    const { name, password } = temporaryUser();
    const secrets = fixedPassword(Buffer.from(password));
    const leaf = await session(at(sshd, { user: name }), policy({ secrets }));
    expect((await leaf.ask(VERSION)).end).toBe('complete');
    expect(sshd.log()).toMatch(/Accepted keyboard-interactive\/pam/);
  });

  test.for([
    ['of OpenSSH’s own format', { type: 'ed25519', more: ['-a', '1'] }, true],
    [
      'of the format of old with its public half beside',
      { type: 'rsa', more: ['-m', 'PEM'] },
      true,
    ],
    ['of the format of old alone', { type: 'ecdsa', more: ['-m', 'PEM'] }, false],
  ] as const)('by an encrypted key %s', async ([, options, beside]) => {
    const sshd = await startSshd();
    const key = makeKey(folderOf('keys'), { ...options, passphrase: 'open it' });
    sshd.admit(`${key}.pub`);
    if (!beside) rmSync(`${key}.pub`);
    const { asked, secrets } = passphrases('wrong', 'open it');
    await session(at(sshd, { identityFiles: [key] }), policy({ secrets }));
    expect(asked).toEqual([`${key} 1`, `${key} 2`]);
  });

  test('at several places by one encrypted key, whose passphrase is asked for once', async () => {
    const sshd = await startSshd();
    const key = makeKey(folderOf('keys'), { passphrase: 'open it', more: ['-a', '1'] });
    sshd.admit(`${key}.pub`);
    const { asked, secrets } = passphrases('open it');
    const leaf = at(sshd, { identityFiles: [key] });
    await Promise.all([1, 2, 3].map(() => session(leaf, policy({ secrets }))));
    expect(asked).toEqual([`${key} 1`]);
  });

  test('and no passphrase is asked for a key that the server does not take', async () => {
    const { sshd, key } = await withKey();
    const other = makeKey(folderOf('keys'), { passphrase: 'secret' });
    const { asked, secrets } = passphrases('secret');
    await session(at(sshd, { identityFiles: [other, key] }), policy({ secrets }));
    expect(asked).toEqual([]);
  });

  test('by an agent', async () => {
    const { sshd, key } = await withKey();
    const agent = await startAgent([key]);
    rmSync(key);
    await session(at(sshd, { agent }), policy());
    expect(sshd.log()).toContain(`Accepted publickey for ${sshd.user}`);
  });

  test('by the one key of a full agent that the configuration names', async () => {
    const { sshd, key } = await withKey();
    const folder = folderOf('many');
    const many = [...'abcdefg'].map((name) => makeKey(folder, { name }));
    const agent = await startAgent([...many, key]);
    rmSync(key);
    const leaf = at(sshd, { agent, identityFiles: [key] });
    const told = wordsOf(await failure(leaf, policy()));
    expect(told.message).toMatch(/Too many authentication failures/);
    expect(told.help).toEqual([expect.stringContaining('IdentitiesOnly')]);
    await session({ ...leaf, identitiesOnly: true }, policy());
  });

  test('by a key and a password together, though the agent holds more keys', async () => {
    const { sshd, key } = await withKey({
      config: ['PasswordAuthentication yes', 'AuthenticationMethods publickey,password'],
    });
    const { name, password } = temporaryUser();
    const folder = folderOf('more');
    const agent = await startAgent([
      key,
      ...[...'abcdef'].map((one) => makeKey(folder, { name: one })),
    ]);
    const secrets = fixedPassword(Buffer.from(password));
    await session(at(sshd, { user: name, agent }), policy({ secrets }));
  });
});

describe(...withSshd('a real OpenSSH server keeps us out'), () => {
  test('and what was tried is told without the password', async () => {
    const config = ['PasswordAuthentication yes', 'KbdInteractiveAuthentication yes', 'UsePAM yes'];
    const sshd = await startSshd({ config });
    const { name } = temporaryUser();
    const key = makeKey(folderOf('keys'));
    const open = makeKey(folderOf('keys'), { name: 'open' });
    chmodSync(open, 0o644);
    const secrets = fixedPassword(Buffer.from('canary-of-a-password'));
    const identityFiles = [key, open, '/nonexistent/key'];
    const leaf = at(sshd, { user: name, identityFiles, agent: '/nonexistent/agent' });
    const told = await failure(leaf, policy({ secrets }));
    expect(told).toMatchObject({ kind: 'not-authenticated', user: name });
    expect(JSON.stringify(told)).not.toContain('canary');
    expect(wordsOf(told).notes).toEqual([
      'agent /nonexistent/agent: nothing listens at its socket',
      `key ${key}: the server does not take it`,
      `key ${open}: others may read it, which OpenSSH does not take either`,
      'key /nonexistent/key: there is no such file or folder',
      'keyboard-interactive: the server refused the answer',
      expect.stringMatching(/^keyboard-interactive/),
      'the host takes publickey, password, keyboard-interactive',
    ]);
  });

  test('when its key has changed: both fingerprints are told, and nobody tried to log in', async () => {
    const { sshd, leaf } = await withKey();
    const other = await startSshd();
    const [file = ''] = leaf.knownHostsFiles;
    writeFileSync(file, `[127.0.0.1]:${sshd.port} ${other.hostKeys[0]}\n`);
    const told = await failure(leaf, policy({ hostKeys: 'accept-new' }));
    expect(told).toMatchObject({ kind: 'host-key-changed', file, line: 1 });
    expect(wordsOf(told).help.at(-1)).toBe(
      `if it was, take the old one away by hand: ssh-keygen -R '[127.0.0.1]:${sshd.port}' -f '${file}'`,
    );
    expect(sshd.log()).not.toMatch(/userauth-request/);
  });

  test('when nothing listens, or the name is none', async () => {
    const leaf = target({ port: await freePort() });
    expect((await failure(leaf, policy())).kind).toBe('refused');
    expect((await failure({ ...leaf, host: 'leaf.invalid' }, policy())).kind).toBe('unreachable');
    expect((await failure({ ...leaf, host: '-oProxyCommand=x' }, policy())).kind).toBe('not-tried');
  });
});

describe(...withSshd('through a jump host'), () => {
  test('a leaf is reached, each under its own name, hashed as ssh-keygen does', async () => {
    const [jump, leaf] = [await withKey(), await withKey()];
    const file = known(jump.sshd, leaf.sshd);
    execFileSync('ssh-keygen', ['-H', '-f', file], { stdio: 'ignore' });
    expect(readFileSync(file, 'utf8')).not.toContain('127.0.0.1');
    const files = { knownHostsFiles: [file] };
    const jumps = [{ ...jump.leaf, ...files, name: 'bastion' }];
    const made = await session({ ...leaf.leaf, ...files, jumps }, policy());
    expect((await made.ask(VERSION)).text).toMatch(/v23/);
    expect(jump.sshd.log()).toMatch(/direct-tcpip/);
    expect(jump.sshd.log()).not.toMatch(/session_input_channel_req|server_request_session/);
    await made.close();
  });

  test('a jump host whose key has changed stops everything before the leaf is touched', async () => {
    const [jump, leaf] = [await withKey(), await withKey()];
    const jumps = [{ ...jump.leaf, name: 'bastion', knownHostsFiles: [known(leaf.sshd)] }];
    const told = await failure({ ...leaf.leaf, jumps }, policy());
    expect(told).toMatchObject({
      kind: 'host-key-unknown',
      target: 'leaf1',
      at: { name: 'bastion' },
    });
    expect(wordsOf(told).message).toMatch(/^leaf1: jump host bastion: /);
    expect(jump.sshd.log()).not.toMatch(/userauth-request/);
    expect(leaf.sshd.log()).not.toMatch(/Connection from 127.0.0.1 port \d+ .*\n.*Local version/);
  });

  test('a leaf that shows the key of its jump host is refused, and never asked to let us in', async () => {
    const [jump, leaf] = [await withKey(), await withKey()];
    const lie = join(folderOf('lie'), 'known_hosts');
    writeFileSync(lie, `[127.0.0.1]:${leaf.sshd.port} ${jump.sshd.hostKeys[0]}\n`);
    const jumps = [{ ...jump.leaf, name: 'bastion' }];
    const told = await failure({ ...leaf.leaf, jumps, knownHostsFiles: [lie] }, policy());
    expect(told).toMatchObject({ kind: 'host-key-changed', at: { name: 'leaf1' }, file: lie });
    expect(jump.sshd.log()).toMatch(/Accepted publickey/);
    expect(leaf.sshd.log()).not.toMatch(/userauth-request/);
  });

  test('a leaf that the jump host can not reach is unreachable', async () => {
    const jump = await withKey();
    const leaf = { ...jump.leaf, port: 1, jumps: [{ ...jump.leaf, name: 'bastion' }] };
    const told = wordsOf(await failure(leaf, policy()));
    expect(told.message).toMatch(/^leaf1: `127.0.0.1:1` can't be reached: the jump host says: /);
  });
});

describe(...withSshd('a real OpenSSH server is asked'), () => {
  const LONG = 'seq 1 200000';

  test.for([1, 3])('with MaxSessions %i all questions at once', async (most) => {
    const { leaf } = await withKey({ config: [`MaxSessions ${most}`] });
    const made = await session(leaf, policy());
    const answers = await Promise.all([...'123456'].map(() => made.ask(VERSION)));
    expect(answers.map(({ end }) => end)).toEqual(Array(6).fill('complete'));
  });

  test('and an answer is whole though keys are exchanged in its middle', async () => {
    const { sshd, leaf } = await withKey({ config: ['RekeyLimit 64K'], answers: LONG });
    const made = await session(leaf, policy());
    const { text, end } = await made.ask(VERSION);
    expect(end).toBe('complete');
    expect(text).toBe([...Array(200_000).keys()].map((at) => `${at + 1}\n`).join(''));
    expect(sshd.log().match(/rekeying in progress|SSH2_MSG_KEXINIT sent/g)?.length).toBeGreaterThan(
      5,
    );
  });

  test('and killed in the middle: the answer is cut off, not complete', async () => {
    const folder = folderOf('begun');
    chmodSync(folder, 0o777); // the user of the server writes into it
    const begun = join(folder, 'file');
    const answers = `echo begun; touch ${begun}; sleep 20; echo ended`;
    const { sshd, leaf } = await withKey({ answers });
    const made = await session(leaf, policy());
    const answer = made.ask(VERSION);
    await expect.poll(() => existsSync(begun), { timeout: 10_000 }).toBe(true);
    await pause(100);
    sshd.kill();
    expect(await answer).toMatchObject({ text: 'begun\n', exitStatus: null, end: 'cut-off' });
    expect(await made.ask(SUMMARY)).toMatchObject({ text: '', end: 'cut-off' });
  });

  test('and its errors are answers', async () => {
    const { leaf } = await withKey({ answers: 'echo "Error: no such thing" >&2; exit 3' });
    const made = await session(leaf, policy());
    const { stderr, exitStatus, end } = await made.ask(VERSION);
    expect([stderr, exitStatus, end]).toEqual(['Error: no such thing\n', 3, 'complete']);
  });

  test('through sr_cli where a Unix shell answers, from then on', async () => {
    const bin = folderOf('bin');
    const cli = '#!/bin/sh\nprintf "%s|" "$@"\n';
    writeFileSync(join(bin, 'sr_cli'), cli);
    chmodSync(join(bin, 'sr_cli'), 0o755);
    const { leaf } = await withKey({
      answers: null,
      shell: '/bin/bash',
      config: [`SetEnv PATH=${bin}:/usr/bin:/bin`],
    });
    const made = await session(leaf, policy());
    expect(await made.ask(VERSION)).toMatchObject({
      sent: "sr_cli -d 'show version'",
      text: '-d|show version|',
    });
    expect((await made.ask(SUMMARY)).text).toBe('-d|show network-instance summary|');
  });

  test('in time, in size and as long as somebody wants the answer', async () => {
    const { leaf } = await withKey({ answers: 'yes "a line without an end"' });
    const made = await session(leaf, policy());
    const endless = await made.ask(VERSION, { bytes: 100_000 });
    expect([endless.end, endless.text.length]).toEqual(['too-long', 100_000]);
    const late = await made.ask(VERSION, { timeout: 200, bytes: 2 ** 30 });
    expect(late.end).toBe('timed-out');
    const signal = AbortSignal.timeout(200);
    expect((await made.ask(VERSION, { signal, bytes: 2 ** 30 })).end).toBe('cancelled');
  });
});
