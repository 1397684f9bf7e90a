import type { Case } from '#findings/diagnosis.js';
import { caseKey } from '../focus.js';
import { wordsOf } from '../line.js';
import type { ViewId } from '../place.js';
import type { Picture } from '../screen/picture.js';
import { cellsIn } from '../table.js';
import { caseWords, leafTold, silentLeafTold } from './leaf-told.js';
import { lineTold, sentence, spoken } from './sentence.js';

/** A row of the list, one fact in a line. */
export function rowTold(picture: Picture, row: number): readonly string[] {
  const own = TELLERS[picture.view.id]?.(picture, row) ?? null;
  return own ?? cellsTold(picture, row) ?? [wordsTold(picture, row)];
}

/** The row in a single line, for a list of rows. */
export function rowInShort(picture: Picture, row: number): string {
  if (picture.view.id === 'fabric') return fabricInShort(picture, row);
  const cells = cellsOf(picture, row);
  if (cells === null) return lineTold(wordsOf(picture.listing.lineAt(row)));
  return cells.map(({ title, text }) => (title === '' ? text : `${title} ${text}`)).join(', ');
}

type Teller = (picture: Picture, row: number) => readonly string[] | null;

const TELLERS: Readonly<Partial<Record<ViewId, Teller>>> = {
  fabric: (picture, row) => {
    const one = caseAt(picture, row);
    if (one === null) return null;
    const silent = picture.scene.board.leaves.filter(
      ({ name }) => !one.leaves.some((leaf) => leaf.name === name),
    );
    return [
      sentence(caseWords(one)),
      ...one.leaves.flatMap((leaf) => leafTold(one, leaf)),
      ...silent.map(silentLeafTold),
    ];
  },
  findings: ({ listing, scene }, row) => {
    const { prefix = '', vrf = '', leaf = '' } = listing.fieldsAt(row).named;
    if (prefix === '') return null;
    const about = [
      ...(scene.place.of === null ? [prefix] : []),
      ...(scene.place.of === null && vrf !== '' ? [`in ${vrf}`] : []),
      ...(leaf === '' ? [] : [`on ${leaf}`]),
    ];
    return [
      lineTold(listing.copiesAt(row).row ?? ''),
      ...(about.length === 0 ? [] : [sentence(about.join(' '))]),
    ];
  },
  evidence: ({ listing, preview, cursor }, row) => {
    const { row: text, where } = listing.copiesAt(row);
    const words = spoken(text ?? '');
    const proves = listing.stops.includes(row) && cursor.row === row ? (preview?.lines ?? []) : [];
    return [
      `${where ?? `line ${row + 1}`}: ${words}`,
      ...proves
        .map((one) => lineTold(wordsOf(one)))
        .filter((line) => line !== '' && line !== words),
    ];
  },
  compare: ({ listing }, row) => {
    const told = listing.copiesAt(row).row;
    if (told === null) return null;
    return [lineTold(told), listing.isFault(row) ? 'They differ.' : 'They are the same.'];
  },
};

function caseAt({ scene, listing }: Picture, row: number): Case | null {
  const { cases } = scene.board.diagnosis;
  const key = listing.keyAt(row);
  const there = cases[row];
  if (there !== undefined && caseKey(there) === key) return there;
  return cases.find((one) => caseKey(one) === key) ?? null;
}

function fabricInShort(picture: Picture, row: number): string {
  const one = caseAt(picture, row);
  if (one === null) return wordsTold(picture, row);
  const leaves = one.leaves.map(({ name, verdict }) => `${name} ${verdict.replace('-', ' ')}`);
  return spoken([caseWords(one), ...leaves].join(', '));
}

/** What stands under the titles of a table, each with its title. */
function cellsTold(picture: Picture, row: number): readonly string[] | null {
  const cells = cellsOf(picture, row);
  return (
    cells?.map(({ title, text }) => sentence(title === '' ? text : `${title}: ${text}`)) ?? null
  );
}

/** A mark alone is for the eye: what it stands for is told in words as well. */
function cellsOf({ listing }: Picture, row: number) {
  const cells = cellsIn(listing.lineAt(row))?.map(({ title, text }) => ({
    title: title === '#' ? 'number' : title,
    text: text.trim() === '-' ? 'not told' : spoken(text),
  }));
  return cells?.filter(({ text }) => /[\p{L}\p{N}?]/u.test(text)) ?? null;
}

/** A branch of a tree begins with signs; how deep it is stands in words. */
function wordsTold({ listing }: Picture, row: number): string {
  const line = listing.lineAt(row);
  const at = line.findIndex(({ text }) => /^(?:\| {2}| {3})*(?:\+- |`- )$/.test(text));
  if (at === -1) return lineTold(wordsOf(line));
  const level = (line[at]?.text.length ?? 0) / BRANCH + 1;
  return lineTold(
    `${wordsOf(line.slice(0, at)).trim()}, level ${level}: ${wordsOf(line.slice(at + 1))}`,
  );
}

/** Columns of one level. */
const BRANCH = 3;
