import type { Case, LeafVerdict } from '#findings/diagnosis.js';
import { caseKey, faultOf } from '../focus.js';
import { line, piece } from '../line.js';
import { type Place, START } from '../place.js';
import { type Column, columnFor, row, titles } from '../table.js';
import { countsOf, VERDICTS } from '../verdict-words.js';
import {
  type Copies,
  type Fields,
  type Listing,
  NO_COPIES,
  type Scene,
  type View,
} from '../view.js';
import { pictureOfCase } from './fabric-picture.js';

/** Prefixes by leaves: how many paths are in use, installed and valid. */
export const fabric: View = {
  id: 'fabric',
  title: 'Fabric',
  what: 'every prefix on every leaf: paths in use, next hops installed, valid paths',
  listing,
  preview: (scene, _, at) => {
    const one = scene.board.diagnosis.cases[at];
    return one === undefined ? null : { title: one.prefix, lines: pictureOfCase(one, scene) };
  },
};

function listing(scene: Scene): Listing {
  const { cases } = scene.board.diagnosis;
  const names = namesIn(scene);
  const columns = columnsFor(cases, names, scene.width);
  return {
    head: [line('used / next hops / valid paths on each leaf', 'dim'), titles(columns)],
    count: cases.length,
    keyAt: (at) => keyOf(cases[at]),
    lineAt: (at) => {
      const one = cases[at];
      return one === undefined
        ? []
        : row(columns, [nameOf(one), ...names.map((name) => cell(one, name, scene))]);
    },
    fieldsAt: (at) => fieldsOf(cases[at]),
    isFault: (at) => faultOf(cases[at] ?? NO_CASE) > 0,
    opensAt: (at) => placeOf(cases[at], scene),
    copiesAt: (at) => copiesOf(cases[at]),
    orders: [
      {
        name: 'the worst first',
        compare: (one, other) =>
          faultOf(cases[other] ?? NO_CASE) - faultOf(cases[one] ?? NO_CASE) || one - other,
      },
      { name: 'the input', compare: (one, other) => one - other },
    ],
    stops: [],
    empty: 'no prefix yet: no report has been read so far',
  };
}

const NO_CASE: Case = {
  prefix: '',
  networkInstance: null,
  leaves: [],
  findings: [],
  notChecked: [],
};

const keyOf = (one: Case | undefined): string => (one === undefined ? '' : caseKey(one));

const nameOf = ({ prefix, networkInstance }: Case): string =>
  networkInstance === null ? prefix : `${prefix} ${networkInstance}`;

/** Leaves that have not answered have their column, too. */
const namesIn = ({ board }: Scene): readonly string[] => board.leaves.map(({ name }) => name);

const WIDEST_NAME = 46;
/** `64/64/64 !!`. */
const CELL = 11;

function columnsFor(
  cases: readonly Case[],
  names: readonly string[],
  width: number,
): readonly Column[] {
  const few = cases.slice(0, 200).map(nameOf);
  const first = columnFor('prefix', few, Math.min(WIDEST_NAME, Math.floor(width / 2)));
  return [
    first,
    ...names.map((title) => ({ title, width: Math.max(CELL, Math.min(title.length, 16)) })),
  ];
}

function cell(one: Case, name: string, { board }: Scene) {
  const leaf = one.leaves.find((each) => each.name === name);
  if (leaf !== undefined) {
    const { mark, tone } = VERDICTS[leaf.verdict];
    return [piece(`${countsOf(leaf)} `), piece(mark, tone)];
  }
  const phase = board.leaves.find((each) => each.name === name)?.phase;
  return [
    piece(
      phase === 'failed' ? 'no answer' : phase === 'answered' || phase === 'saved' ? '-' : '…',
      'dim',
    ),
  ];
}

/** Made once for each case: a filter asks for all of them at every key. */
const FIELDS = new WeakMap<Case, Fields>();

function fieldsOf(one: Case | undefined): Fields {
  if (one === undefined) return { words: '', named: {} };
  const known = FIELDS.get(one);
  if (known !== undefined) return known;
  const verdicts = one.leaves.map(({ name, verdict }) => `${name} ${verdict}`);
  const words = [nameOf(one), ...verdicts].join(' ').toLowerCase();
  const made = { words, named: { prefix: one.prefix, vrf: one.networkInstance ?? '' } };
  FIELDS.set(one, made);
  return made;
}

function placeOf(one: Case | undefined, { place }: Scene): Place | null {
  return one === undefined
    ? null
    : { ...START, view: 'paths', of: caseKey(one), leaf: worstOf(one)?.name ?? place.leaf };
}

const worstOf = ({ leaves }: Case): LeafVerdict | undefined =>
  leaves.find(({ verdict }) => VERDICTS[verdict].tone === 'bad') ?? leaves[0];

function copiesOf(one: Case | undefined): Copies {
  if (one === undefined) return NO_COPIES;
  const { prefix, networkInstance } = one;
  const family = prefix.includes(':') ? 'ipv6' : 'ipv4';
  return {
    ...NO_COPIES,
    value: prefix,
    row: [
      nameOf(one),
      ...one.leaves.map((leaf) => `${leaf.name} ${countsOf(leaf)} ${VERDICTS[leaf.verdict].words}`),
    ].join('  '),
    command:
      networkInstance === null
        ? null
        : `show network-instance ${networkInstance} protocols bgp routes ${family} prefix ${prefix} detail`,
    json: JSON.stringify(one),
  };
}
