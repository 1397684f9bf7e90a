import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

const SSHD = '/usr/sbin/sshd';

/** Whether real OpenSSH servers can be started here, and why not. */
const NO_SSHD: string | null = reason(process.getuid?.() === 0 && existsSync(SSHD), () =>
  existsSync(SSHD) ? 'starting sshd with its users takes root' : `${SSHD} is not installed`,
);

function reason(fine: boolean, why: () => string): string | null {
  return fine ? null : why();
}

/**
 * A title for tests with a real OpenSSH server, which says aloud when they are skipped. Where everything
 * has to be tested (`CI`), they are not skipped and fail.
 */
export const withSshd = (title: string): readonly [string, { readonly skip: boolean }] => [
  NO_SSHD === null ? title : `${title} (skipped: ${NO_SSHD})`,
  { skip: NO_SSHD !== null && process.env['CI'] === undefined },
];

/** A real OpenSSH server on the loopback, gone at the end of the test. */
export interface Sshd {
  readonly port: number;
  /** Who may log in. Nobody of this machine: what their shells run at a login is not for tests. */
  readonly user: string;
  /** `type base64` of its host keys, without names. */
  readonly hostKeys: readonly string[];
  readonly log: () => string;
  /** Lets the owner of a public key in. */
  readonly admit: (publicKeyFile: string) => void;
  /** Ends the server and every connection at once, as a power cut would. */
  readonly kill: () => void;
}

export interface SshdOptions {
  /** Lines of sshd_config; the first of a keyword counts, so they come before the usual ones. */
  readonly config?: readonly string[];
  readonly hostKeys?: readonly KeyType[];
  /** A script for `/bin/sh` that answers `$SSH_ORIGINAL_COMMAND`; null: users get their shell. */
  readonly answers?: string | null;
  /** The shell of the user. */
  readonly shell?: string;
}

export type KeyType = 'ed25519' | 'rsa' | 'ecdsa';

/** What a stand-in for a leaf answers when nothing else is asked for. */
const ANSWERS = `case "$SSH_ORIGINAL_COMMAND" in
  'show version') echo 'Hostname          : leaf1'; echo 'Software Version  : v23.10.1' ;;
  'show network-instance summary') echo '| default | default | enable | up |' ;;
  *) echo "Parsing error: Unknown token: $SSH_ORIGINAL_COMMAND"; exit 1 ;;
esac
`;

/** Starts sshd and waits until it answers. */
export async function startSshd(options: SshdOptions = {}): Promise<Sshd> {
  if (NO_SSHD !== null) throw new Error(NO_SSHD);
  const folder = folderOf('sshd');
  const types = options.hostKeys ?? ['ed25519'];
  const files = types.map((type) => makeKey(folder, { type, name: `host_${type}` }));
  const authorized = join(folder, 'authorized_keys');
  writeFileSync(authorized, '');
  const port = await freePort();
  const config = join(folder, 'sshd_config');
  writeFileSync(config, lines(options, { port, files, authorized, folder }));
  const { name: user } = temporaryUser(options.shell);
  mkdirSync('/run/sshd', { recursive: true });
  const log = join(folder, 'log');
  const child = spawn(SSHD, ['-D', '-f', config, '-E', log], { stdio: 'ignore' });
  const kill = (): void => killTree(child);
  onTestFinished(kill);
  const read = (): string => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  await answering(port, child, read);
  return {
    port,
    user,
    hostKeys: files.map((file) => withoutComment(readFileSync(`${file}.pub`, 'utf8'))),
    log: read,
    admit: (file) => appendFileSync(authorized, readFileSync(file)),
    kill,
  };
}

function lines(
  { config = [], answers = ANSWERS }: SshdOptions,
  at: { port: number; files: readonly string[]; authorized: string; folder: string },
): string {
  const script = join(at.folder, 'answers.sh');
  if (answers !== null) {
    writeFileSync(script, answers);
    chmodSync(script, 0o755);
  }
  return [
    ...config,
    `Port ${at.port}`,
    'ListenAddress 127.0.0.1',
    `PidFile ${join(at.folder, 'pid')}`,
    ...at.files.map((file) => `HostKey ${file}`),
    `AuthorizedKeysFile ${at.authorized}`,
    'StrictModes no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'UsePAM no',
    'PrintMotd no',
    'LogLevel DEBUG1',
    'MaxStartups 100:30:200',
    ...(answers === null ? [] : [`ForceCommand /bin/sh ${script}`]),
    '',
  ].join('\n');
}

/** `type base64` of a line of a public key file. */
const withoutComment = (text: string): string => text.trim().split(' ').slice(0, 2).join(' ');

export interface KeyOptions {
  readonly type?: KeyType;
  readonly name?: string;
  readonly passphrase?: string;
  /** Further arguments of ssh-keygen. */
  readonly more?: readonly string[];
}

/** Makes a key pair with ssh-keygen and returns the file of its private half. */
export function makeKey(folder: string, options: KeyOptions = {}): string {
  const { type = 'ed25519', passphrase = '', more = [] } = options;
  const name = options.name ?? `id_${type}`;
  const file = join(folder, name);
  const bits = type === 'rsa' ? ['-b', '2048'] : [];
  const kind = ['-q', '-t', type, ...bits, ...more];
  execFileSync('ssh-keygen', [...kind, '-N', passphrase, '-C', name, '-f', file]);
  return file;
}

/** A folder that everybody may read, gone at the end of the test. */
export function folderOf(word: string): string {
  const folder = mkdtempSync(join(tmpdir(), `bgpwhy-${word}-`));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A user of this machine with a password, removed at the end of the test. */
export function temporaryUser(shell = '/bin/sh'): {
  readonly name: string;
  readonly password: string;
} {
  const name = `bgpwhy${randomBytes(4).toString('hex')}`;
  const password = randomBytes(9).toString('base64url');
  execFileSync('useradd', ['--no-create-home', '--home-dir', '/', '--shell', shell, name]);
  onTestFinished(() => void execFileSync('userdel', ['--force', name], { stdio: 'ignore' }));
  execFileSync('chpasswd', { input: `${name}:${password}\n` });
  return { name, password };
}

/** A real ssh-agent with these keys, gone at the end of the test. */
export async function startAgent(keys: readonly string[] = []): Promise<string> {
  const socket = join(folderOf('agent'), 'socket');
  const child = spawn('ssh-agent', ['-D', '-a', socket], { stdio: 'ignore' });
  onTestFinished(() => void child.kill());
  while (!existsSync(socket)) await pause(10);
  if (keys.length > 0) {
    const env = { ...process.env, SSH_AUTH_SOCK: socket };
    execFileSync('ssh-add', ['-q', ...keys], { env, stdio: 'ignore' });
  }
  return socket;
}

/** A port of the loopback on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function answering(port: number, child: ChildProcess, log: () => string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`sshd ended at once: ${log()}`);
    if (await isOpen(port)) return;
    await pause(10);
  }
  throw new Error(`sshd does not answer: ${log()}`);
}

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('data', () => socket.destroy());
  });

/** Each connection has processes of its own in a session of their own. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  for (const pid of [...below(child.pid), child.pid]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

/** All processes that a process started, and theirs. Its list of children is not reliable while some end. */
function below(root: number): readonly number[] {
  const running = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const parents = new Map(running.map((pid) => [pid, parentOf(pid)]));
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === root || (parent > 1 && isBelow(parent));
  };
  return running.filter(isBelow);
}

/** The name, in parentheses, may hold anything; 0 for a process that has just ended. */
function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
