import P from 'parsimmon';
import type { Problem } from '#facts/block.js';
import { matching, type Word } from './lexemes.js';

/** One `Label: value`, and what else the value says. */
export interface LabelledField {
  readonly kind: 'field';
  readonly label: string;
  readonly value: Word;
  /** The second value of the label, as in `2, 0 are disabled`. */
  readonly more: Word | null;
}

/**
 * A field with one of these labels, wherever it stands on its line. A label is told from a longer one
 * that begins with it by its colon.
 *
 * @param labels the form of each one's value; its first two groups are what it says
 */
export function labelledField(labels: Readonly<Record<string, RegExp>>): P.Parser<LabelledField> {
  const values = new Map(
    Object.entries(labels).map(([label, form]) => [label, matching(label, new RegExp(form, 'd'))]),
  );
  const names = Object.keys(labels).map((label) => label.replace(/\s+/g, '\\s+'));
  const lead = matching('a label', new RegExp(`[\\s-]*?(${names.join('|')})\\s*:[^\\S\\n]*`));
  return lead.chain(({ groups }) => {
    const label = (groups[1] ?? '').replace(/\s+/g, ' ');
    const value = values.get(label) ?? P.fail('a value');
    return value.map(({ groups: found }) => ({
      kind: 'field',
      label,
      value: wordIn(found, 1) ?? { text: '', span: [found.index, found.index] },
      more: wordIn(found, 2),
    }));
  });
}

function wordIn(groups: RegExpExecArray, group: number): Word | null {
  const [text, span] = [groups[group], groups.indices?.[group]];
  return text === undefined || span === undefined ? null : { text, span };
}

// Colour of the peer: blue
export const unknownField: P.Parser<LabelledField> = matching(
  'a label that no release we know prints',
  /\s*([A-Z][\w/() -]{1,60}?)\s*:[^\S\n]*(\S[^\n]*?)(?=\s*(?:\n|$)|\s*-{5,}|\s{3,})/d,
).map(({ groups }) => ({
  kind: 'field',
  label: groups[1] ?? '',
  value: wordIn(groups, 2) ?? { text: '', span: [groups.index, groups.index] },
  more: null,
}));

/**
 * Such a label, or a value that no release prints behind a label that we know, as a located problem.
 *
 * @param isKnown whether the label is one of the report's own
 */
export function unknownLabel(
  { label, value: { span } }: Pick<LabelledField, 'label' | 'value'>,
  isKnown: (label: string) => boolean,
): Problem {
  const about = { span, expected: [] } as const;
  return isKnown(label.replace(/\s+/g, ' '))
    ? {
        ...about,
        code: 'unknown-value',
        severity: 'warning',
        message: `\`${label}\` has a value that no release we know prints; it is kept as printed`,
      }
    : {
        ...about,
        code: 'unknown-label',
        severity: 'note',
        message: `\`${label}\` is a label that no release we know prints; it is kept`,
      };
}
