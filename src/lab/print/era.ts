/**
 * What the prints of one release have in common, over all shows: label widths, words and columns as
 * they changed from 21.3 to 26.x.
 */
export interface Era {
  /** The number that a release is compared by: 2106 for 21.6. */
  readonly release: number;
  /** Until 21.6: `Unicast` in titles, and `resolved by P` without saying what P is. */
  readonly old: boolean;
  /** `Best` until 21.11, `Active` since. */
  readonly best: boolean;
  /** Whether `Origin Network Instance` is printed: since 23.7. */
  readonly origin: boolean;
  /** Whether backup next hops and the programming status are printed: since 24.3. */
  readonly programming: boolean;
  /** The line of a resolving chain that tells the ECMP weight; the first one since 24.10. */
  readonly weightOn: 'first' | 'last';
  /**
   * Whether `Route Flap Damping` is printed, and all labels are padded to its width: since 25.3, and
   * on some platforms before.
   */
  readonly damping: boolean;
  /** The columns of the box table, named by the first release that has them. */
  readonly columns: Columns;
  /** Whether the prompt names the user: since 24.10. */
  readonly namesUser: boolean;
}

export type Columns = '21.3' | '21.6' | '21.11' | '22.6' | '22.6 plain' | '23.7' | '23.10';

/**
 * The era of a release such as `21.6` or `25.7.1`.
 *
 * @throws RangeError for a word that is no release
 */
export function eraOf(release: string): Era {
  const [, major, minor] = /^v?(\d{2})\.(\d{1,2})(?:\.|$)/.exec(release) ?? [];
  if (major === undefined || minor === undefined)
    throw new RangeError(`\`${release}\` is no release of SR Linux, such as 23.10`);
  const number = Number(major) * 100 + Number(minor);
  return {
    release: number,
    old: number <= 2106,
    best: number <= 2111,
    origin: number >= 2307,
    programming: number >= 2403,
    weightOn: number >= 2410 ? 'first' : 'last',
    damping: number >= 2503,
    columns: columnsOf(number),
    namesUser: number >= 2410,
  };
}

const SINCE: readonly (readonly [number, Columns])[] = [
  [2310, '23.10'],
  [2307, '23.7'],
  [2203, '22.6'],
  [2111, '21.11'],
  [2106, '21.6'],
];

const columnsOf = (release: number): Columns =>
  SINCE.find(([since]) => release >= since)?.[1] ?? '21.3';
