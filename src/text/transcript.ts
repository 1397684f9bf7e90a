import { commandOf, looksLikeCommand } from './command.js';

/** The words by which a kind of report is found in a text. */
export interface Anchor {
  /** A fixed stretch that every such report prints near its beginning. */
  readonly needle: string;
  /** Where the report begins, given where the needle stands; null when this is something else. */
  readonly begins: (text: string, at: number) => number | null;
  /** Whether a rule right above the title belongs to the report. */
  readonly ruled?: boolean;
  /**
   * Reports of one family. An anchor that is `weak` also stands inside the reports of its family,
   * and begins one only where none is open: for headers that an author left out.
   */
  readonly family: string;
  readonly weak?: boolean;
}

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

type Event =
  | { readonly kind: 'report'; readonly at: number; readonly anchor: Anchor; inner: number[] }
  | { readonly kind: 'prompt'; readonly at: number; readonly end: number; readonly device: string }
  | { readonly kind: 'mode'; readonly at: number; readonly end: number; readonly context: string };

/**
 * Cuts any saved text into the stretches that hold reports: by prompts, mode lines, command echoes
 * and report titles. It knows no report from inside; the anchors do. Linear in the text.
 */
export function transcript(text: string, anchors: readonly Anchor[]): readonly Stretch[] {
  const events = [...reports(text, anchors), ...prompts(text), ...modes(text)].sort(
    (one, other) => one.at - other.at,
  );
  const open = withoutWeak(events);
  const stretches: Stretch[] = [];
  let asked: Asked | null = null;
  let context: string | null = null;
  open.forEach((event, index) => {
    const next = open[index + 1]?.at;
    if (event.kind === 'mode') context = event.context;
    else if (event.kind === 'prompt') asked = askedAt(text, event, next, context);
    else {
      const since = open[index - 1];
      const { end: askedEnd, ...who } = askedFor(text, since, event.at, asked, context);
      const where = { start: event.at, end: next ?? text.length, followed: next !== undefined };
      stretches.push({ ...where, ...who, asked: askedEnd, inner: event.inner });
    }
  });
  return stretches;
}

/** What a prompt's line asked, and where that line ends. */
interface Asked {
  readonly device: string | null;
  readonly command: string | null;
  readonly end: number | null;
}

function askedAt(
  text: string,
  prompt: { end: number; device: string },
  next: number | undefined,
  context: string | null,
): Asked {
  const newline = text.indexOf('\n', prompt.end);
  const lineEnd = newline === -1 ? text.length : newline;
  const end = Math.min(lineEnd, next ?? lineEnd);
  return { device: prompt.device, command: commandOf(text.slice(prompt.end, end), context), end };
}

/** The prompt just before a report asked for it, unless a command line without a prompt stands nearer. */
function askedFor(
  text: string,
  since: Event | undefined,
  at: number,
  asked: Asked | null,
  context: string | null,
): Asked {
  const from = asked?.end ?? (since?.kind === 'mode' ? since.end : (since?.at ?? 0));
  const line = lastLine(text.slice(Math.max(from, since?.at ?? 0, at - 600), at));
  if (looksLikeCommand(line)) return { device: null, command: commandOf(line, context), end: at };
  return since?.kind === 'prompt' && asked !== null && answers(text.slice(from, at), asked)
    ? asked
    : { device: null, command: null, end: null };
}

/** The last line with anything on it. */
function lastLine(text: string): string {
  const words = text.trimEnd();
  return words.slice(words.lastIndexOf('\n') + 1);
}

/** Whether nothing but blanks stands between command and report, or the command asked for routes. */
const answers = (between: string, { command }: Asked): boolean =>
  /^\s*$/.test(between) || /\broutes?\b/.test(command ?? '');

/** Weak anchors inside a report of their own family are kept with it. */
function withoutWeak(events: readonly Event[]): readonly Event[] {
  let open: Extract<Event, { kind: 'report' }> | null = null;
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

function reports(text: string, anchors: readonly Anchor[]): readonly Event[] {
  return anchors.flatMap((anchor) =>
    [...occurrences(text, anchor.needle)].flatMap((at): Event[] => {
      const start = anchor.begins(text, at);
      if (start === null) return [];
      return [
        {
          kind: 'report',
          at: anchor.ruled === true ? withRule(text, start) : start,
          anchor,
          inner: [],
        },
      ];
    }),
  );
}

/** The beginning of the rule right above, if there is one. */
function withRule(text: string, start: number): number {
  let at = start;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at -= 1;
  const end = at;
  while (at > 0 && (text.charAt(at - 1) === '-' || text.charAt(at - 1) === '=')) at -= 1;
  return end - at >= 5 ? at : start;
}

/** `A:leaf1#`, `A:admin@leaf1#`, `B:ixr-d2#`; the letter is the active CPM. */
const PROMPT = /(?:^|[\s\])>|}"'-])([A-D]:(?:[\w.+-]+@)?([A-Za-z0-9_][\w.-]*))$/;

function prompts(text: string): readonly Event[] {
  return [...occurrences(text, '#')].flatMap((at): Event[] => {
    const found = PROMPT.exec(text.slice(Math.max(0, at - 120), at));
    const [, whole = '', device = ''] = found ?? [];
    return found === null ? [] : [{ kind: 'prompt', at: at - whole.length, end: at + 1, device }];
  });
}

/** `--{ + candidate shared default }--[ network-instance default ]--`; the first dash may be lost. */
const MODE_HEAD = /-{1,2}\{[^{}\n]{0,80}$/;
const MODE_TAIL = /^\}--\[([^\]\n]{0,200})\](?:--?)?/;

function modes(text: string): readonly Event[] {
  return [...occurrences(text, '}--[')].flatMap((at): Event[] => {
    const head = MODE_HEAD.exec(text.slice(Math.max(0, at - 90), at));
    const tail = MODE_TAIL.exec(text.slice(at, at + 220));
    if (head === null || tail === null) return [];
    const context = (tail[1] ?? '').trim().replace(/\s+/g, ' ');
    return [{ kind: 'mode', at: at - head[0].length, end: at + tail[0].length, context }];
  });
}

function* occurrences(text: string, needle: string): Generator<number> {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length))
    yield at;
}
