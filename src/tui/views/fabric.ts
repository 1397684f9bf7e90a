import type { Case } from '#findings/diagnosis.js';
import { asJson, printable } from '#text/printable.js';
import { isFaulty, ranksIn } from '../fault-ranks.js';
import { caseKey } from '../focus.js';
import { worstLeaf } from '../gravity.js';
import { type Place, START } from '../place.js';
import { remembered } from '../remembered.js';
import { pathsCommand } from '../shown-by.js';
import { ticketOf } from '../ticket.js';
import { countsOf, VERDICTS } from '../verdict-words.js';
import {
  type Copies,
  type Fields,
  type Listing,
  NO_COPIES,
  type Scene,
  type View,
} from '../view.js';
import { caseLine, legendLines, matrixOf, titleLine } from './fabric-columns.js';
import { pictureOfCase } from './fabric-picture.js';

/** Prefixes by leaves: how many paths are in use, installed and valid. */
export const fabric: View = {
  id: 'fabric',
  title: 'Fabric',
  what: 'every prefix on every leaf: paths in use, next hops installed, valid paths',
  listing,
  preview: (scene, _, at) => {
    const one = scene.board.diagnosis.cases[at];
    return one === undefined
      ? null
      : { title: `${one.prefix}: nodes and leaves`, lines: pictureOfCase(one, scene) };
  },
};

function listing(scene: Scene): Listing {
  const { cases } = scene.board.diagnosis;
  const { ofCases } = ranksIn(cases);
  const matrix = matrixOf(scene);
  return {
    head: [...legendLines(scene), titleLine(matrix, scene)],
    count: cases.length,
    keyAt: (at) => keyOf(cases[at]),
    lineAt: (at) => {
      const one = cases[at];
      return one === undefined ? [] : caseLine(one, matrix, scene);
    },
    fieldsAt: (at) => fieldsOf(cases[at]),
    isFault: (at) => isFaulty(ofCases[at]),
    opensAt: (at) => placeOf(cases[at], scene),
    copiesAt: (at) => copiesOf(cases[at], scene),
    orders: [
      {
        name: 'the worst first',
        compare: (one, other) => (ofCases[other] ?? 0) - (ofCases[one] ?? 0) || one - other,
      },
      { name: 'the input', compare: (one, other) => one - other },
    ],
    stops: [],
    ...startIn(scene),
    empty: emptyWords(scene),
  };
}

/** Whoever comes from a prefix stands on it. */
const startIn = ({ board, place, focus: { one } }: Scene): Pick<Listing, 'start'> =>
  one === null || place.of === null ? {} : { start: board.diagnosis.cases.indexOf(one) };

const emptyWords = ({ board }: Scene): string =>
  board.leaves.some(({ phase }) => phase === 'waiting' || phase === 'asking')
    ? 'no prefix yet: no leaf has answered so far'
    : 'no prefix: no report that was read is about one';

const keyOf = (one: Case | undefined): string => (one === undefined ? '' : caseKey(one));

const nameOf = ({ prefix, networkInstance }: Case): string =>
  networkInstance === null ? prefix : `${prefix} ${networkInstance}`;

const fieldsOf = (one: Case | undefined): Fields =>
  one === undefined ? { words: '', named: {} } : fieldsIn(one);

/** A filter asks for all of them at every key. */
const fieldsIn = remembered((one: Case): Fields => {
  const verdicts = one.leaves.map(({ name, verdict }) => `${name} ${verdict}`);
  const words = [nameOf(one), ...verdicts].join(' ').toLowerCase();
  const verdict = worstLeaf(one)?.verdict ?? '';
  return { words, named: { prefix: one.prefix, vrf: one.networkInstance ?? '', verdict } };
});

/** The leaf that was gone to, where it tells of the prefix; else the sickest one. */
function placeOf(one: Case | undefined, { place }: Scene): Place | null {
  if (one === undefined) return null;
  const gone = one.leaves.find(({ name }) => name === place.leaf);
  return {
    ...START,
    view: 'paths',
    of: caseKey(one),
    leaf: (gone ?? worstLeaf(one))?.name ?? place.leaf,
  };
}

function copiesOf(one: Case | undefined, scene: Scene): Copies {
  if (one === undefined) return NO_COPIES;
  const gone = one.leaves.find(({ name }) => name === scene.place.leaf);
  const leaf = gone ?? worstLeaf(one);
  const focus = { one, leaf, path: null, finding: null };
  return {
    ...NO_COPIES,
    value: printable(one.prefix),
    row: printable(
      [
        nameOf(one),
        ...one.leaves.map(
          (each) => `${each.name} ${countsOf(each)} ${VERDICTS[each.verdict].words}`,
        ),
      ].join('  '),
    ),
    command: pathsCommand(one),
    json: asJson(one),
    ticket: ticketOf({ ...scene, focus }),
  };
}
