import type { Answer } from '#collect/ssh/answer.js';
import { guard, type WireCommand } from '#collect/wire/guard.js';
import type { Block, BlockOf, Kind } from '#facts/block.js';
import type { NetworkInstanceName } from '#facts/network-instance.js';
import type { Prefix } from '#facts/prefix.js';
import { parseAnswer } from '#parse-answer.js';
import {
  type Ask,
  asksAbout,
  asksFor,
  asksOfInstances,
  asksOfLeaf,
  asksOfPrefixes,
  candidatesIn,
  type LeafQuestion,
  once,
} from '#questions.js';
import { isWhole } from '#text/ending.js';
import { refusalIn } from '#text/refusal.js';

/** One command with what the leaf said to it. */
export interface Answered {
  readonly kind: Kind;
  /** That the command was about. */
  readonly networkInstance: string | null;
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
 * network-instances it has; then everything about the prefixes at once, with what explains it. Where no
 * network-instance is named, only those that know a prefix are asked for what explains it.
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
  const rest = summary === undefined ? asksAbout(question) : asksWithout(question);
  const answers = [...first, ...(await allOf(asking, rest))];
  const more = summary === undefined ? [] : asksMore(question, answers);
  return { release, answers: [...answers, ...(await allOf(asking, more))], left: found.left };
}

/** All but what is asked of single network-instances to explain. */
const asksWithout = (question: LeafQuestion): readonly Ask[] =>
  question.networkInstances.length === 0
    ? []
    : once([...asksOfPrefixes(question), ...asksOfLeaf(question)]);

/** What explains, in the network-instances that know a prefix; where none does, in all of them. */
function asksMore(
  { networkInstances, release }: LeafQuestion,
  answers: readonly Answered[],
): readonly Ask[] {
  const holding = new Set(answers.flatMap(holderOf));
  const held = networkInstances.filter((name) => holding.has(name));
  const asks = asksOfInstances({
    networkInstances: held.length > 0 ? held : networkInstances,
    release,
  });
  const asked = new Set<string>(answers.map(({ answer }) => answer.command));
  return asks.filter(({ command }) => !asked.has(command));
}

/** The network-instance in which an answer tells of a route to a prefix that was asked about. */
const holderOf = ({ answer, networkInstance }: Answered): readonly string[] =>
  networkInstance !== null && blocksIn(answer).some(hasRoutes) ? [networkInstance] : [];

function hasRoutes({ kind, data }: Block): boolean {
  if (kind === 'bgp-route') return data.routes.length > 0;
  if (kind === 'route-table-prefix') return data.entries.length > 0;
  return kind === 'route-table-flat' && data.rows.length > 0;
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
    const { networkInstance } = wanted;
    const answered = {
      kind,
      networkInstance,
      answer,
      told,
      replaced: unknown && at + 1 < commands.length,
    };
    answers.push(answered);
    heard(answered);
    if (!answered.replaced) break;
  }
  return answers;
}

function reportIn<K extends Kind>(answers: readonly Answered[], kind: K): BlockOf<K> | undefined {
  return answers.map(({ answer }) => blockIn(answer, kind)).find((block) => block !== undefined);
}

const blockIn = <K extends Kind>(answer: Answer, kind: K): BlockOf<K> | undefined =>
  blocksIn(answer).find((block) => block.kind === kind) as BlockOf<K> | undefined; // the kind says what the rest is

function blocksIn(answer: Answer): readonly Block[] {
  const { text, command } = answer;
  const whole = isWhole(answer);
  return parseAnswer({ file: '-', text, device: '-', command, whole }).blocks;
}
