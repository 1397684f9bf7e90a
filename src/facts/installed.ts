import type { InstalledNextHop, InstalledRoute } from './leaf.js';
import type {
  CellNextHop,
  FlatNextHop,
  FlatRow,
  NextHop,
  RouteEntry,
  RouteRow,
} from './route-table.js';

/** A route as the detail report tells it. */
export function installedFromEntry(entry: RouteEntry): InstalledRoute {
  const { extra: _, spans, ...told } = entry;
  return {
    ...told,
    spans,
    fibStatus: null,
    nextHops: entry.nextHops.map(fromChain),
    backupNextHops: entry.backupNextHops.map(fromChain),
  };
}

/** A route as a row of the box table tells it. */
export function installedFromRow(row: RouteRow): InstalledRoute {
  const { interfaces: _, backupInterfaces: __, ...told } = row;
  return {
    ...NOT_IN_TABLES,
    ...told,
    nextHops: row.nextHops.map(fromCell),
    backupNextHops: row.backupNextHops.map(fromCell),
  };
}

/** A route as the 26.x report tells it: `>` is best, `!` failed, `R` resilient. */
export function installedFromFlat(row: FlatRow): InstalledRoute {
  const { flags, spans, nextHops, ...told } = row;
  const { flags: flagged, ...known } = spans;
  const failed = flags.includes('failed');
  return {
    ...NOT_IN_TABLES,
    ...told,
    routeOwner: null,
    originNetworkInstance: null,
    active: flags.includes('best'),
    fibStatus: failed ? 'failed' : null,
    resilientHash: flags.includes('resilient'),
    nextHops: nextHops.map(fromFlat),
    backupNextHops: [],
    spans:
      flagged === undefined
        ? known
        : { ...known, active: flagged, fibStatus: flagged, resilientHash: flagged },
  };
}

/** Only the detail report prints these. */
const NOT_IN_TABLES = {
  lastChange: null,
  resilientHash: null,
  declaredNextHops: null,
  programming: null,
} as const;

const fromChain = ({ spans, via, ...hop }: NextHop): InstalledNextHop => ({
  address: hop.address,
  text: hop.address,
  type: hop.type,
  resolvedBy: hop.resolvedBy,
  weight: hop.weight,
  ...(via.length > 0 && { via }),
  ...(spans.weight !== undefined && { spans: { weight: spans.weight } }),
});

/** From 23.7 on a cell prints the prefix that resolves an indirect next hop, not the next hop. */
const fromCell = ({ text, type }: CellNextHop): InstalledNextHop => ({
  address: /^[\da-f:.]+$/i.test(text) ? text : null,
  text,
  type,
  resolvedBy: null,
  weight: null,
});

const fromFlat = ({ address, type, via }: FlatNextHop): InstalledNextHop => ({
  address,
  text: address ?? 'None',
  type: [type, via].filter((word) => word !== null).join(':') || null,
  resolvedBy: null,
  weight: null,
});
