import type { Answer } from '#collect/ssh/answer.js';
import { guard, type WireCommand } from '#collect/wire/guard.js';
import type { BlockOf, Kind } from '#facts/block.js';
import type { NetworkInstanceName } from '#facts/network-instance.js';
import type { Prefix } from '#facts/prefix.js';
import { parseAnswer } from '#parse-answer.js';
import { type Ask, asksAbout, asksFor, candidatesIn } from '#questions.js';
import { isWhole } from '#text/ending.js';
import { refusalIn } from '#text/refusal.js';

/** One command with what the leaf said to it. */
export interface Answered {
  readonly kind: Kind;
  readonly answer: Answer;
  /** Whether the report that was asked for is in the answer. */
  readonly told: boolean;
  /** Whether another command was asked instead, because the leaf does not know this one. */
  readonly replaced: boolean;
}

/** What one leaf said to all that it was asked. */
export interface Interview {
  /** Null: it did not tell. */
  readonly release: string | null;
  /** In the order of asking. */
  readonly answers: readonly Answered[];
  /** Network-instances of the leaf that could not be asked about. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

/** What a leaf is to be asked about. */
export interface Wanted {
  readonly prefixes: readonly Prefix[];
  /** Empty: all that the leaf has. */
  readonly networkInstances: readonly NetworkInstanceName[];
}

/** How it is asked, and who is told of every answer as it comes. */
export interface Asking {
  readonly ask: (command: WireCommand) => Promise<Answer>;
  readonly heard: (answered: Answered) => void;
}

/**
 * Asks a leaf all that is needed: which release it runs and, where none is named, which
 * network-instances it has; then everything about the prefixes at once.
 */
export async function interview(asking: Asking, wanted: Wanted): Promise<Interview> {
  const named = wanted.networkInstances;
  const asks = asksFor({ ...wanted, networkInstances: [], release: null });
  const about = asks.filter(({ kind }) => named.length === 0 || kind === 'version');
  const first = await allOf(asking, about);
  const release = reportIn(first, 'version')?.data.release ?? null;
  const summary = reportIn(first, 'network-instance-summary')?.data;
  const found = summary === undefined ? { names: named, left: [] } : candidatesIn(summary);
  const question = { prefixes: wanted.prefixes, networkInstances: found.names, release };
  const rest = await allOf(asking, asksAbout(question));
  return { release, answers: [...first, ...rest], left: found.left };
}

async function allOf(asking: Asking, asks: readonly Ask[]): Promise<readonly Answered[]> {
  return (await Promise.all(asks.map((one) => answersTo(asking, one)))).flat();
}

/** The answer to a command and, where the leaf does not know it, to what may be asked instead. */
async function answersTo({ ask, heard }: Asking, wanted: Ask): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  const commands = [wanted, ...wanted.otherwise];
  for (const [at, { kind, command }] of commands.entries()) {
    const answer = await ask(guard(command));
    const told = blockIn(answer, kind) !== undefined;
    const unknown = !told && refusalIn(answer.text)?.kind === 'unknown';
    const answered = { kind, answer, told, replaced: unknown && at + 1 < commands.length };
    answers.push(answered);
    heard(answered);
    if (!answered.replaced) break;
  }
  return answers;
}

function reportIn<K extends Kind>(answers: readonly Answered[], kind: K): BlockOf<K> | undefined {
  return answers.map(({ answer }) => blockIn(answer, kind)).find((block) => block !== undefined);
}

function blockIn<K extends Kind>(answer: Answer, kind: K): BlockOf<K> | undefined {
  const { text, command } = answer;
  const whole = isWhole(answer);
  const { blocks } = parseAnswer({ file: '-', text, device: '-', command, whole });
  // The kind says what the rest is.
  return blocks.find((block) => block.kind === kind) as BlockOf<K> | undefined;
}
