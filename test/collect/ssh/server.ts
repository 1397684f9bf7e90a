import { createServer, type Socket } from 'node:net';
import {
  type AuthContext,
  type Connection,
  Server,
  type ServerChannel,
  type ServerConfig,
  utils,
} from 'ssh2';
import { onTestFinished } from 'vitest';
import { type HostKey, hostKeyOf } from '#collect/ssh/host-key.js';
import { newKeyPair } from '#lab/key-pair.js';

/** An SSH server in this process that writes down everything that is wanted of it. */
export interface Witness {
  readonly port: number;
  readonly key: HostKey;
  /** Everything that was wanted, in order: `auth password`, `exec show version`, `shell`, `pty` … */
  readonly wanted: string[];
  /** Passwords and answers that arrived. */
  readonly secrets: string[];
  /** How many connections are open now. */
  readonly open: () => number;
  /** From now on nothing is read or said, as when a cable is pulled. */
  readonly freeze: () => void;
}

export interface WitnessOptions {
  readonly keyType?: 'ed25519' | 'rsa' | 'ecdsa';
  /** Decides on each attempt; null: the first one is accepted, whatever it is. */
  readonly auth?: ((context: AuthContext, witness: Witness) => void) | null;
  /** Answers a command on a channel; null: commands are refused. */
  readonly exec?: ((channel: ServerChannel, command: string) => void) | null;
  readonly shell?: ((channel: ServerChannel) => void) | null;
  /** How many connections are dropped before one is taken. */
  readonly drop?: number;
  /** Whether a new host key is shown in its stead. */
  readonly key?: string;
  readonly config?: Partial<ServerConfig>;
}

/** A new private key for a host, in OpenSSH's format. */
export function hostKeyPair(type: 'ed25519' | 'rsa' | 'ecdsa' = 'ed25519'): string {
  if (type === 'ed25519') return newKeyPair().private;
  if (type === 'rsa') return utils.generateKeyPairSync('rsa', { bits: 2048 }).private;
  return utils.generateKeyPairSync('ecdsa', { bits: 256 }).private;
}

/** Starts a server on the loopback, gone at the end of the test. */
export async function startWitness(options: WitnessOptions = {}): Promise<Witness> {
  const pair = options.key ?? hostKeyPair(options.keyType);
  const connections = new Set<Connection>();
  const server = new Server({ hostKeys: [pair], ...options.config }, (connection) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection)).on('error', () => {});
    attend(connection, options, witness);
  });
  const sockets: Socket[] = [];
  let drop = options.drop ?? 0;
  const door = createServer({ noDelay: true }, (socket) => {
    socket.on('error', () => {});
    drop -= 1;
    if (drop >= 0) socket.destroy();
    else server.injectSocket(socket);
    sockets.push(socket);
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    door.close();
    for (const connection of connections) connection.end();
  });
  const address = door.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const witness: Witness = {
    port,
    key: publicOf(pair),
    wanted: [],
    secrets: [],
    open: () => connections.size,
    freeze: () => {
      for (const socket of sockets) socket.pause().removeAllListeners('data');
    },
  };
  return witness;
}

function publicOf(pair: string): HostKey {
  const parsed = utils.parseKey(pair);
  const key = parsed instanceof Error ? null : hostKeyOf(parsed.getPublicSSH());
  if (key === null) throw new Error('the key of the test is none');
  return key;
}

function attend(connection: Connection, options: WitnessOptions, witness: Witness): void {
  connection.on('authentication', (context) => {
    witness.wanted.push(`auth ${context.method}`);
    if (context.method === 'password') witness.secrets.push(context.password);
    if (options.auth) options.auth(context, witness);
    else context.accept();
  });
  connection.on('request', (_accept, _reject, name) => witness.wanted.push(`request ${name}`));
  connection.on('tcpip', (_accept, reject) => {
    witness.wanted.push('forward');
    reject();
  });
  connection.on('session', (acceptSession) => {
    const session = acceptSession();
    session.on('pty', (accept) => {
      witness.wanted.push('pty');
      accept?.();
    });
    session.on('env', () => witness.wanted.push('env'));
    session.on('auth-agent', () => witness.wanted.push('agent'));
    session.on('exec', (accept, reject, { command }) => {
      witness.wanted.push(`exec ${command}`);
      if (options.exec === null) reject();
      else if (options.exec) options.exec(accept(), command);
      else answer(accept(), `${command} was asked\n`);
    });
    session.on('shell', (accept, reject) => {
      witness.wanted.push('shell');
      if (options.shell) options.shell(accept());
      else reject();
    });
  });
}

/** A whole answer, as a leaf gives it. */
export function answer(channel: ServerChannel, text: string, status = 0): void {
  channel.on('error', () => {});
  channel.write(text, () => {
    channel.exit(status);
    channel.end();
  });
}

/** Answers keyboard-interactive questions, and keeps what came. */
export function asks(
  prompts: readonly { readonly prompt: string; readonly echo: boolean }[],
  judge: (answers: readonly string[]) => boolean,
): (context: AuthContext, witness: Witness) => void {
  return (context, witness) => {
    if (context.method !== 'keyboard-interactive') return context.reject(['keyboard-interactive']);
    context.prompt([...prompts], (answers: string[]) => {
      witness.secrets.push(...answers);
      if (judge(answers)) context.accept();
      else context.reject(['keyboard-interactive']);
    });
  };
}
