import { multipathOf } from './config-multipath.js';
import type { LeafFacts } from './leaf.js';
import { multipathSettings, type Setting } from './multipath.js';
import { familyOf } from './prefix.js';
import type { ToldTree } from './surroundings.js';

/**
 * Widths of multipath that are configured on the leaf, and that do not count for the prefix: those of
 * the network-instance `default`, of other families, of the other kind of session, and of EVPN routes.
 * Each stands once, however many kinds of session it is for.
 *
 * @param counts the setting that counts; what is no wider is left out
 */
export function widthsElsewhere(
  leaf: LeafFacts,
  counts: Setting<number>,
): readonly Setting<number>[] {
  const instance = leaf.networkInstance ?? '';
  const family = familyOf(leaf.prefix);
  const others = family === 'ipv4' ? (['ipv6-unicast', 'evpn'] as const) : OTHERS_OF_IPV6;
  const { ebgp, ibgp, evpn } = multipathSettings(leaf);
  const found = [
    ...(instance === 'default'
      ? []
      : widthsIn(leaf.fabricConfig ?? [], 'default', `${family}-unicast`)),
    ...others.flatMap((other) => widthsIn(leaf.bgpConfig ?? [], instance, other)),
    ...[ebgp, ibgp, evpn].flatMap((one) => (one?.by === 'configured' ? [one] : [])),
  ];
  const wider = found.filter(({ name, value }) => name !== counts.name && value > counts.value);
  return [...new Map(wider.map((one) => [one.name, one])).values()];
}

const OTHERS_OF_IPV6 = ['ipv4-unicast', 'evpn'] as const;

/** As the newest report that prints them tells them. */
function widthsIn(
  trees: readonly ToldTree[],
  instance: string,
  family: Parameters<typeof multipathOf>[2],
): readonly Setting<number>[] {
  const [first = []] = trees
    .map((tree) => widthsOf(tree, instance, family))
    .filter(({ length }) => length > 0);
  return first;
}

function widthsOf(
  tree: ToldTree,
  instance: string,
  family: Parameters<typeof multipathOf>[2],
): readonly Setting<number>[] {
  const all = multipathOf(tree.report, instance, family);
  return [all?.ebgp ?? null, all?.ibgp ?? null].flatMap((said) =>
    said === null
      ? []
      : [{ value: said.value, by: 'configured', told: tree, span: said.span, name: said.path }],
  );
}
