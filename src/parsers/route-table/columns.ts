/** The columns of all eras, by their titles without blanks, each with the key of the facts it fills. */
export const COLUMNS = {
  Prefix: 'prefix',
  ID: 'id',
  RouteType: 'routeType', // from 21.6
  RouteOwner: 'routeOwner', // from 21.6
  Owner: 'routeOwner', // until 21.3: `bgp`, `local`, `** sdk **`
  Active: 'active',
  'Best/Fib-status(slot)': 'active', // 21.6
  'Active/Fib-status(slot)': 'active', // 21.11
  OriginNetworkInstance: 'originNetworkInstance', // from 23.7
  Metric: 'metric',
  Pref: 'preference',
  'Next-hop(Type)': 'nextHops',
  'Next-hopInterface': 'interfaces',
  'BackupNext-hop(Type)': 'backupNextHops', // from 23.10
  'BackupNext-hopInterface': 'backupInterfaces', // from 23.10
} as const;

export type Column = (typeof COLUMNS)[keyof typeof COLUMNS];

/** The key that a column of this title fills; null for a title that no release we know prints. */
export function columnOf(title: string): Column | null {
  const known: Readonly<Record<string, Column>> = COLUMNS;
  return Object.hasOwn(known, title) ? (known[title] ?? null) : null;
}

const COMMON = ['Metric', 'Pref', 'Next-hop(Type)', 'Next-hopInterface'];
const SINCE_21_6 = ['Prefix', 'ID', 'RouteType', 'RouteOwner', ...COMMON];

/** The titles that a release prints at least. */
export const ERAS: readonly (readonly string[])[] = [
  ['Prefix', 'ID', 'Active', 'Owner', ...COMMON], // until 21.3
  SINCE_21_6,
];
