import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ssh2 from 'ssh2';
import { castOf, type Role } from './cast.js';
import { filesIn, type LabFiles, writeLabFiles } from './files.js';
import { newKeyPair } from './key-pair.js';
import type { PlayedLeaf } from './played.js';
import type { Scenario } from './scenario.js';
import { type Behaviour, SOUND } from './server/fault.js';
import { ADDRESS, type Listening, listen } from './server/listen.js';
import type { Account } from './server/login.js';

export interface LabOptions {
  /** Where the files for the user go; it stays. Without it: a new folder, which goes with the lab. */
  readonly dir?: string;
  /** The first of consecutive ports; without it, any that are free. */
  readonly port?: number;
  /** How leaves behave that do not behave as they should, by name. */
  readonly behaviours?: ReadonlyMap<string, Behaviour>;
}

export interface Lab {
  readonly leaves: readonly PlayedLeaf[];
  readonly dir: string;
  readonly files: LabFiles;
  readonly user: string;
  /** Cuts all connections, stops all servers and removes the folder, unless it was given. */
  readonly stop: () => Promise<void>;
  /** Removes the folder alone, for a process that ends in any other way. */
  readonly clear: () => void;
}

const USER = 'admin';

/**
 * Starts a server for every leaf of the scenarios, on the loopback address alone, and writes what a
 * user needs to ask them: an inventory, the host keys, a key to log in with and a password.
 *
 * @throws an error of the system when a port is taken or a file can't be written; nothing is left then
 */
export async function startLab(
  scenarios: readonly Scenario[],
  options: LabOptions = {},
): Promise<Lab> {
  const cast = castOf(scenarios);
  const pair = newKeyPair('bgpwhy lab');
  const account = accountWith(pair.public);
  const stages: Listening[] = [];
  const dir = folderFor(options);
  const clear = (): void => {
    if (options.dir === undefined) rmSync(dir, { recursive: true, force: true });
  };
  const stop = async (): Promise<void> => {
    await Promise.all(stages.map((stage) => stage.stop()));
    clear();
  };
  try {
    const leaves: PlayedLeaf[] = [];
    for (const [at, role] of cast.entries()) {
      const port = options.port === undefined ? 0 : options.port + at;
      const { leaf, stage } = await play(role, account, port, options);
      stages.push(stage);
      leaves.push(leaf);
    }
    writeLabFiles(dir, { leaves, user: USER, password: account.password, key: pair.private });
    return { leaves, dir, files: filesIn(dir), user: USER, stop, clear };
  } catch (error) {
    await stop();
    throw error;
  }
}

function accountWith(publicKey: string): Account {
  const key = ssh2.utils.parseKey(publicKey);
  if (key instanceof Error) throw key;
  return { user: USER, password: randomBytes(18).toString('base64url'), key };
}

function folderFor({ dir }: LabOptions): string {
  if (dir === undefined) return mkdtempSync(join(tmpdir(), 'bgpwhy-lab-'));
  makeFolder(dir);
  return dir;
}

/** With the folders around it. Node's own way to do that goes on for ever in a folder such as `/proc`. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  const around = dirname(dir);
  if (around !== dir) makeFolder(around);
  mkdirSync(dir, { mode: 0o700 });
}

async function play(
  { scenario, leaf }: Role,
  account: Account,
  port: number,
  { behaviours }: LabOptions,
): Promise<{ readonly leaf: PlayedLeaf; readonly stage: Listening }> {
  const behaviour = behaviours?.get(leaf.name) ?? SOUND;
  const known = newKeyPair();
  const shown = behaviour.strangerKey ? newKeyPair() : known;
  const stage = await listen({ leaf, account, behaviour, hostKey: shown.private, port });
  const [type = '', base64 = ''] = known.public.split(' ');
  const played: PlayedLeaf = {
    ...{ name: leaf.name, scenario: scenario.name, release: leaf.release },
    ...{ address: ADDRESS, port: stage.port, hostKey: { type, base64 } },
    networkInstances: [scenario.networkInstance],
    heard: stage.heard,
  };
  return { leaf: played, stage };
}
