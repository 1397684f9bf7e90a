import { type FindingGroup, findingsAbout, groupsOf, rootAbout } from '#findings/about.js';
import type { Case, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { hanging, wrapped } from '#render/lines.js';
import { replayWords } from '#render/text.js';
import { type Asked, whySentences } from '#render/why-text.js';
import { wordsBeside } from '#render/words-beside.js';
import { printable } from '#text/printable.js';
import { findingKey } from '../focus.js';
import { EMPTY, line, piece } from '../line.js';
import { type Place, placeKey } from '../place.js';
import type { Scene } from '../view.js';
import { consequenceTold, findingTold } from './finding-lines.js';
import { type Told, told } from './told.js';
import { cureTold, onlyFound, openTold, verifyTold } from './what-to-do.js';

type Given = Pick<Scene, 'focus' | 'place' | 'width' | 'board'>;

/** Why the path is as it is, from two sentences down to what was not checked. */
export function whyTold(scene: Given): readonly Told[] {
  const { one, leaf, path } = scene.focus;
  if (one === null || leaf === null) return [];
  const key = [placeKey(scene.place), leaf.name, path?.number, scene.width].join(' ');
  const known = KNOWN.get(one);
  if (known?.key === key) return known.rows;
  const rows = rowsOf(scene, { one, leaf, path });
  KNOWN.set(one, { key, rows });
  return rows;
}

/** What was told last of a prefix: a frame asks more than once, and so does every tick. */
const KNOWN = new WeakMap<Case, { readonly key: string; readonly rows: readonly Told[] }>();

function rowsOf(scene: Given, asked: Asked): readonly Told[] {
  const { one, leaf, path } = asked;
  const groups = groupsOf(findingsAbout(one, leaf, path));
  const isUsed = path?.flags.includes('used') === true;
  const root = isUsed ? null : (rootAbout(groups, leaf, path)?.root ?? null);
  return [
    ...sentences(asked, root, scene),
    ...(path === null
      ? []
      : section("The router's word beside ours", besideTold(leaf, path, scene))),
    ...foundTold(scene, one, groups, root),
  ];
}

/** The first one leads to the decision, the second one to what proves it. */
function sentences(asked: Asked, root: Finding | null, { width, place }: Given): readonly Told[] {
  const finding = root === null ? place.finding : findingKey(root);
  const ladder: Place = { ...place, view: 'ladder', finding };
  const proof: Place = { ...ladder, view: 'evidence', file: null, line: null };
  const [first, second] = whySentences(asked);
  const row = (sentence: string, opens: Place): readonly Told[] =>
    wrapped(printable(sentence), width).map((text) =>
      told(line(text, 'strong'), { opens, copies: { value: printable(sentence) } }),
    );
  return [...row(first, ladder), ...row(second, root === null ? ladder : proof)];
}

function besideTold(
  leaf: LeafVerdict,
  path: PathVerdict,
  { width, place }: Given,
): readonly Told[] {
  const opens: Place = { ...place, view: 'ladder' };
  const rows = [
    ...wordsBeside(leaf, path),
    ['replay', replayWords(leaf).replace(/^The replay /, '')] as const,
  ];
  return rows.flatMap(([name, words]) =>
    hanging(`  ${name.padEnd(NAME)}`, printable(words), width).map((text) =>
      told([piece(text.slice(0, NAME + 2), 'dim'), piece(text.slice(NAME + 2))], {
        opens,
        copies: { value: printable(words) },
      }),
    ),
  );
}

const NAME = 15;

/** What was found, roots with what follows from them, then what to do and what is open. */
function foundTold(
  { board, place, width }: Given,
  one: Case,
  groups: readonly FindingGroup[],
  told: Finding | null,
): readonly Told[] {
  const findings = groups.flatMap(({ root, consequences }) => [root, ...consequences]);
  const about = onlyFound(one, findings);
  const roots = groups.map(({ root }) => root);
  return [
    ...section(
      'What was found',
      groups.flatMap(({ root, consequences }) => [
        ...findingTold(root, { place, width, isTold: root === told }),
        ...(consequences.length === 0 ? [] : [FOLLOWS]),
        ...consequences.flatMap((each) => consequenceTold(each, { place, width })),
      ]),
    ),
    ...section('What to do', cureTold(roots, about, width)),
    ...section('How to type it, to verify and to keep it', verifyTold(about, width)),
    ...section(
      'Not checked for want of these answers, best first',
      openTold(one, board.diagnosis.cards, width),
    ),
  ];
}

/** A part under its title; nothing at all where there is nothing in it. */
const section = (title: string, rows: readonly Told[]): readonly Told[] =>
  rows.length === 0 ? [] : [told(EMPTY), told(line(title, 'strong')), ...rows];

const FOLLOWS = told(line('  from which follows:', 'dim'));
