import { COMMANDS } from '#facts/commands.js';
import { readAt } from '#parsers/combine.js';
import { beginsLike, type Ending, judgeEnding } from '#parsers/ending.js';
import { endsInWord } from '#parsers/half-word.js';
import { trimmed } from '#parsers/lexemes.js';
import { remarkProblem, withoutRemarks } from '#parsers/remarks.js';
import type { Reading, Region, Show } from '#parsers/show.js';
import { versionOf } from './assemble.js';
import { type Field, LABELS, type Report, report } from './grammar.js';

/** `show version`. */
export const version: Show<'version'> = {
  kind: 'version',
  title: 'The release that a leaf runs',
  commands: [COMMANDS.release],
  asks: [{ command: COMMANDS.release, wanted: 'release', releases: '*' }],
  anchors: [
    { needle: 'Hostna', begins: titled, ruled: true, family: 'version' },
    { needle: 'Software V', begins: headless, family: 'version', weak: true },
  ],
  recognises: ({ text, start, end }) =>
    BEGINS.test(withoutRemarks(text, [start, Math.min(end, start + 2_000)]).text.slice(start)),
  read,
};

const BEGINS = /^[\s-]*(?:Hostname\s*:\s*\S+\s+Chassis\s+Type\s*:|Software\s+Version\s*:\s*v?\d)/;

function titled(text: string, at: number): number | null {
  return /^Hostname\s*:\s*\S+\s+Chassis\s+Type\s*:/.test(text.slice(at, at + 2_000)) ? at : null;
}

/** `show version | grep Version`, and copies that lost the lines above. */
function headless(text: string, at: number): number | null {
  return /^Software Version\s*:\s*v?\d+\.\d/.test(text.slice(at, at + 200)) ? at : null;
}

function read(region: Region): Reading<'version'> | null {
  const { text, remarks } = withoutRemarks(region.text, [region.start, region.end]);
  const printed = readAt(report, text, region.start);
  const parsed = printed === null ? null : ofReport(printed);
  const [first, last] = [parsed?.fields[0], parsed?.fields.at(-1)];
  if (parsed === null || first === undefined || last === undefined) return null;
  const half = endsInWord(region, parsed.end) && HALF.test(last.value.text);
  const data = versionOf(half ? parsed.fields.slice(0, -1) : parsed.fields, [
    first.value.span[0],
    last.value.span[1],
  ]);
  const inside = remarks.filter(([, end]) => end <= parsed.end);
  const edits = inside.map((span) => remarkProblem(span, ['the rest of the report']));
  const ending = judge(region, parsed, data.release !== null);
  return {
    data,
    span: trimmed(region.text, [region.start, ending.end]),
    networkInstance: null,
    complete: ending.complete && edits.length === 0,
    problems: [...edits, ...ending.problems],
    ignored: [...inside, ...ending.ignored],
    unread: ending.unread,
  };
}

/** `v23.1` may be the beginning of `v23.10.1`: every release has three numbers. */
const HALF = /^v?\d+(?:\.\d*|\.\d+\.)?$/;

/** Without the rule that closes it, other text may look like labels that we do not know. */
function ofReport(printed: Report): Report {
  if (printed.closed) return printed;
  const known = printed.fields.findLastIndex(({ label }) => isKnown(label));
  const fields = printed.fields.slice(0, known + 1);
  return { fields, closed: false, end: fields.at(-1)?.value.span[1] ?? printed.end };
}

const isKnown = (label: string): boolean => LABELS.some((known) => known === label);

/** Without a rule the last label proves the end, if a prompt or another report is right behind it. */
function judge(region: Region, { fields, closed, end }: Report, told: boolean): Ending {
  const alone = region.followed && !/\S/.test(region.text.slice(end, region.end));
  const whole = closed || (alone && ended(fields));
  return judgeEnding(region, {
    closed,
    end,
    proves: () => told && begun(fields) && whole,
    begins: (words) => beginsLike(['-----', ...LABELS], words),
    counts: [],
  });
}

const begun = ([first]: readonly Field[]): boolean => first?.label === 'Hostname';

const ended = (fields: readonly Field[]): boolean =>
  fields.at(-1)?.label === 'Free Memory' && /^\d+ kB$/.test(fields.at(-1)?.value.text ?? '');
