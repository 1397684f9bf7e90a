import { below, type Spot, spotAt, textAt } from './config-nodes.js';
import { printsAll } from './config-scope.js';
import type { LeafFacts } from './leaf.js';
import type { Said } from './said.js';
import type { Session } from './session.js';
import type { ToldTree } from './surroundings.js';

type Leaf = Pick<LeafFacts, 'bgpConfig' | 'networkInstance'>;
type Peer = Pick<Session, 'peer' | 'group'>;

/** A value of the configuration, and the way to it as a `set /` line spells it. */
export type Configured = Said<string> & { readonly path: string };

/** Where something may be said about a neighbor, the most specific place first. */
export type Level = 'neighbor' | 'group' | 'bgp';

/** Reports of the BGP configuration that count: the newest, back to one that prints all of it. */
function treesInForce({ bgpConfig = [], networkInstance }: Leaf): readonly ToldTree[] {
  const whole = bgpConfig.findIndex((tree) => printsAll(tree, bgpOf(networkInstance)));
  return whole === -1 ? bgpConfig : bgpConfig.slice(0, whole + 1);
}

/** A report that prints all of BGP in the network-instance; null: none does. */
export const wholeTree = (leaf: Leaf): ToldTree | null =>
  treesInForce(leaf).find((tree) => printsAll(tree, bgpOf(leaf.networkInstance))) ?? null;

/** What one level says at a way; null: no report prints it. */
export function configuredAt(
  leaf: Leaf,
  level: Level,
  peer: Peer,
  ...way: readonly string[]
): Configured | null {
  for (const tree of treesInForce(leaf)) {
    const bgp = spotAt(tree.report, bgpOf(leaf.networkInstance));
    const spot = bgp === null ? null : levelOf(bgp, level, peer);
    const said = textAt(spot, ...way);
    if (said !== null)
      return { value: said.value, told: tree, span: said.span ?? undefined, path: said.path };
  }
  return null;
}

/** What counts for a neighbor at a way: its own, else its group's, else that of BGP as a whole. */
export const configuredFor = (
  leaf: Leaf,
  peer: Peer,
  ...way: readonly string[]
): Configured | null =>
  configuredAt(leaf, 'neighbor', peer, ...way) ??
  configuredAt(leaf, 'group', peer, ...way) ??
  configuredAt(leaf, 'bgp', peer, ...way);

/** A level that is disabled. */
export interface Disabled {
  readonly level: Level;
  readonly said: Configured;
}

/** The levels that are disabled, the widest first; each of them takes the session down. */
export function disabledBy(leaf: Leaf, peer: Peer): readonly Disabled[] {
  const levels: readonly Level[] = ['bgp', 'group', 'neighbor'];
  return levels.flatMap((level) => {
    const said = configuredAt(leaf, level, peer, 'admin-state');
    return said?.value === 'disable' ? [{ level, said }] : [];
  });
}

/** The AS that the leaf has towards a neighbor: that of `local-as`, else its own. Null: not printed. */
export function localAsTowards(leaf: Leaf, peer: Peer): Said<number> | null {
  const said =
    configuredFor(leaf, peer, 'local-as', 'as-number') ??
    configuredAt(leaf, 'bgp', peer, 'autonomous-system');
  return said === null ? null : { ...said, value: Number(said.value) };
}

function levelOf(bgp: Spot, level: Level, { peer, group }: Peer): Spot | null {
  if (level === 'bgp') return bgp;
  if (level === 'neighbor') return below(bgp, ['neighbor', peer]);
  const named = group?.value ?? textAt(below(bgp, ['neighbor', peer]), 'peer-group')?.value;
  return named === undefined ? null : below(bgp, ['group', named]);
}

const bgpOf = (networkInstance: string | null): readonly string[] => [
  'network-instance',
  networkInstance ?? '',
  'protocols',
  'bgp',
];
