import type { Arpnd } from '#facts/arpnd.js';
import type { BlockOf, Kind } from '#facts/block.js';
import type { LeafFacts } from '#facts/leaf.js';
import type { FileFacts } from '#facts/pieces.js';
import type { Told } from '#facts/told.js';
import type { TunnelTable } from '#facts/tunnel-table.js';

/** A report with the command that asked for it, which tells whether it lists all there is. */
export type Asked<T> = Told<T> & { readonly command: string | null };

/** All that one leaf told of forwarding. */
export interface Ground {
  readonly facts: LeafFacts;
  /** Link-layer addresses, of either family, in the order of the input. */
  readonly neighbors: readonly Asked<Arpnd>[];
  /** Tunnels that start in the network-instance `default`. */
  readonly tunnels: readonly Asked<TunnelTable>[];
  /** Reports of the route table, from which a route is told with all its words. */
  readonly tables: readonly TableBlock[];
}

/** A report that prints routes of the route table. */
export type TableBlock = {
  readonly [K in TableKind]: BlockOf<K>;
}[TableKind];

type TableKind = 'route-table' | 'route-table-prefix' | 'route-table-flat';

/** What the files hold of this leaf: reports without a device belong to the leaf named as their file. */
export function groundOf(files: readonly FileFacts[], facts: LeafFacts): Ground {
  const blocks = files.flatMap(({ file, blocks: all }) =>
    all.filter(({ device }) => (device ?? file) === ownerOf(facts)),
  );
  const of = <K extends Kind>(kind: K): readonly BlockOf<K>[] =>
    blocks.filter((block): block is typeof block & BlockOf<K> => block.kind === kind);
  return {
    facts,
    neighbors: of('arpnd').map(askedOf),
    tunnels: of('tunnel-table')
      .filter(({ networkInstance }) => (networkInstance ?? 'default') === 'default')
      .map(askedOf),
    tables: [...of('route-table'), ...of('route-table-prefix'), ...of('route-table-flat')],
  };
}

/** One of several leaves of a nameless file is called by the file and a number. */
const ownerOf = ({ device, name }: LeafFacts): string => device ?? name.replace(/#\d+$/, '');

const askedOf = <K extends Kind>({
  file,
  complete,
  span,
  data,
  command,
}: BlockOf<K>): Asked<BlockOf<K>['data']> => ({
  file,
  complete,
  span,
  problems: [],
  report: data,
  command,
});
