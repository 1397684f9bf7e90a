import type { CellNextHop } from '#facts/route-table.js';
import { remembering } from '#parsers/remembering.js';

// 10.0.1.2/32(indirect/vxlan)10.0.1.3/32(indirect/vxlan)
const NEXT_HOP = /([^()]+?)(?:\(([^()]*)(?:\)|$)|(?=None)|$)/g;

/**
 * The next hops that are stacked in one cell, from its text without blanks. From 23.7 on an indirect
 * one is told by the prefix that resolves it, so two next hops may look the same.
 */
export const nextHopsIn = remembering((cell): readonly CellNextHop[] =>
  cell === ''
    ? []
    : [...cell.matchAll(NEXT_HOP)].map(([, text = '', type]) => ({ text, type: type ?? null })),
);

// ethernet-1/1.0irb0.1mgmt0.0None
const INTERFACE =
  /None|ethernet-\d+\/[a-z]?\d+(?:\/\d+)?(?:\.\d+)?|[A-Za-z][A-Za-z-]*\d+(?:\.\d+)?/g;

/** The interfaces that are stacked in one cell, from its text without blanks; `None` is none. */
export const interfacesIn = remembering((cell): readonly string[] => {
  if (cell === '' || cell === 'None') return [];
  const names = cell.match(INTERFACE) ?? [];
  return names.join('') === cell ? names.filter((name) => name !== 'None') : [cell];
});
