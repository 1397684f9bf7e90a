import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client, type ConnectConfig } from 'ssh2';
import { test } from 'vitest';
import type { Lab } from '#lab/lab.js';
import type { PlayedLeaf } from '#lab/played.js';

/** What a command said, as a client got it. */
export interface Answered {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The leaf of a lab by its name. */
export function leafOf(lab: Lab, name = 'leaf1'): PlayedLeaf {
  const found = lab.leaves.find((leaf) => leaf.name === name);
  if (found === undefined) throw new Error(`the lab has no leaf ${name}`);
  return found;
}

const hasOpenSsh = spawnSync('ssh', ['-V']).error === undefined;
const must = hasOpenSsh || process.env['CI'] !== undefined;

/** A test with the system's OpenSSH client; where there is none it is skipped, and its title says so. */
export const openSshTest: ReturnType<typeof test.runIf> = test.runIf(must);
export const title = (words: string): string =>
  must ? words : `${words} (skipped: there is no \`ssh\` here)`;

/** Asks with the system's OpenSSH client, with strict host keys and nothing of the user's own. */
export function openssh(
  lab: Lab,
  leaf: PlayedLeaf,
  words: readonly string[],
  options: readonly string[] = [],
): Promise<Answered> {
  const { knownHosts, identity } = lab.files;
  const args = [
    ...options, // OpenSSH takes the first of two
    ...['-F', '/dev/null', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes'],
    ...['-o', `UserKnownHostsFile=${knownHosts}`, '-o', 'GlobalKnownHostsFile=/dev/null'],
    ...['-o', 'IdentitiesOnly=yes', '-o', 'IdentityAgent=none', '-i', identity],
    ...['-p', `${leaf.port}`, `${lab.user}@${leaf.address}`, ...words],
  ];
  return ended(spawn('ssh', args, { stdio: ['ignore', 'pipe', 'pipe'] }));
}

export function ended(child: ReturnType<typeof spawn>): Promise<Answered> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, stdout, stderr }));
  });
}

/** Logs in with ssh2, by the key of the lab unless told otherwise. */
export function connected(
  lab: Lab,
  leaf: PlayedLeaf,
  how: Partial<ConnectConfig> = {},
): Promise<Client> {
  const client = new Client();
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve(client));
    client.on('error', reject);
    client.connect({
      ...{ host: leaf.address, port: leaf.port, username: lab.user },
      ...('password' in how || 'tryKeyboard' in how ? {} : { privateKey: identityOf(lab) }),
      ...how,
    });
  });
}

const identityOf = (lab: Lab): Buffer => readFileSync(lab.files.identity);

export const passwordOf = (lab: Lab): string => readFileSync(lab.files.password, 'utf8').trim();

/** One command over a connection of ssh2. */
export function asked(client: Client, command: string): Promise<Answered> {
  return new Promise((resolve, reject) => {
    client.exec(command, (error, channel) => {
      if (error !== undefined) return reject(error);
      let [stdout, stderr] = ['', ''];
      let status: number | null = null;
      channel.on('data', (chunk: Buffer) => {
        stdout += chunk.toString('latin1');
      });
      channel.stderr.on('data', (chunk: Buffer) => {
        stderr += chunk.toString('latin1');
      });
      channel.on('exit', (code: number | null) => {
        status = code;
      });
      channel.on('close', () => resolve({ status, stdout, stderr }));
    });
  });
}

/** As OpenSSH shows a host key: base64 of SHA-256, without padding. */
export const fingerprintOf = (base64: string): string =>
  `SHA256:${createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64').replace(/=+$/, '')}`;
