import { type GivenPassword, passwordFrom, passwordInFile } from '#collect/password-source.js';
import {
  fixedPassword,
  NO_SECRETS,
  type PasswordQuestion,
  type Secrets,
  type ServerQuestions,
  type Whom,
} from '#collect/secrets.js';
import { ownKnownHosts } from '#collect/ssh/known-hosts/own-file.js';
import type { HostKeyQuestion, Policy } from '#collect/ssh/policy.js';
import { printable } from '#text/printable.js';
import { UsageError } from '../usage-error.js';
import type { LiveFlags } from './flags.js';
import { askLine, type Keyboard, keyboard } from './terminal-line.js';

/**
 * What the flags and the terminal allow: which keys to trust, and whom to ask for passwords.
 *
 * @param leaves by name: every other host is one to go through
 * @param signal from then on nobody is asked any more
 */
export function policyFor(
  flags: LiveFlags,
  leaves: ReadonlySet<string>,
  signal: AbortSignal,
): Policy {
  const seat = flags['no-input'] ? null : keyboard(signal);
  const turn = oneAtATime();
  return {
    hostKeys: flags['host-key'] ?? null,
    confirm: seat === null ? null : (question) => turn(() => confirmKey(seat, question)),
    ownKnownHosts: ownKnownHosts(process.env),
    legacyHosts: new Set(flags['ssh-legacy'] ?? []),
    secrets: secretsFor(flags, leaves, seat === null ? NO_SECRETS : asking(seat, leaves, turn)),
  };
}

/**
 * A password that was given is for the leaves; a jump host never sees it.
 *
 * @throws UsageError where it can't be read
 */
function secretsFor(flags: LiveFlags, leaves: ReadonlySet<string>, asked: Secrets): Secrets {
  const given = givenPassword(flags);
  if (given === null) return asked;
  if (given.kind === 'no-password') throw new UsageError(given.why, given.help);
  const fixed = fixedPassword(given.password);
  return {
    ...fixed,
    password: (question) => (leaves.has(question.target) ? fixed : asked).password(question),
  };
}

function givenPassword(flags: LiveFlags): GivenPassword | null {
  const { 'password-file': file, 'password-fd': descriptor } = flags;
  if (file !== undefined) return passwordInFile(file);
  return descriptor === undefined ? null : passwordFrom(descriptor);
}

type Turn = <T>(ask: () => Promise<T>) => Promise<T>;

/** Several leaves may have a question at once; a person answers one after the other. */
function oneAtATime(): Turn {
  let last: Promise<unknown> = Promise.resolve();
  return (ask) => {
    const next = last.then(ask);
    last = next.catch(() => undefined);
    return next;
  };
}

/** Typed in full, as OpenSSH asks it: `yes`, or the fingerprint pasted from a source that is trusted. */
async function confirmKey(seat: Keyboard, question: HostKeyQuestion): Promise<boolean> {
  const { target, host, type, sha256 } = question;
  const words = `the host key of \`${host}\` (${target}) is not known\n  ${type} ${sha256}\ntrust it? Type yes, or paste the fingerprint: `;
  const typed = await askLine(seat, shown(words), { echo: true });
  const answer = typed?.toString().trim() ?? '';
  return answer === 'yes' || answer === sha256;
}

/**
 * Asks for what is needed. One password is usually good for all leaves of a user, so that it is asked
 * for once and tried at all of them, and again where it is wrong; a jump host has its own.
 */
function asking(seat: Keyboard, leaves: ReadonlySet<string>, turn: Turn): Secrets {
  const known = new Map<string, Buffer>();
  const owner = ({ target, user, host }: Whom): string =>
    leaves.has(target) ? `leaves ${user}` : `jump ${user} ${host}`;
  return {
    password: (question) => turn(() => password(seat, known, owner(question), question)),
    passphrase: ({ file, attempt }) =>
      turn(() => {
        const again = attempt > 1 ? 'wrong passphrase\n' : '';
        return askLine(seat, shown(`${again}passphrase of \`${file}\`: `), HIDDEN);
      }),
    answers: (questions) => turn(() => answersTo(seat, questions)),
  };
}

async function password(
  seat: Keyboard,
  known: Map<string, Buffer>,
  owner: string,
  { attempt, ...whom }: PasswordQuestion,
): Promise<Buffer | null> {
  const before = known.get(owner);
  if (attempt === 1 && before !== undefined) return Buffer.from(before);
  const again = attempt > 1 ? 'wrong password\n' : '';
  const typed = await askLine(seat, shown(`${again}password of ${at(whom)}: `), HIDDEN);
  if (typed !== null) known.set(owner, Buffer.from(typed));
  return typed;
}

async function answersTo(
  seat: Keyboard,
  { instructions, prompts, ...whom }: ServerQuestions,
): Promise<readonly Buffer[] | null> {
  const heading = `${at(whom)} asks:\n${instructions}\n`;
  const answers: Buffer[] = [];
  for (const [number, { prompt, echo }] of prompts.entries()) {
    const words = `${number === 0 ? heading : ''}${prompt} `;
    const typed = await askLine(seat, shown(words), { echo });
    if (typed === null) return null;
    answers.push(typed);
  }
  return answers;
}

const HIDDEN = { echo: false };

const at = ({ user, host, target }: Whom): string =>
  host === target ? `${user}@${host}` : `${user}@${host} (${target})`;

/** Words of a server among ours: line ends stay, all else that is no plain character is escaped. */
const shown = (text: string): string => text.split('\n').map(printable).join('\n');
