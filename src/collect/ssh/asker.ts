import { setTimeout as pause } from 'node:timers/promises';
import { guard, type WireCommand } from '#collect/wire/guard.js';
import { masked } from '#collect/wire/mask.js';
import type { Answer, AskLimits } from './answer.js';
import { exec, type Line, nothing, type Outcome } from './exec.js';
import { type Gate, gate } from './gate.js';
import type { Heard } from './hearing.js';
import { shells } from './shells.js';

/** Asks one leaf. */
export type Ask = (command: WireCommand, limits: AskLimits) => Promise<Answer>;

/**
 * How many questions are asked at once before the leaf says that it takes fewer: as many as there are
 * about one prefix, and one less than what OpenSSH takes on a connection (`MaxSessions`).
 */
const AT_ONCE = 9;

/** How the leaf wants to be asked, as it turned out so far. */
type Manner = 'exec' | 'sr_cli' | 'shell';

/**
 * Asks over channels of their own, without a terminal. A leaf that runs no commands that way is asked
 * in an interactive shell, and one on which a Unix shell answers is asked through `sr_cli`.
 */
export function asker(line: Line): Ask {
  const way = { manner: 'exec' as Manner, gate: gate(AT_ONCE), shells: shells(line) };
  return async (command, limits) => {
    const startedAt = new Date().toISOString();
    const { sent, heard } = await ask(way, line, guard(command), limits);
    const { exitStatus, end } = heard;
    const endedAt = new Date().toISOString();
    return { command, sent, ...told(command, heard), exitStatus, startedAt, endedAt, end };
  };
}

/**
 * What a leaf said, without its secrets. Configuration holds some, and nothing that is read, kept, shown
 * or logged comes by another way. What a leaf shows holds none, and its communities are those of BGP.
 */
function told(command: WireCommand, { text, stderr }: Heard): Pick<Answer, Said> {
  if (!command.startsWith('info ')) return { text, stderr, secrets: 0 };
  const [said, beside] = [masked(text), masked(stderr)];
  return { text: said.text, stderr: beside.text, secrets: said.secrets + beside.secrets };
}

type Said = 'text' | 'stderr' | 'secrets';

interface Way {
  manner: Manner;
  readonly gate: Gate;
  readonly shells: ReturnType<typeof shells>;
}

interface Told {
  readonly sent: string;
  readonly heard: Heard;
}

async function ask(way: Way, line: Line, command: string, limits: AskLimits): Promise<Told> {
  if (way.manner === 'shell') return { sent: command, heard: await way.shells(command, limits) };
  const sent = way.manner === 'sr_cli' ? throughSrCli(command) : command;
  const outcome = await inTurn(way, () => exec(line, sent, limits));
  if (outcome.kind === 'no-exec') {
    way.manner = 'shell';
    return ask(way, line, command, limits);
  }
  if (outcome.kind === 'no-channel') return { sent, heard: nothing('refused') };
  if (isUnixShell(outcome) && sent === command) {
    way.manner = 'sr_cli';
    return ask(way, line, command, limits);
  }
  return { sent, heard: outcome };
}

/** The guard lets no quote through, so that none can end these. */
const throughSrCli = (command: string): string => `sr_cli -d '${command}'`;

/** What a shell says that knows no `show`; POSIX gives the status. */
const isUnixShell = ({ exitStatus, text, stderr }: Heard): boolean =>
  exitStatus === 127 && /not found/.test(stderr + text.slice(0, 1_000));

/**
 * Asks as soon as there is room. A leaf that refuses a channel while others are open takes fewer at once,
 * and the question waits; one that refuses the only channel may still be closing the last one.
 */
async function inTurn(way: Way, ask: () => Promise<Outcome>): Promise<Outcome> {
  let alone = 0;
  let outcome = await once(way, ask);
  while (outcome.kind === 'no-channel' && alone < PATIENCE) {
    if (way.gate.isEmpty()) alone += 1;
    await pause(PAUSE * alone);
    outcome = await once(way, ask);
  }
  return outcome;
}

async function once({ gate }: Way, ask: () => Promise<Outcome>): Promise<Outcome> {
  await gate.enter();
  const outcome = await ask();
  gate.leave(outcome.kind === 'no-channel');
  return outcome;
}

/** How often a leaf is asked again for the only channel, and after how many milliseconds at first. */
const PATIENCE = 4;
const PAUSE = 50;
