import type { HopTree } from '#findings/hop-tree.js';
import { wrapped } from '#render/lines.js';
import { type Line, line, piece } from '../line.js';
import type { Place } from '../place.js';
import { STATES } from './hop-rows.js';

/** All that is said of one node, and the line that proves it. */
export function aboutHop(
  { label, state, remarks, evidence }: HopTree,
  width: number,
): readonly Line[] {
  const { words, tone } = STATES[state];
  const [first = '', ...others] = wrapped([label, ...remarks].join(', '), width - 10);
  const { file, from, excerpt } = evidence;
  const proof =
    from === null || excerpt === null
      ? wrapped(`${file}: ${evidence.label}`, width).map((text) => line(text))
      : [
          line(`${file}:${from.line}:${from.column}  ${evidence.label}`, 'dim'),
          [
            piece('    '),
            piece(excerpt.text.slice(0, excerpt.start)),
            piece(excerpt.text.slice(excerpt.start, excerpt.end), 'evidence'),
            piece(excerpt.text.slice(excerpt.end)),
          ],
        ];
  return [
    [piece(words.padEnd(10), tone), piece(first, 'strong')],
    ...others.map((text) => line(`${' '.repeat(10)}${text}`)),
    [],
    ...proof,
  ];
}

/** The line that proves it; of a stated absence, the file in which it was looked for. */
export const placeOfHop = ({ evidence: { file, from } }: HopTree, place: Place): Place => ({
  ...place,
  view: 'evidence',
  finding: null,
  file,
  line: from?.line ?? null,
});
