import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { thisMachine } from '#inventory/disk.js';
import { plainLogIn } from '#inventory/log-in.js';
import { loadSshConfig } from '#inventory/ssh-config/load.js';
import { resolve } from '#inventory/ssh-config/resolve.js';
import { settingsFor } from '#inventory/ssh-config/settings.js';
import type { Target } from '#inventory/target.js';
import { type Hop, hasOpenSsh, openSsh } from '../../support/openssh-config.js';

/** What OpenSSH itself makes of a configuration is what we have to make of it. */
const must = hasOpenSsh || process.env['CI'] !== undefined;
const title = (words: string) => (must ? words : `${words} (skipped: there is no \`ssh\` here)`);

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'ssh-config-'));
  mkdirSync(join(home, '.ssh'), { mode: 0o700 });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const LINES = fc.oneof(
  fc
    .constantFrom(
      'leaf1',
      'leaf*',
      '*',
      'leaf? !leaf2',
      '!leaf1 *',
      'edge "leaf1"',
      '*.example leaf3',
      'l*f*1*',
      'leaf',
    )
    .map((patterns) => `Host ${patterns}`),
  fc
    .constantFrom(
      'all',
      'host leaf1',
      'host LEAF*,edge',
      'host=leaf2',
      '!host leaf1',
      'originalhost leaf1',
      'originalhost leaf1,!leaf1',
      'host *.example',
      'user admin',
      '!user admin,ops',
      'localuser nobody',
      `localuser ${userInfo().username} host leaf*`,
      'final all',
      'final host *.example',
      'canonical host *',
      'all # every one',
    )
    .map((criteria) => `Match ${criteria}`),
  fc.constantFrom('22', '2022', '=57', ' = 830 ', '"2222"').map((port) => `  Port ${port}`),
  fc
    .constantFrom('admin', 'ops', '"the admin"', "'o p s'", 'x#y', 'admin # comment', 'a\\ b')
    .map((user) => `User ${user}`),
  fc
    .constantFrom('%h.example', '192.0.2.1', '2001:DB8:0::1', 'Spine.EXAMPLE', 'leaf2', '"%h"')
    .map((name) => `\tHostName=${name}`),
  fc
    .constantFrom(
      '~/.ssh/id_a',
      '/keys/b',
      '"/keys/with blank"',
      'none',
      '/keys/%%b',
      "/keys/'c d'",
      '/keys/\\"e',
    )
    .map((file) => `IdentityFile ${file}`),
  fc
    .constantFrom(
      'bastion',
      'none',
      'ops@bastion:2022',
      'one,two',
      'ops@one:23,two:24',
      'leaf1',
      'ssh://bastion:99',
    )
    .map((jump) => `ProxyJump ${jump}`),
  fc.constantFrom('none', 'true').map((command) => `ProxyCommand ${command}`),
  fc.constantFrom('part1', 'part2', 'part*', 'absent').map((name) => `Include HOME/.ssh/${name}`),
  fc.constantFrom('# a comment', '', '   ', 'ServerAliveInterval 5', 'IDENTITIESONLY yes'),
);
const FILE = fc.array(LINES, { maxLength: 14 });
const HOST = fc.constantFrom(
  'leaf1',
  'leaf2',
  'leaf3',
  'LEAF1',
  'edge',
  'a.example',
  '192.0.2.9',
  '2001:db8::9',
);
const USER = fc.constantFrom(null, null, 'admin', 'ops');

test.skipIf(!must)(title('hosts, ports, users, keys and hops are those that OpenSSH finds'), () => {
  fc.assert(
    fc.property(FILE, FILE, FILE, HOST, USER, (main, one, two, host, user) => {
      const parts = [one, two].map((lines) => lines.filter((line) => !line.startsWith('Include')));
      for (const [at, lines] of parts.entries()) write(`.ssh/part${at + 1}`, lines);
      const file = write('config', main);
      expect(ours(file, host, user)).toEqual(openSsh(file, host, user));
    }),
    { numRuns: 100 },
  );
});

function write(name: string, lines: readonly string[]): string {
  const path = join(home, name);
  writeFileSync(path, lines.join('\n').replaceAll('HOME', home), { mode: 0o600 });
  return path;
}

/** The same, from the target and from the lines that won. */
function ours(file: string, host: string, user: string | null) {
  const around = { ...thisMachine(), home };
  const config = loadSshConfig(file, around);
  const { target, problems } = resolve(host, { ...plainLogIn(host), user }, config, around);
  if (problems.some(({ message }) => message.includes('circle'))) return null;
  // `ssh` finds out later that a name such as `2001:db8::9.example` leads nowhere.
  fc.pre(!problems.some(({ code }) => code === 'bad-name'));
  if (target === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { identityFiles } = settingsFor(config, { host, user }, around.user);
  const hop = (one: Target): Hop => ({ host: one.host, port: `${one.port}`, user: one.user });
  return {
    ...hop(target),
    identityFiles: identityFiles.map(({ words }) => words[0]),
    hops: target.jumps.map(hop),
  };
}
