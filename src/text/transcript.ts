import { commandOf, commandWithoutPrompt } from './command.js';
import { echoAt } from './echo.js';
import { type Landmark, landmarks } from './landmarks.js';
import { type Anchor, type Title, titles } from './titles.js';

/** A stretch of a transcript in which a report stands, possibly with prose behind it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Whether something else begins at `end`; false: the text ends there. */
  readonly followed: boolean;
  /** From the prompt whose answer this is. */
  readonly device: string | null;
  readonly command: string | null;
  /** Where the prompt's line ends; null when no prompt asked for this report. */
  readonly asked: number | null;
  /** Where weak anchors stand inside: further reports, if the first one ends before them. */
  readonly inner: readonly number[];
}

type Event = Landmark | Title;

/** Who was asked for the report that a text begins with, when what stood in front of it is gone. */
export type Opening = Pick<Stretch, 'device' | 'command' | 'asked'>;

/**
 * Cuts any saved text into the stretches that hold reports: by prompts, mode lines, command echoes
 * and report titles. It knows no report from inside; the anchors do. Linear in the text.
 */
export function transcript(
  text: string,
  anchors: readonly Anchor[],
  opening: Opening | null = null,
): readonly Stretch[] {
  const events: Event[] = [...titles(text, anchors), ...landmarks(text)];
  const open = withoutWeak(events.sort((one, other) => one.at - other.at));
  const session: Session = { context: null, asked: null, opening };
  const stretches: Stretch[] = [];
  open.forEach((event, index) => {
    const next = open[index + 1];
    if (event.kind !== 'report') listen(text, session, event, next);
    else stretches.push(stretchOf(text, session, event, open[index - 1], next));
  });
  return stretches;
}

/** What a session has told by the time its text was read so far. */
interface Session {
  /** From the mode line, until something is typed. */
  context: string | null;
  asked: Asked | null;
  readonly opening: Opening | null;
}

function listen(text: string, session: Session, event: Landmark, next: Event | undefined): void {
  if (event.kind === 'mode') session.context = event.context;
  else {
    session.asked = askedAt(text, event, next, session.context);
    if (session.asked.typed) session.context = null;
  }
}

function stretchOf(
  text: string,
  session: Session,
  { at: start, inner }: Title,
  since: Event | undefined,
  next: Event | undefined,
): Stretch {
  const told = askedFor(text, session, since, start);
  const who = since === undefined && told.asked === null ? (session.opening ?? told) : told;
  session.context = null;
  const { device, command, asked } = who;
  const end = next?.at ?? text.length;
  return { start, end, followed: next !== undefined, device, command, asked, inner };
}

/** What a prompt's line asked, and where that line ends. */
interface Asked extends Pick<Stretch, 'device' | 'command'> {
  readonly end: number;
  /** Whether anything stands behind the prompt. */
  readonly typed: boolean;
}

function askedAt(
  text: string,
  { end: from, device }: Extract<Landmark, { kind: 'prompt' }>,
  next: Event | undefined,
  context: string | null,
): Asked {
  const { words, end } = echoAt(text, from, next?.at ?? text.length, next?.kind === 'report');
  return { device, command: commandOf(words, context), end, typed: words.trim() !== '' };
}

/** The prompt just before a report asked for it, unless a command without a prompt stands nearer. */
function askedFor(
  text: string,
  { asked, context }: Session,
  since: Event | undefined,
  at: number,
): Pick<Stretch, 'device' | 'command' | 'asked'> {
  const prompted = since?.kind === 'prompt' ? asked : null;
  const from = prompted?.end ?? (since?.kind === 'mode' ? since.end : (since?.at ?? 0));
  const between = text.slice(Math.max(from, at - 600), at);
  const command = commandWithoutPrompt(lastLine(between), context);
  if (command !== null) return { device: null, command, asked: at };
  return prompted !== null && answers(between, prompted)
    ? { device: prompted.device, command: prompted.command, asked: prompted.end }
    : NOBODY;
}

const NOBODY = { device: null, command: null, asked: null } as const;

/** The last line with anything on it. */
function lastLine(text: string): string {
  const words = text.trimEnd();
  return words.slice(words.lastIndexOf('\n') + 1);
}

/** Whether only blanks and rules stand between command and report, or the command asked for routes. */
const answers = (between: string, { command }: Asked): boolean =>
  /^[\s=-]*$/.test(between) || /\broutes?\b/.test(command ?? '');

/** Weak anchors inside a report of their own family are kept with it. */
function withoutWeak(events: readonly Event[]): readonly Event[] {
  let open: Title | null = null;
  const kept: Event[] = [];
  for (const event of events) {
    const inside =
      event.kind === 'report' &&
      event.anchor.weak === true &&
      event.anchor.family === open?.anchor.family;
    if (inside) open?.inner.push(event.at);
    else kept.push(event);
    if (!inside) open = event.kind === 'report' ? event : null;
  }
  return kept;
}
