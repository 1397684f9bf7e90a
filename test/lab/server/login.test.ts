import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newKeyPair } from '#lab/key-pair.js';
import { type Lab, startLab } from '#lab/lab.js';
import { storyScenario } from '#lab/scenario.js';
import { behaviourOf } from '#lab/server/fault.js';
import type { Heard } from '#lab/server/heard.js';
import { parse } from '#parse.js';
import {
  asked,
  connected,
  ended,
  leafOf,
  openSshTest,
  openssh,
  passwordOf,
  title,
} from '../../support/lab.js';

let lab: Lab;
beforeAll(async () => {
  const behaviours = new Map(
    Object.entries({ leaf2: 'keyboard-interactive' }).flatMap(([leaf, word]) => {
      const behaviour = behaviourOf([word]);
      return behaviour === null ? [] : [[leaf, behaviour] as const];
    }),
  );
  lab = await startLab([storyScenario('leaf1-evpn-path-is-shorter', parse)], { behaviours });
});
afterAll(() => lab.stop());

/** What a leaf heard of logins since a moment. */
function logins(heard: readonly Heard[], from: number): readonly string[] {
  return heard
    .slice(from)
    .flatMap((one) => (one.what === 'login' ? [`${one.method} ${one.accepted}`] : []));
}

/** How a client logs in, and what it hears of it. */
async function attempt(how: Parameters<typeof connected>[2], name = 'leaf1') {
  const { heard } = leafOf(lab, name);
  const from = heard.length;
  const outcome = await connected(lab, leafOf(lab, name), how).then(
    (client) => {
      client.end();
      return 'in';
    },
    (error: Error) => error.message,
  );
  return { outcome, logins: logins(heard, from) };
}

describe('a leaf lets in', () => {
  test('whoever has the key', async () => {
    expect(await attempt({})).toEqual({ outcome: 'in', logins: ['none false', 'publickey true'] });
  });

  test('whoever knows the password', async () => {
    expect(await attempt({ password: passwordOf(lab) })).toEqual({
      outcome: 'in',
      logins: ['none false', 'password true'],
    });
  });

  test('whoever answers its one hidden question', async () => {
    const client = connected(lab, leafOf(lab, 'leaf2'), {
      tryKeyboard: true,
      authHandler: (_left, _partial, next) =>
        next({
          type: 'keyboard-interactive',
          username: lab.user,
          prompt: (_name, _instructions, _lang, prompts, finish) => {
            expect(prompts).toEqual([{ prompt: 'Password: ', echo: false }]);
            finish([passwordOf(lab)]);
          },
        }),
    });
    (await client).end();
  });
});

describe('a leaf lets in nobody', () => {
  test('with another key, password or name', async () => {
    const refused = 'All configured authentication methods failed';
    const { private: privateKey } = newKeyPair();
    expect((await attempt({ privateKey })).outcome).toBe(refused);
    expect((await attempt({ password: `${passwordOf(lab)}x` })).outcome).toBe(refused);
    expect((await attempt({ password: '' })).outcome).toBe(refused);
    expect((await attempt({ username: 'root', password: passwordOf(lab) })).outcome).toBe(refused);
  });

  test('by a way that it does not offer', async () => {
    expect((await attempt({ password: passwordOf(lab) }, 'leaf2')).outcome).toBe(
      'All configured authentication methods failed',
    );
  });
});

openSshTest(
  title('the OpenSSH client is asked for the password, and types it at a terminal'),
  async () => {
    const leaf = leafOf(lab, 'leaf2');
    const ssh = [
      ...['ssh', '-F', '/dev/null', '-o', 'StrictHostKeyChecking=yes', '-o', 'IdentityAgent=none'],
      ...['-o', `UserKnownHostsFile=${lab.files.knownHosts}`, '-o', 'PubkeyAuthentication=no'],
      ...['-p', `${leaf.port}`, `admin@${leaf.address}`, 'show version'],
    ];
    const child = spawn('env', [`SSH_ASKPASS=${askpass()}`, 'SSH_ASKPASS_REQUIRE=force', ...ssh], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(await ended(child)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Software Version     : v21.6.1'),
    });
  },
);

/** A program that says the password, as a user would. */
function askpass(): string {
  const file = `${lab.dir}/askpass`;
  writeFileSync(file, `#!/bin/sh\ncat '${lab.files.password}'\n`, { mode: 0o700 });
  return file;
}

test('nothing that was tried is kept', async () => {
  const client = await connected(lab, leafOf(lab), { password: passwordOf(lab) });
  await asked(client, 'show version');
  client.end();
  const kept = JSON.stringify(lab.leaves.map(({ heard }) => heard));
  expect(kept).toContain('"method":"password"');
  expect(kept).not.toContain(passwordOf(lab));
  expect(kept).not.toContain(readFileSync(lab.files.identity, 'utf8').split('\n')[2]);
});

openSshTest(
  title('an OpenSSH client that does not know the host key says nothing about itself'),
  async () => {
    const leaf = leafOf(lab);
    const before = Math.max(...leaf.heard.map(({ connection }) => connection));
    const empty = ['-o', 'UserKnownHostsFile=/dev/null'];
    const { status, stderr } = await openssh(lab, leaf, ['show version'], empty);
    expect(status).toBe(255);
    expect(stderr).toContain('Host key verification failed');
    const last = () =>
      leaf.heard.flatMap(({ connection, what }) => (connection > before ? [what] : []));
    await expect.poll(last).toEqual(['connected', 'closed']);
  },
);
