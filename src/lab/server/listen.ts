import { createServer, type Socket } from 'node:net';
import ssh2, { type Connection, type Server } from 'ssh2';
import type { LabLeaf } from '../leaf.js';
import { shellOf } from './cli.js';
import type { Behaviour } from './fault.js';
import type { Heard, Told } from './heard.js';
import { type Account, login } from './login.js';
import { serve } from './session.js';

/** Loopback alone: a lab is never to be reached from elsewhere. */
export const ADDRESS = '127.0.0.1';

/** A leaf that is being played. */
export interface Listening {
  readonly port: number;
  /** All that clients asked, in order. */
  readonly heard: readonly Heard[];
  /** Ends every connection and stops listening. */
  readonly stop: () => Promise<void>;
}

export interface Stage {
  readonly leaf: LabLeaf;
  readonly account: Account;
  readonly behaviour: Behaviour;
  /** The private key in the form of OpenSSH. */
  readonly hostKey: string;
  /** 0: any that is free. */
  readonly port: number;
}

/** Plays a leaf: an SSH server on the loopback address. Fails when the port is taken. */
export async function listen(stage: Stage): Promise<Listening> {
  const heard: Heard[] = [];
  /** By the port that a client comes from. */
  const sockets = new Map<number, Socket>();
  const ssh = serverFor(stage);
  let connections = 0;
  ssh.on('connection', (client, { port: from }) => {
    const connection = connections++;
    const tell = (told: Told): void => void heard.push({ connection, ...told } as Heard); // of any kind
    welcome(client, stage, tell, () => sockets.get(from)?.destroy());
  });
  // As sshd does: waiting to fill a packet would cost 40 ms at each turn.
  const tcp = createServer({ noDelay: true }, (socket) => {
    const from = socket.remotePort ?? 0;
    sockets.set(from, socket);
    socket.once('close', () => sockets.delete(from));
    ssh.injectSocket(socket);
  });
  const port = await bound(tcp, stage.port);
  const stop = async (): Promise<void> => {
    for (const socket of sockets.values()) socket.destroy();
    await new Promise<void>((done) => tcp.close(() => done()));
  };
  return { port, heard, stop };
}

function serverFor({ hostKey, behaviour: { banner } }: Stage): Server {
  const shown = banner === null ? {} : { banner };
  return new ssh2.Server({ hostKeys: [hostKey], ident: 'OpenSSH_9.2p1', ...shown });
}

function bound(tcp: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    tcp.once('error', reject);
    tcp.listen(port, ADDRESS, () => {
      const address = tcp.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function welcome(
  client: Connection,
  { leaf, account, behaviour }: Stage,
  tell: (told: Told) => void,
  cut: () => void,
): void {
  const shell = shellOf(leaf, account.user, behaviour);
  let open = 0;
  tell({ what: 'connected' });
  client.on('error', () => {}); // a client that goes away, or that does not like the host key
  client.on('close', () => tell({ what: 'closed' }));
  client.on('authentication', (attempt) => login(attempt, account, behaviour.methods, tell));
  client.on('ready', () => tell({ what: 'ready' }));
  client.on('session', (accept, reject) => {
    if (open >= behaviour.sessions) {
      tell({ what: 'session-refused' });
      reject();
      return;
    }
    open += 1;
    tell({ what: 'session' });
    const session = accept();
    session.on('close', () => {
      open -= 1;
    });
    serve(session, { shell, behaviour, tell, cut });
  });
  refuseForwarding(client, tell);
}

/** A leaf is no way to anywhere. */
function refuseForwarding(client: Connection, tell: (told: Told) => void): void {
  client.on('tcpip', (_accept, reject) => {
    tell({ what: 'forward', how: 'direct-tcpip' });
    reject();
  });
  client.on('openssh.streamlocal', (_accept, reject) => {
    tell({ what: 'forward', how: 'direct-streamlocal' });
    reject();
  });
  client.on('request', (_accept: unknown, reject: (() => void) | undefined, name: string) => {
    tell({ what: 'forward', how: name });
    reject?.();
  });
}
