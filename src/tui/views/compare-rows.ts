import type { LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import { pathKey } from '../focus.js';
import { countsOf, VERDICTS } from '../verdict-words.js';
import { causeOf } from './cause-words.js';
import type { Side, Sides } from './compare-sides.js';

/** One thing that both sides tell; null: this side does not have it. */
export interface Row {
  readonly key: string;
  readonly what: string;
  /** Under whose heading it stands; null: under none. */
  readonly under: string | null;
  readonly own: string | null;
  readonly other: string | null;
  readonly pair: Pair | null;
}

/** A path with the path of the same neighbor on the other side. */
export interface Pair {
  readonly neighbor: string;
  readonly key: string;
  readonly own: PathVerdict | null;
  readonly other: PathVerdict | null;
}

export const differs = ({ own, other }: Row): boolean => own !== other;

/** What both sides tell of the leaf, then of each path, path numbers aside. */
export function rowsOf(sides: Sides): readonly Row[] {
  const { own, other } = sides;
  const facts = FACTS.map(([what, of]): Row => {
    const [mine, theirs] = [of(own), of(other)];
    return { key: what, what, under: null, own: mine, other: theirs, pair: null };
  });
  return [
    ...facts.filter((row) => row.own !== null || row.other !== null),
    ...pairsOf(own.leaf, other.leaf).flatMap(pathRows),
  ];
}

const widthOf =
  (key: 'ebgp' | 'ibgp' | 'perNextHop' | 'evpn') =>
  ({ leaf }: Side): string | null =>
    leaf.widths === null || leaf.widths[key] === null ? null : String(leaf.widths[key]);

const FACTS: readonly (readonly [string, (side: Side) => string | null])[] = [
  ['verdict', ({ leaf }) => VERDICTS[leaf.verdict].words],
  ['used / next hops / valid', ({ leaf }) => countsOf(leaf)],
  ['route owner', ({ leaf }) => leaf.routeOwner],
  ['multipath width eBGP', widthOf('ebgp')],
  ['multipath width iBGP', widthOf('ibgp')],
  ['ways for each next hop', widthOf('perNextHop')],
  ['ECMP of EVPN', widthOf('evpn')],
  ['several AS allowed', ({ leaf }) => yesOrNo(leaf.widths?.multipleAs ?? null)],
  ['found', foundOn],
];

const yesOrNo = (value: boolean | null): string | null =>
  value === null ? null : value ? 'yes' : 'no';

function foundOn({ one, leaf }: Side): string {
  const rules = one.findings
    .filter(({ subject, severity }) => subject.device === leaf.device && severity !== 'note')
    .map(({ rule }) => rule);
  return rules.length === 0 ? 'nothing' : [...new Set(rules)].join(', ');
}

/** Paths of the same neighbor belong together; of several those with the same AS path first. */
export function pairsOf(own: LeafVerdict, other: LeafVerdict): readonly Pair[] {
  const left = new Set(other.paths);
  const take = (path: PathVerdict, alike: boolean): PathVerdict | null => {
    const found = [...left].find(
      (each) => each.neighbor === path.neighbor && (!alike || each.asPath === path.asPath),
    );
    if (found !== undefined) left.delete(found);
    return found ?? null;
  };
  const alike = new Map(own.paths.map((path) => [path, take(path, true)]));
  const pairs = own.paths.map(
    (path): Pair => ({
      neighbor: path.neighbor ?? 'not printed',
      key: pathKey(own, path),
      own: path,
      other: alike.get(path) ?? take(path, false),
    }),
  );
  const alone = [...left].map(
    (path): Pair => ({
      neighbor: path.neighbor ?? 'not printed',
      key: `other ${pathKey(other, path)}`,
      own: null,
      other: path,
    }),
  );
  return [...pairs, ...alone];
}

/** A path that one side alone has is one row; else each of its values is. */
function pathRows(pair: Pair): readonly Row[] {
  const { neighbor, key, own, other } = pair;
  const under = `path of ${neighbor}`;
  const whole = (path: PathVerdict | null): string | null =>
    path === null ? null : [flagsOf(path), asPathOf(path), causeOf(path.cause)].join(', ');
  if (own === null || other === null)
    return [{ key, what: under, under: null, own: whole(own), other: whole(other), pair }];
  return VALUES.map(([what, of]) => ({
    key: `${key} ${what}`,
    what,
    under,
    own: of(own),
    other: of(other),
    pair,
  }));
}

const flagsOf = ({ flags }: PathVerdict): string => flags.join(' ') || 'no flag';
const asPathOf = ({ asPath }: PathVerdict): string => asPath || 'not printed';

const VALUES: readonly (readonly [string, (path: PathVerdict) => string])[] = [
  ['flags', flagsOf],
  ['AS path', asPathOf],
  ['router says', ({ routerSays }) => routerSays ?? 'not printed'],
  ['cause', ({ cause }) => causeOf(cause)],
  ['multipath', ({ multipath }) => multipath.replaceAll('-', ' ')],
];
