import type { FamilyCounts, NeighborRow, NeighborRowValues } from '#facts/bgp-neighbor.js';
import { type Letters, placeOfStretch } from '#parsers/letters.js';
import { numberOf } from '#parsers/lexemes.js';
import { type CellOf, oddIn, placesOf, type ReadRow, textOf } from '#parsers/row-cells.js';
import type { Span } from '#text/span.js';
import type { Column } from './grammar.js';

/** What one session says; null without a peer. */
export function neighborRow(
  cell: CellOf<Column>,
  span: Span,
  legend: ReadonlyMap<string, string> = new Map(),
): ReadRow<NeighborRow> | null {
  const peer = cell('peer');
  if (peer === null) return null;
  const peerAs = numberOf(cell('peerAs')?.text);
  const { families, sound } = familiesOf(cell('families'), cell('counters'));
  const values: NeighborRowValues = {
    networkInstance: textOf(cell('networkInstance')),
    peer: peer.text,
    group: textOf(cell('group')),
    flags: [...(cell('flags')?.text ?? '')].map((letter) => flagOf(letter, legend)),
    peerAs,
    state: textOf(cell('state'))?.toLowerCase() ?? null,
    uptime: textOf(cell('uptime')),
  };
  const keys = Object.keys(values) as (keyof NeighborRowValues)[]; // they are its keys
  const odd = [
    ...(peerAs === null ? oddIn('Peer-AS', cell('peerAs')) : []),
    ...(sound ? [] : oddIn('[Rx/Active/Tx]', cell('counters') ?? cell('families'))),
  ];
  return { row: { ...values, families, spans: placesOf(keys, cell), span }, odd };
}

/** The legend of the releases we know, in fewer words. */
const FLAGS: Readonly<Record<string, string>> = {
  S: 'static',
  D: 'dynamic',
  L: 'lldp',
  B: 'bfd',
  '-': 'disabled',
  '*': 'slow',
};

/** A letter that a later legend explains is told in its words. */
const flagOf = (letter: string, legend: ReadonlyMap<string, string>): string =>
  FLAGS[letter] ?? legend.get(letter) ?? letter;

const FAMILY = /(?:l3vpn-)?ipv[46]-(?:labeled-)?unicast|evpn|route-target|link-state/g;
const COUNTERS = /\[(\d+)\/(\d+)\/(\d+)\]/g;

/** The families of a session, stacked in one cell, with their counters, stacked in the next one. */
function familiesOf(
  names: Letters | null,
  counters: Letters | null,
): { readonly families: readonly FamilyCounts[]; readonly sound: boolean } {
  if (names === null) return { families: [], sound: counters === null };
  const counts = [...(counters?.text.matchAll(COUNTERS) ?? [])];
  const told = namesIn(names.text, counts.length);
  const sound =
    told.length === counts.length &&
    counts.map(([words]) => words).join('') === counters?.text &&
    told.map(({ name }) => name).join('') === names.text;
  const families = told.map(({ name, at }, index) =>
    familyOf(
      { name, place: placeOfStretch(names, at, at + name.length) },
      sound ? counts[index] : undefined,
      counters,
    ),
  );
  return { families, sound };
}

/** A single family may have any name; where one stands behind the other their names must be known. */
function namesIn(text: string, counted: number): readonly { name: string; at: number }[] {
  if (counted === 1) return [{ name: text, at: 0 }];
  return [...text.matchAll(FAMILY)].map(({ 0: name, index }) => ({ name, at: index }));
}

function familyOf(
  { name, place }: { readonly name: string; readonly place: Span },
  counts: RegExpExecArray | undefined,
  counters: Letters | null,
): FamilyCounts {
  if (counts === undefined || counters === null)
    return { family: name, received: null, active: null, sent: null, spans: { family: place } };
  const [, received = '', active = '', sent = ''] = counts;
  const first = counts.index + 1;
  const second = first + received.length + 1;
  const third = second + active.length + 1;
  return {
    family: name,
    received: Number(received),
    active: Number(active),
    sent: Number(sent),
    spans: {
      family: place,
      received: placeOfStretch(counters, first, second - 1),
      active: placeOfStretch(counters, second, third - 1),
      sent: placeOfStretch(counters, third, third + sent.length),
    },
  };
}
