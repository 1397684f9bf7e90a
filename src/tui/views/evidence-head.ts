import { wrapped } from '#render/lines.js';
import { printable } from '#text/printable.js';
import { count } from '#text/words.js';
import type { Capture } from '../board.js';
import { leafOf } from '../capture-lines.js';
import type { Citation, Mark } from '../citations.js';
import { glyphsFor } from '../glyphs.js';
import { type Line, line, piece, widthOf } from '../line.js';
import { SEVERITIES } from '../verdict-words.js';
import type { Scene } from '../view.js';

/** The file, whose words it holds, what was asked, and which finding is being proven. */
export function evidenceHead(
  { focus, width, ascii }: Scene,
  {
    capture,
    citations,
    marks,
  }: {
    readonly capture: Capture;
    readonly citations: readonly Citation[];
    readonly marks: ReadonlyMap<number, readonly Mark[]>;
  },
): readonly Line[] {
  const { file, command } = capture;
  const leaf = leafOf(capture);
  const name: Line = [piece(file, 'strong'), piece(leaf === null ? '' : `  ${leaf}`)];
  const quoted = litWords(citations, capture, marks, focus.finding === null);
  const fits = widthOf(name) + GAP + quoted.length <= width;
  if (width < NARROW) return [name, ...findingLines({ focus, width, ascii }, 1)];
  return [
    fits ? [...name, piece(' '.repeat(GAP) + quoted, 'dim')] : name,
    ...(command === null ? [] : [line(command, 'dim')]),
    ...(fits ? [] : [line(quoted, 'dim')]),
    ...findingLines({ focus, width, ascii }, 2),
  ];
}

const GAP = 2;

/** Such a window is low as well: rows of the text count more than what stands below them anyway. */
const NARROW = 70;

/** How many lines are lit here, and whether more are lit elsewhere. */
function litWords(
  citations: readonly Citation[],
  { file }: Capture,
  marks: ReadonlyMap<number, readonly Mark[]>,
  ofAll: boolean,
): string {
  const lines = [...marks.values()].filter((all) => all.some(({ first }) => first)).length;
  const others = new Set(
    citations.flatMap(({ evidence }) =>
      evidence.from === null || evidence.file === file ? [] : [evidence.file],
    ),
  ).size;
  const more = others === 0 ? '' : `, more in ${count(others, 'other file')}`;
  const by = ofAll && lines > 0 ? ' by all findings' : '';
  return lines === 0
    ? `nothing quoted here${more}`
    : `${count(lines, 'line')} quoted here${by}${more}`;
}

function findingLines(
  { focus: { finding }, width, ascii }: Pick<Scene, 'focus' | 'width' | 'ascii'>,
  most: number,
): readonly Line[] {
  if (finding === null) return [];
  const { severity, rule, message } = finding;
  const { mark, tone } = SEVERITIES[severity];
  const lines = wrapped(`${rule}: ${printable(message)}`, width - 4);
  return lines.slice(0, most).map((text, at): Line => {
    const more = at === most - 1 && lines.length > most ? ` ${glyphsFor(ascii).more}` : '';
    return [piece(at === 0 ? `${mark} ` : '  ', tone), piece(text + more)];
  });
}
