import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixedPassword } from '#collect/secrets.js';
import type { HostKeyQuestion, Policy } from '#collect/ssh/policy.js';
import { noticesFor } from '#collect/ssh/policy.js';
import type { Target } from '#inventory/target.js';
import { file, folderForTest, hashed, key, line } from './known-hosts/written.js';
import { hostKeyPair, startWitness, type Witness } from './server.js';
import { failure, policy, session, target } from './target.js';

const OTHER = key('ssh-ed25519', 'another key');
let pair: string;
beforeAll(() => {
  pair = hostKeyPair();
});

type Lines = (witness: Witness, name: string) => readonly string[];

const KNOWN: Readonly<Record<string, Lines>> = {
  'known by address and port': ({ key }, name) => [line(name, key)],
  'known by a hashed name': ({ key }, name) => [line(hashed(name), key)],
  'known by a wildcard': ({ key, port }) => [line(`[127.0.0.*]:${port}`, key)],
};

const UNKNOWN: Readonly<Record<string, Lines>> = {
  unknown: () => [line('leaf9', OTHER)],
  'known only where a negation excludes it': ({ key, port }, name) => [
    line(`[127.*]:${port},!${name}`, key),
  ],
  'known by an authority alone': ({ key }) => [`@cert-authority ${line('*', key)}`],
};

const REFUSED: Readonly<Record<string, readonly [Lines, string]>> = {
  changed: [(_, name) => [line(name, OTHER)], 'host-key-changed'],
  'of another type': [(_, name) => [line(name, key('ssh-dss', 'old'))], 'host-key-changed'],
  revoked: [({ key }, name) => [line(name, key), `@revoked ${line('*', key)}`], 'host-key-revoked'],
  'on a broken line': [
    ({ key }, name) => [line(name, key), `${name} ssh-rsa AAAA`],
    'known-hosts-unreadable',
  ],
};

const MODES = ['strict', 'ask', 'accept-new'] as const;

/** Somebody who always gives the same answer, and what they were asked. */
function somebody(reply: boolean) {
  const asked: HostKeyQuestion[] = [];
  const confirm = async (question: HostKeyQuestion) => {
    asked.push(question);
    return reply;
  };
  return { asked, confirm };
}

async function situation(lines: Lines, given: Partial<Policy> = {}, more: Partial<Target> = {}) {
  const witness = await startWitness({ key: pair });
  const users = file(...lines(witness, `[127.0.0.1]:${witness.port}`));
  const own = join(folderForTest(), 'bgpwhy', 'known_hosts');
  const secrets = fixedPassword(Buffer.from('secret'));
  const before = sumOf(users);
  return {
    witness,
    users,
    own,
    leaf: target({ port: witness.port, knownHostsFiles: [users], ...more }),
    policy: policy({ ownKnownHosts: own, secrets, ...given }),
    isUntouched: () => sumOf(users) === before,
  };
}

const sumOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

describe.for(MODES)('in mode %s', (hostKeys) => {
  test.for(Object.entries(KNOWN))(
    'a key that is %s lets us in without a question',
    async ([, lines]) => {
      const { asked, confirm } = somebody(false);
      const at = await situation(lines, { hostKeys, confirm });
      const made = await session(at.leaf, at.policy);
      expect(made.hostKey).toEqual({ type: at.witness.key.type, sha256: at.witness.key.sha256 });
      expect(made.notices).toEqual([]);
      expect([asked, existsSync(at.own), at.isUntouched()]).toEqual([[], false, true]);
    },
  );

  test.for(Object.entries(REFUSED))(
    'a key that is %s is refused before anything is sent',
    async ([, [lines, kind]]) => {
      const { asked, confirm } = somebody(true);
      const at = await situation(lines, { hostKeys, confirm });
      expect((await failure(at.leaf, at.policy)).kind).toMatch(
        kind === 'host-key-changed' ? /host-key-changed|no-common-algorithm/ : kind,
      );
      expect(at.witness.wanted).toEqual([]);
      expect([asked, existsSync(at.own), at.isUntouched()]).toEqual([[], false, true]);
    },
  );
});

describe.for(Object.entries(UNKNOWN))('a key that is %s', ([, lines]) => {
  test('is refused where nobody can be asked, and nothing is sent', async () => {
    for (const hostKeys of ['strict', 'ask', null] as const) {
      const at = await situation(lines, { hostKeys });
      expect(await failure(at.leaf, at.policy)).toMatchObject({
        kind: 'host-key-unknown',
        key: { type: 'ssh-ed25519', sha256: at.witness.key.sha256 },
      });
      expect([at.witness.wanted, existsSync(at.own), at.isUntouched()]).toEqual([[], false, true]);
    }
  });

  test('is refused in strict mode though somebody could be asked', async () => {
    const { asked, confirm } = somebody(true);
    const at = await situation(lines, { hostKeys: 'strict', confirm });
    expect((await failure(at.leaf, at.policy)).kind).toBe('host-key-unknown');
    expect([asked, at.witness.wanted]).toEqual([[], []]);
  });

  test('is refused when whoever is asked declines, and nothing is sent', async () => {
    const { asked, confirm } = somebody(false);
    const at = await situation(lines, { hostKeys: null, confirm });
    expect(await failure(at.leaf, at.policy)).toMatchObject({ mode: 'declined' });
    expect(asked).toMatchObject([
      { target: 'leaf1', host: `[127.0.0.1]:${at.witness.port}`, sha256: at.witness.key.sha256 },
    ]);
    expect([at.witness.wanted, existsSync(at.own), at.isUntouched()]).toEqual([[], false, true]);
  });

  test('is kept in our own file when whoever is asked agrees, and not asked for again', async () => {
    const { asked, confirm } = somebody(true);
    const at = await situation(lines, { hostKeys: 'ask', confirm });
    const made = await session(at.leaf, at.policy);
    expect(made.notices).toMatchObject([{ kind: 'key-kept', file: at.own }]);
    await session(at.leaf, { ...at.policy, hostKeys: 'strict' });
    expect([asked.length, at.isUntouched()]).toEqual([1, true]);
  });

  test('is taken by accept-new, said so, and kept', async () => {
    const at = await situation(lines, { hostKeys: 'accept-new' });
    const made = await session(at.leaf, at.policy);
    expect(made.notices).toMatchObject([{ kind: 'key-kept', sha256: at.witness.key.sha256 }]);
    expect(readFileSync(at.own, 'utf8')).toBe(
      `${line(`[127.0.0.1]:${at.witness.port}`, at.witness.key)}\n`,
    );
    expect(at.isUntouched()).toBe(true);
  });
});

