import type { AskLimits } from './answer.js';
import { type Line, nothing } from './exec.js';
import type { Heard } from './hearing.js';
import { openShell, type Shell } from './shell.js';

/** Asks in an interactive shell: one question after the other, in a new shell after one that hung. */
export function shells(line: Line): (command: string, limits: AskLimits) => Promise<Heard> {
  let shell: Shell | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const ask = async (command: string, limits: AskLimits): Promise<Heard> => {
    const opened = shell?.isUsable() ? shell : await openShell(line, limits);
    if (opened.kind === 'heard') return opened;
    if (opened.kind !== 'shell') return nothing('refused');
    shell = opened;
    return shell.ask(command, limits);
  };
  return (command, limits) => {
    const turn = last.then(() => ask(command, limits));
    last = turn.catch(() => {});
    return turn;
  };
}
