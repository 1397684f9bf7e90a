import { type GivenPassword, passwordFrom, passwordInFile } from '#collect/password-source.js';
import {
  fixedPassword,
  NO_SECRETS,
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
import { oneAtATime, type Turn, type Wish } from './turn.js';

/**
 * What the flags and the terminal allow: which keys to trust, and whom to ask for passwords.
 *
 * @param leaves by name: every other host is one to go through
 * @param signal from then on nobody is asked any more
 * @param turn when a question is put to the user
 */
export function policyFor(
  flags: LiveFlags,
  leaves: ReadonlySet<string>,
  signal: AbortSignal,
  turn: Turn = oneAtATime(),
): Policy {
  const seat = flags['no-input'] ? null : keyboard(signal);
  return {
    hostKeys: flags['host-key'] ?? null,
    confirm:
      seat === null ? null : (question) => turn(() => confirmKey(seat, question), trust(question)),
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

const trust = ({ target, host }: HostKeyQuestion): Wish => ({
  target,
  what: `say whether the host key of \`${host}\` is right`,
});

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
 * for once and tried at all of them, and again where it is wrong; a jump host has its own. What was
 * typed once is known when a leaf is asked anew.
 */
function asking(seat: Keyboard, leaves: ReadonlySet<string>, turn: Turn): Secrets {
  const known = memory();
  const owner = ({ target, user, host }: Whom): string =>
    leaves.has(target) ? `leaves ${user}` : `jump ${user} ${host}`;
  return {
    password: ({ attempt, ...whom }) => {
      const again = attempt > 1 ? 'wrong password\n' : '';
      const words = shown(`${again}password of ${at(whom)}: `);
      const wish = { target: whom.target, what: `give the password of ${at(whom)}` };
      return known(owner(whom), attempt, (recall) =>
        turn(() => recall(() => askLine(seat, words, HIDDEN)), wish),
      );
    },
    passphrase: ({ file, attempt }) => {
      const again = attempt > 1 ? 'wrong passphrase\n' : '';
      const words = shown(`${again}passphrase of \`${file}\`: `);
      const wish = { target: null, what: `give the passphrase of \`${file}\`` };
      return turn(() => askLine(seat, words, HIDDEN), wish);
    },
    answers: (questions) =>
      turn(() => answersTo(seat, questions), {
        target: questions.target,
        what: `answer what ${at(questions)} asks`,
      }),
  };
}

type Ask = () => Promise<Buffer | null>;
type Known = (
  owner: string,
  attempt: number,
  turn: (recall: (ask: Ask) => ReturnType<Ask>) => ReturnType<Ask>,
) => ReturnType<Ask>;

/**
 * Remembers what was typed, and gives it at a first attempt. It is looked up before one waits for a turn,
 * and again when it has come: somebody may have typed it meanwhile.
 */
function memory(): Known {
  const kept = new Map<string, Buffer>();
  return async (owner, attempt, turn) => {
    const before = (): Buffer | null => {
      const known = attempt === 1 ? kept.get(owner) : undefined;
      return known === undefined ? null : Buffer.from(known);
    };
    return (
      before() ??
      turn(async (ask) => {
        const secret = before() ?? (await ask());
        if (secret !== null) kept.set(owner, Buffer.from(secret));
        return secret;
      })
    );
  };
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