test.for(['ask', 'accept-new'] as const)(
  'a host that many come to at once in mode %s is asked for once and kept once',
  async (hostKeys) => {
    const { asked, confirm } = somebody(true);
    const at = await situation(UNKNOWN['unknown'] ?? (() => []), { hostKeys, confirm });
    await Promise.all([1, 2, 3, 4].map(() => session(at.leaf, at.policy)));
    expect(asked).toHaveLength(hostKeys === 'ask' ? 1 : 0);
    expect(readFileSync(at.own, 'utf8').trim().split('\n')).toHaveLength(1);
  },
);

test('a key that changed after it was kept is refused, and our file is named', async () => {
  const at = await situation(UNKNOWN['unknown'] ?? (() => []), { hostKeys: 'accept-new' });
  mkdirSync(join(at.own, '..'), { recursive: true });
  writeFileSync(at.own, `${line(`[127.0.0.1]:${at.witness.port}`, OTHER)}\n`);
  expect(await failure(at.leaf, at.policy)).toMatchObject({
    kind: 'host-key-changed',
    file: at.own,
  });
});

test('a key that can not be kept is used for this run, and that is said', async () => {
  const at = await situation(UNKNOWN['unknown'] ?? (() => []), { hostKeys: 'accept-new' });
  const blocked = join(at.users, 'bgpwhy', 'known_hosts');
  const made = await session(at.leaf, { ...at.policy, ownKnownHosts: blocked });
  expect(made.notices).toMatchObject([{ kind: 'key-not-kept' }]);
});

test('an alias is what is looked up and kept', async () => {
  const alias = { hostKeyAlias: 'the-leaf' };
  const at = await situation(({ key }) => [line('the-leaf', key)], {}, alias);
  await session(at.leaf, at.policy);
});

test('only types that are known are asked for: a server with others has none in common', async () => {
  const witness = await startWitness({ keyType: 'ecdsa' });
  const users = file(line(`[127.0.0.1]:${witness.port}`, key('ssh-ed25519', 'known')));
  const leaf = target({ port: witness.port, knownHostsFiles: [users] });
  const told = await failure(leaf, policy({ hostKeys: 'accept-new' }));
  expect(told).toMatchObject({
    kind: 'no-common-algorithm',
    what: 'host key',
    known: [{ line: 1 }],
  });
});

test('`StrictHostKeyChecking no` of ssh_config is told and not followed, on jump hosts too', async () => {
  for (const strictHostKeyChecking of ['no', 'off'] as const) {
    const at = await situation(UNKNOWN['unknown'] ?? (() => []), {}, { strictHostKeyChecking });
    const leaf = { ...at.leaf, jumps: [{ ...at.leaf, name: 'bastion' }] };
    expect(noticesFor(leaf, at.policy)).toEqual([
      {
        kind: 'not-followed',
        target: 'bastion',
        option: 'StrictHostKeyChecking',
        value: strictHostKeyChecking,
      },
      {
        kind: 'not-followed',
        target: 'leaf1',
        option: 'StrictHostKeyChecking',
        value: strictHostKeyChecking,
      },
    ]);
    expect((await failure(at.leaf, { ...at.policy, hostKeys: null })).kind).toBe(
      'host-key-unknown',
    );
  }
});

test('`accept-new` of ssh_config holds for its host, and a flag beats it', async () => {
  const configured = { strictHostKeyChecking: 'accept-new' } as const;
  const at = await situation(UNKNOWN['unknown'] ?? (() => []), { hostKeys: null }, configured);
  expect((await failure(at.leaf, { ...at.policy, hostKeys: 'strict' })).kind).toBe(
    'host-key-unknown',
  );
  await session(at.leaf, at.policy);
});

test('a known-hosts file that can not be read trusts nobody', async () => {
  const at = await situation(KNOWN['known by address and port'] ?? (() => []));
  const folder = folderForTest();
  chmodSync(folder, 0o700);
  const leaf = { ...at.leaf, knownHostsFiles: [at.users, folder] };
  expect(await failure(leaf, at.policy)).toMatchObject({
    kind: 'known-hosts-unreadable',
    file: folder,
    line: null,
  });
  expect(at.witness.wanted).toEqual([]);
});
