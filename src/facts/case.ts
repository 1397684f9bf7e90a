import { grouped } from '#text/grouped.js';
import { aroundIn } from './around.js';
import type { BgpRoute } from './bgp-route.js';
import type { LeafFacts } from './leaf.js';
import { type FileFacts, type Piece, piecesOf } from './pieces.js';
import { canonicalPrefix } from './prefix.js';
import { supersededBy } from './superseded.js';
import type { Told } from './told.js';

/** What is asked: these prefixes, or all that reports were asked for; one network-instance, or all. */
export interface Question {
  readonly prefixes: readonly string[];
  readonly networkInstance: string | null;
}

/** One prefix in one network-instance, with what every leaf told about it. */
export interface CaseFacts {
  readonly prefix: string;
  readonly networkInstance: string | null;
  readonly leaves: readonly LeafFacts[];
}

/**
 * Sorts reports into cases and leaves, in the order of the input. A leaf is known by its device
 * name, else by its file. Of several reports of one kind about the same prefix the last one counts,
 * one with detail before one without, and a detail report of the route table before a table. A
 * report that names no network-instance joins the only case of its prefix. Reports about the leaf as
 * a whole are with every case of it.
 */
export function casesOf(files: readonly FileFacts[], question: Question): readonly CaseFacts[] {
  const asked = question.prefixes.map(canonicalPrefix);
  const pieces = piecesOf(files, asked);
  const keys = [...new Set(pieces.filter(({ opens }) => opens).map(keyOf))];
  const placed = pieces.map((piece) => ({ piece, key: placeOf(piece, keys) }));
  const around = aroundIn(files);
  const byKey = grouped(placed, ({ key }) => key);
  const inUse = new Set(placed.flatMap(({ piece, key }) => (piece.opens ? [key] : [])));
  return [...inUse]
    .map((key) => (byKey.get(key) ?? []).map(({ piece }) => piece))
    .map((members) => caseOf(members, question))
    .filter((one) => (question.networkInstance ?? one.networkInstance) === one.networkInstance)
    .map((one) => ({ ...one, leaves: one.leaves.map((leaf) => ({ ...around(leaf), ...leaf })) }));
}

const keyOf = ({ networkInstance, about }: Piece): string => `${networkInstance ?? ''} ${about}`;

/** Where a piece belongs: without a network-instance of its own, to the only case of its prefix. */
function placeOf(piece: Piece, keys: readonly string[]): string {
  if (piece.networkInstance !== null) return keyOf(piece);
  const named = keys.filter((key) => {
    const blank = key.indexOf(' ');
    return blank > 0 && key.slice(blank + 1) === piece.about;
  });
  const [only] = named;
  return named.length === 1 && only !== undefined ? only : keyOf(piece);
}

function caseOf(members: readonly Piece[], question: Question): CaseFacts {
  const [first] = members;
  const named = members.find(({ networkInstance }) => networkInstance !== null);
  const networkInstance = named?.networkInstance ?? question.networkInstance;
  const prefix = first?.prefix ?? '';
  const names = [...new Set(members.map(({ leaf }) => leaf))];
  const leaves = names.flatMap((name) => leavesOf(members.filter(({ leaf }) => leaf === name)));
  return {
    prefix,
    networkInstance,
    leaves: leaves.map(({ name, pieces }) => leafOf({ name, networkInstance, prefix }, pieces)),
  };
}

/** What one leaf told. */
interface Speaker {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/**
 * Reports of one name are of one leaf. Without a name a file may hold several leaves: a kind of
 * report that was there before begins the next one, called by the file and a number.
 */
function leavesOf(pieces: readonly Piece[]): readonly Speaker[] {
  const [first] = pieces;
  const name = first?.leaf ?? '';
  if (first?.device !== null) return [{ name, pieces }];
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group === undefined || group.some((other) => kindOf(other) === kindOf(piece)))
      groups.push([piece]);
    else group.push(piece);
  }
  return groups.map((group, at) => ({
    name: groups.length === 1 ? name : `${name}#${at + 1}`,
    pieces: group,
  }));
}

const kindOf = ({ bgpRoutes, detailed }: Piece): string =>
  bgpRoutes !== undefined ? 'bgp' : `table ${detailed}`;

function leafOf(
  about: Pick<LeafFacts, 'name' | 'networkInstance' | 'prefix'>,
  pieces: readonly Piece[],
): LeafFacts {
  const bgp = mostDetailed(pieces.flatMap(({ bgpRoutes }) => bgpRoutes ?? []));
  const tables = pieces.filter(({ routeTable }) => routeTable !== undefined);
  const detailed = tables.filter(({ detailed: named }) => named);
  const asked = (detailed.length > 0 ? detailed : tables).flatMap(
    ({ routeTable }) => routeTable ?? [],
  );
  const [bgpRoutes, routeTable] = [bgp.at(-1), asked.at(-1)];
  const superseded = [...supersededBy(bgp), ...supersededBy(asked)];
  return {
    device: pieces[0]?.device ?? null,
    ...about,
    ...(bgpRoutes !== undefined && { bgpRoutes }),
    ...(routeTable !== undefined && { routeTable }),
    ...(superseded.length > 0 && { superseded }),
  };
}

/** Without detail a report says less; it counts only where there is none with. */
function mostDetailed(told: readonly Told<BgpRoute>[]): readonly Told<BgpRoute>[] {
  const detailed = told.filter(({ report }) => report.detail);
  return detailed.length > 0 ? detailed : told;
}
