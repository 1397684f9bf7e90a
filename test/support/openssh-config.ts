import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';

/** Whether OpenSSH's client is on this machine. */
export const hasOpenSsh = spawnSync('ssh', ['-V']).status === 0;

export interface Hop {
  readonly host: string | undefined;
  readonly port: string | undefined;
  readonly user: string | undefined;
}

/** What OpenSSH makes of a configuration; null where the way leads in a circle. */
export function openSsh(file: string, host: string, user: string | null) {
  const first = asked(file, ['-l', user], host);
  if (first === null) return null;
  const hops = hopsOf(file, first.jump, [id(first)]);
  return hops && { ...plain(first), identityFiles: first.identityFiles, hops: hops.map(plain) };
}

type Asked = NonNullable<ReturnType<typeof asked>>;
const plain = ({ host, port, user }: Hop): Hop => ({ host, port, user });
const id = (hop: Hop): string => JSON.stringify(plain(hop));

/** OpenSSH asks its files once more for each hop; only that of the first may name further ones. */
function hopsOf(file: string, jump: string | null, seen: readonly string[]): Asked[] | null {
  const found: Asked[] = [];
  for (const [at, spec] of (jump?.split(',') ?? []).entries()) {
    const hops = hopOf(file, spec, at === 0, [...seen, ...found.map(id)]);
    if (hops === null) return null;
    found.push(...hops);
  }
  return found;
}

function hopOf(file: string, spec: string, first: boolean, seen: readonly string[]) {
  const [, user = null, name = '', port = null] = /^(?:(.*)@)?([^:]*)(?::(.*))?$/.exec(spec) ?? [];
  const hop = asked(file, ['-l', user, '-p', port, '-J', first ? null : 'before'], name);
  if (hop === null || seen.includes(id(hop))) return null;
  const before = first ? hopsOf(file, hop.jump, [...seen, id(hop)]) : [];
  return before && [...before, hop];
}

function asked(file: string, flags: readonly (string | null)[], host: string) {
  const given = flags.flatMap((flag, at) => {
    const value = flags[at + 1] ?? null;
    return at % 2 === 0 && flag !== null && value !== null ? [flag, value] : [];
  });
  const { status, stdout, stderr } = spawnSync('ssh', ['-G', '-F', file, ...given, '--', host], {
    encoding: 'utf8',
  });
  if (/jumphost loop/.test(stderr)) return null;
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const lines = stdout.split('\n').map((line) => /^(\S+) ?(.*)$/.exec(line)?.slice(1) ?? []);
  const all = (keyword: string) =>
    lines.flatMap(([key, value = '']) => (key === keyword ? [value] : []));
  const usual = /\/id_(rsa|ecdsa|ed25519|xmss|dsa)(_sk)?$/;
  return {
    host: all('hostname')[0],
    port: all('port')[0],
    user: all('user')[0],
    identityFiles: all('identityfile').filter((path) => !usual.test(path)),
    jump: all('proxyjump')[0] ?? null,
  };
}
