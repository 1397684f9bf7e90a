import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixedPassword } from '#collect/secrets.js';
import { guard } from '#collect/wire/guard.js';
import {
  folderOf,
  makeKey,
  type Sshd,
  startSshd,
  temporaryUser,
  withSshd,
} from '../../support/sshd.js';
import { policy, session, target } from './target.js';

const VERSION = guard('show version');

/** A file in which a server is known by its address and port. */
function known(sshd: Sshd): string {
  const file = join(folderOf('known'), 'known_hosts');
  writeFileSync(file, sshd.hostKeys.map((key) => `[127.0.0.1]:${sshd.port} ${key}\n`).join(''));
  return file;
}

const at = (sshd: Sshd, given: Partial<Parameters<typeof target>[0]> = {}) =>
  target({ port: sshd.port, user: 'root', knownHostsFiles: [known(sshd)], ...given });

describe(...withSshd('a real OpenSSH server lets us in'), () => {
  test('by a key', async () => {
    const sshd = await startSshd();
    const key = makeKey(folderOf('keys'));
    sshd.admit(`${key}.pub`);
    const leaf = await session(at(sshd, { identityFiles: [key] }), policy());
    expect(await leaf.ask(VERSION)).toMatchObject({
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

  test('by keyboard-interactive', async () => {
    const sshd = await startSshd({ config: ['KbdInteractiveAuthentication yes', 'UsePAM yes'] });
    const { name, password } = temporaryUser();
    const secrets = fixedPassword(Buffer.from(password));
    const leaf = await session(at(sshd, { user: name }), policy({ secrets }));
    expect((await leaf.ask(VERSION)).end).toBe('complete');
    expect(sshd.log()).toMatch(/Accepted keyboard-interactive\/pam/);
  });
});
