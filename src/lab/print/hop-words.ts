import type { CellNextHop, FlatNextHop, Resolution, ViaValues } from '#facts/route-table.js';
import type { PlainHop } from './plain.js';

/** Next hops as SR Linux spells them, in text and in JSON alike. */

/** What differs from release to release in the lines of a resolving chain. */
export interface ChainPrint {
  /** Until 21.6: `resolved by P` without saying what P is. */
  readonly old: boolean;
  /** The line of a chain that tells the ECMP weight. */
  readonly weightOn: 'first' | 'last';
}

/** One next hop, with a deeper line for each step of its chain and for the labels that it pushes. */
export function chainLines(hop: PlainHop, print: ChainPrint): readonly string[] {
  const chain = [hop, ...hop.via];
  const told = print.weightOn === 'first' ? 0 : chain.length - 1;
  return chain.flatMap((line, depth) => {
    const indent = '  '.repeat(depth);
    const weight = depth === told && hop.weight !== null ? ` with ECMP weight ${hop.weight}` : '';
    const words = `${indent}${depth === 0 ? '' : 'via '}${lineWords(line, print)}${weight}`;
    const labels = `${indent}    pushed MPLS labels : [${line.mplsLabels.join(', ')}]`;
    return line.mplsLabels.length === 0 ? [words] : [words, labels];
  });
}

function lineWords(line: ViaValues, print: ChainPrint): string {
  const resolved = line.resolvedBy === null ? '' : resolution(line.resolvedBy, print);
  const via = line.interface === null ? '' : ` via [${line.interface}]`;
  return `${line.address} (${line.type})${resolved}${via}`;
}

function resolution({ by, prefix, type, tunnelId }: Resolution, { old }: ChainPrint): string {
  const id = tunnelId === null ? '' : `/tunnel-id: ${tunnelId}`;
  return ` resolved by ${old || by === null ? '' : `${by} to `}${prefix} (${type}${id})`;
}

/** `10.0.1.2/32 (indirect/vxlan)`, as in a cell of the box table. */
export const cellWords = ({ text, type }: CellNextHop): string =>
  type === null ? text : `${text} (${type})`;

/** `2.2.2.2(tunnel:vxlan, vni:10000)`, as in the report of 26.x. */
export function flatWords({ address, type, via, vni, interface: port }: FlatNextHop): string {
  if (address === null) return 'None';
  if (port !== null) return `${address}(${port})`;
  return `${address}(${type}:${via}${vni === null ? '' : `, vni:${vni}`})`;
}

const SIGNS: Readonly<Record<string, string>> = {
  ...{ best: '>', unviable: '*', failed: '!', leaked: 'L' },
  ...{ backup: 'B', statistics: 'S', dynamic: 'D', resilient: 'R' },
};

/** The flags of a route in the report of 26.x, a sign for each. */
export const signs = (flags: readonly string[]): string =>
  flags.map((flag) => SIGNS[flag] ?? flag).join('');
