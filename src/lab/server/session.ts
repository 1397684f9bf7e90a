import type { ServerChannel, Session } from 'ssh2';
import { deliver } from './deliver.js';
import type { Told } from './heard.js';
import { onTerminal } from './keys.js';
import { close, goneWith, type Post } from './post.js';
import { interact } from './terminal.js';

/** The width in which a command is answered that has no terminal. */
const WIDTH = 100;

/** Serves one session: whatever a client asks of it is told, and what a leaf would do is done. */
export function serve(session: Session, post: Post): void {
  const { tell, behaviour } = post;
  let columns: number | null = null;
  session.on('pty', (accept, _reject, { term, cols, rows }) => {
    tell({ what: 'pty', term, columns: cols, rows });
    columns = cols > 0 ? cols : 80;
    accept?.();
  });
  session.on('window-change', (accept, _reject, { cols }) => {
    columns = cols > 0 ? cols : columns;
    accept?.();
  });
  session.on('exec', (accept, reject, { command }) => {
    tell({ what: 'exec', command });
    if (!behaviour.exec) reject?.();
    else void execute(accept(), command, columns, post);
  });
  session.on('shell', (accept) => {
    tell({ what: 'shell' });
    interact(accept(), columns, post);
  });
  refuseTheRest(session, tell);
}

/** What a leaf gives nobody, told all the same. */
function refuseTheRest(session: Session, tell: (told: Told) => void): void {
  session.on('env', (_accept, reject, { key, val }) => {
    tell({ what: 'env', name: key, value: val });
    reject?.();
  });
  session.on('subsystem', (_accept, reject, { name }) => {
    tell({ what: 'subsystem', name });
    reject?.();
  });
  session.on('signal', (_accept, reject, { name }) => {
    tell({ what: 'signal', name });
    reject?.();
  });
  session.on('auth-agent', (_accept, reject) => {
    tell({ what: 'agent' });
    reject?.();
  });
  session.on('x11', (_accept, reject) => {
    tell({ what: 'x11' });
    reject?.();
  });
}

async function execute(
  channel: ServerChannel,
  command: string,
  columns: number | null,
  { shell, behaviour, cut }: Post,
): Promise<void> {
  const spelled = columns === null ? (text: string) => text : onTerminal;
  const outlet = { channel, spelled, gone: goneWith(channel), cut };
  const { text, failed, status } = shell.run(command, columns ?? WIDTH);
  if (failed && columns === null) {
    channel.stderr.write(text);
    close(channel, status);
    return;
  }
  const delivery = await deliver(text, behaviour, outlet);
  if (!outlet.gone.aborted) close(channel, delivery === 'broken' ? 1 : status);
}
