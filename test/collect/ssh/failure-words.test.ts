import { expect, test } from 'vitest';
import type { ConnectFailure, HostKeyFailure } from '#collect/ssh/failure.js';
import { wordsOf } from '#collect/ssh/failure-words.js';

const AT = { target: 'leaf1', at: { name: 'leaf1', host: '192.0.2.1', port: 22 } };
const KEY = { type: 'ssh-ed25519', sha256: 'SHA256:new' };
const SHOWN = { name: 'leaf1', key: KEY };
const OLD = { type: 'ssh-ed25519', sha256: 'SHA256:old' };

const unknown = (over: object): HostKeyFailure => ({
  kind: 'host-key-unknown',
  ...SHOWN,
  mode: 'strict',
  because: { kind: 'unknown', why: 'no-line', at: null, files: ['/k/known_hosts'], ...over },
});

const FAILURES: readonly ConnectFailure[] = [
  { ...AT, kind: 'unreachable', why: 'there is no route to it' },
  { ...AT, kind: 'refused' },
  { ...AT, kind: 'timed-out', phase: 'connect', after: 20_000 },
  { ...AT, kind: 'timed-out', phase: 'login', after: 20_000 },
  { ...AT, kind: 'cut-off', phase: 'greeting', why: 'the host closed the connection' },
  { ...AT, kind: 'cancelled' },
  { ...AT, kind: 'not-tried', why: '`-x` is no name of a host' },
  { ...AT, kind: 'no-common-algorithm', what: 'cipher', ours: ['aes128-ctr'], known: [] },
  {
    ...AT,
    kind: 'no-common-algorithm',
    what: 'host key',
    ours: ['ssh-ed25519'],
    known: [{ file: '/k/known_hosts', line: 3 }],
  },
  { ...AT, ...unknown({}) },
  { ...AT, ...unknown({ files: [] }) },
  { ...AT, ...unknown({ why: 'cert-authority', at: { file: '/k/known_hosts', line: 7 } }) },
  { ...AT, ...unknown({}), mode: 'declined' },
  {
    ...AT,
    kind: 'host-key-changed',
    ...SHOWN,
    file: '/k/known_hosts',
    line: 3,
    old: OLD,
    new: KEY,
  },
  { ...AT, kind: 'host-key-revoked', ...SHOWN, file: '/k/known_hosts', line: 3 },
  { ...AT, kind: 'known-hosts-unreadable', ...SHOWN, file: '/k/known_hosts', line: 3, why: 'x' },
  {
    ...AT,
    kind: 'known-hosts-unreadable',
    ...SHOWN,
    file: '/k',
    line: null,
    why: 'it is a folder',
  },
  {
    ...AT,
    kind: 'not-authenticated',
    user: 'admin',
    tried: [{ method: 'key', what: '/k/id', result: 'the server does not take it' }],
    offered: ['publickey'],
    why: null,
  },
].map((failure) => failure as ConnectFailure); // each is one of its shapes

/** As somebody would read it. */
const shown = (failure: ConnectFailure): string => {
  const { message, notes, help } = wordsOf(failure);
  return [
    message,
    ...notes.map((one) => `  note: ${one}`),
    ...help.map((one) => `  help: ${one}`),
  ].join('\n');
};

test('every failure has its words', () => {
  expect(FAILURES.map(shown).join('\n\n')).toMatchInlineSnapshot(`
    "leaf1: \`192.0.2.1:22\` can't be reached: there is no route to it

    leaf1: nothing listens at \`192.0.2.1:22\`
      help: check address and port

    leaf1: \`192.0.2.1:22\` did not answer within 20 s

    leaf1: \`192.0.2.1:22\` did not let us in within 20 s

    leaf1: the connection to \`192.0.2.1:22\` ended before it spoke SSH
      note: the host closed the connection

    leaf1: cancelled

    leaf1: no connection is tried: \`-x\` is no name of a host

    leaf1: the host and bgpwhy have no cipher in common
      note: bgpwhy offers \`aes128-ctr\`
      help: update the host, or name it with \`--ssh-legacy\` if it knows nothing but SHA-1

    leaf1: the host shows no host key of a type that is known for it
      note: bgpwhy offers \`ssh-ed25519\`
      note: what is known for it stands in /k/known_hosts:3
      help: ask who runs the host for its keys, and put them where the old one stands

    leaf1: the host key of \`leaf1\` is not known
      note: the host shows \`SHA256:new\` (ssh-ed25519)
      note: no line names \`leaf1\`; looked at: /k/known_hosts
      help: compare the fingerprint, then take the key with \`--host-key accept-new\`

    leaf1: the host key of \`leaf1\` is not known
      note: the host shows \`SHA256:new\` (ssh-ed25519)
      note: no line names \`leaf1\`; looked at: no file of known hosts is there
      help: compare the fingerprint, then take the key with \`--host-key accept-new\`

    leaf1: the host key of \`leaf1\` is not known
      note: the host shows \`SHA256:new\` (ssh-ed25519)
      note: /k/known_hosts:7 trusts an authority, and bgpwhy can't check certificates of hosts
      help: compare the fingerprint, then take the key with \`--host-key accept-new\`

    leaf1: the host key was not confirmed
      note: the host shows \`SHA256:new\` (ssh-ed25519)
      note: no line names \`leaf1\`; looked at: /k/known_hosts

    leaf1: the host key of \`leaf1\` has changed: somebody may be listening in between
      note: known is \`SHA256:old\` (ssh-ed25519), in /k/known_hosts:3
      note: the host shows \`SHA256:new\` (ssh-ed25519)
      note: nothing was sent to it; no mode of bgpwhy takes a changed key
      help: ask who runs the host whether its key was changed
      help: if it was, take the old one away by hand: ssh-keygen -R 'leaf1' -f '/k/known_hosts'

    leaf1: the host key \`SHA256:new\` (ssh-ed25519) is revoked
      note: it is revoked in /k/known_hosts:3
      note: no mode of bgpwhy takes a revoked key

    leaf1: no host key is trusted while a file of known hosts can not be read
      note: /k/known_hosts:3: x
      help: put the line right or delete it

    leaf1: no host key is trusted while a file of known hosts can not be read
      note: /k: it is a folder
      help: make the file readable or take it away

    leaf1: \`admin\` was not let in
      note: key /k/id: the server does not take it
      note: the host takes publickey"
  `);
});

test('a jump host is named where it failed', () => {
  const at = { name: 'bastion', host: '2001:db8::1', port: 22 };
  expect(shown({ target: 'leaf1', at, kind: 'refused' })).toMatch(
    /^leaf1: jump host bastion: nothing listens at `\[2001:db8::1\]:22`/,
  );
});

test('what a host said drives no terminal', () => {
  const why = `\u001b[2Jgone\r\n\u202e`;
  const tried = [{ method: 'agent', what: why, result: why }] as const;
  for (const failure of [
    { ...AT, kind: 'cut-off', phase: 'login', why },
    { ...AT, kind: 'not-authenticated', user: 'admin', tried, offered: [why], why },
  ] as const) {
    expect(shown(failure).replaceAll('\n', '')).toMatch(/^[ -~]*$/);
  }
});
