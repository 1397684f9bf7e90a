import { BINDINGS } from '../keys/bindings.js';
import { type Line, line, piece } from '../line.js';
import type { State } from '../state/state.js';
import type { Picture } from './picture.js';

/** What covers the view while a key is chosen or looked up; null: nothing does. */
export function overlayOf(state: State, picture: Picture): readonly Line[] | null {
  const { mode } = state;
  if (mode.kind === 'keys') return keysLines(mode.text);
  if (mode.kind === 'copy') return copyLines(picture);
  return mode.kind === 'save' ? saveLines() : null;
}

/** Every key and what it does, from the registry that handles them. */
function keysLines(text: string): readonly Line[] {
  const wanted = text.toLowerCase();
  const found = BINDINGS.filter(
    ({ when, keys, says }) =>
      when === 'browse' && `${keys.join(' ')} ${says}`.toLowerCase().includes(wanted),
  );
  return [
    [piece('Keys', 'strong'), piece(`  type to search: ${text}_   Esc closes`, 'dim')],
    [],
    ...found.map(
      ({ keys, says }): Line => [piece(`${keys.join(' ').padEnd(16)} `, 'key'), piece(says)],
    ),
  ];
}

/** What there is of the row, and its key. */
function copyLines({ listing, cursor }: Picture): readonly Line[] {
  const copies = cursor.row === -1 ? null : listing.copiesAt(cursor.row);
  const there = BINDINGS.flatMap(({ when, keys, says, action }) => {
    if (when !== 'copy' || action.kind !== 'copy') return [];
    const text = copies?.[action.what] ?? null;
    return text === null ? [] : [{ key: keys[0] ?? '', says, text }];
  });
  return [
    [piece('Copy', 'strong'), piece('   Esc closes', 'dim')],
    [],
    ...there.map(
      ({ key, says, text }): Line => [
        piece(` ${key}  `, 'key'),
        piece(says.padEnd(22)),
        piece(text.split('\n')[0] ?? '', 'dim'),
      ],
    ),
    ...(there.length === 0 ? [line('there is nothing to copy of this row')] : []),
  ];
}

/** The formats, from the registry. */
const saveLines = (): readonly Line[] => [
  [piece('Save to a new file in this folder', 'strong'), piece('   Esc closes', 'dim')],
  [],
  ...BINDINGS.flatMap(({ when, keys, says, action }): readonly Line[] =>
    when === 'save' && action.kind === 'save' ? [[piece(` ${keys[0]}  `, 'key'), piece(says)]] : [],
  ),
];
