import type { LeafFacts } from './leaf.js';
import { type FileFacts, type Piece, piecesOf } from './pieces.js';
import { canonicalPrefix } from './prefix.js';

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
 * and a detail report of the route table counts before a table. A report that names no
 * network-instance joins the only case of its prefix.
 */
export function casesOf(files: readonly FileFacts[], question: Question): readonly CaseFacts[] {
  const asked = question.prefixes.map(canonicalPrefix);
  const pieces = piecesOf(files, asked);
  const keys = [...new Set(pieces.filter(({ opens }) => opens).map(keyOf))];
  const placed = pieces.map((piece) => ({ piece, key: placeOf(piece, keys) }));
  const inUse = new Set(placed.flatMap(({ piece, key }) => (piece.opens ? [key] : [])));
  return [...inUse]
    .map((key) => placed.filter((one) => one.key === key).map(({ piece }) => piece))
    .map((members) => caseOf(members, question))
    .filter((one) => (question.networkInstance ?? one.networkInstance) === one.networkInstance);
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
  return {
    prefix,
    networkInstance,
    leaves: names.map((name) =>
      leafOf(
        { name, networkInstance, prefix },
        members.filter(({ leaf }) => leaf === name),
      ),
    ),
  };
}

function leafOf(
  about: Pick<LeafFacts, 'name' | 'networkInstance' | 'prefix'>,
  pieces: readonly Piece[],
): LeafFacts {
  const bgp = pieces.flatMap(({ bgpRoutes }) => bgpRoutes ?? []).at(-1);
  const tables = pieces.filter(({ routeTable }) => routeTable !== undefined);
  const detailed = tables.filter(({ detailed: named }) => named);
  const table = (detailed.at(-1) ?? tables.at(-1))?.routeTable;
  return {
    device: pieces[0]?.device ?? null,
    ...about,
    ...(bgp !== undefined && { bgpRoutes: bgp }),
    ...(table !== undefined && { routeTable: table }),
  };
}
