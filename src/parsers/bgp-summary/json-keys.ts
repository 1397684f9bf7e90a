import { plain } from '#parsers/json/value.js';
import { LABELS } from './grammar.js';

/** Two maxima that the text prints as one line; labels of no line. */
export const LEVELS = ['max-paths-level-1', 'max-paths-level-2'] as const;

/*
 * No capture shows which keys this report has in JSON: its text is no box, and such reports have
 * names of the model. Both are read: the labels of the text, and the leaves whose value they print.
 */
const keysOf = (names: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map([
    ...Object.keys(LABELS).map((label) => [plain(label), label] as const),
    ...Object.entries(names),
  ]);

/** What stands above the families: labels of lines by keys, behind the key around them where needed. */
export const GENERAL = keysOf({
  'autonomous-system': 'Global AS number',
  'router-id': 'BGP identifier',
  'total-paths': 'Total paths',
  'total-received-routes': 'Received routes',
  'total-active-routes': 'Received and active routes',
  'up-peers': 'Total UP peers',
  'configured-peers': 'Configured peers',
  'disabled-peers': 'disabled peers',
  'dynamic-peers': 'Dynamic peers',
  'local-preference': 'BGP Local Preference attribute',
  'preference/ebgp': 'EBGP route-table preference',
  'preference/ibgp': 'IBGP route-table preference',
  'wait-for-fib-install': 'Wait for FIB install to advertise',
  'rapid-withdrawal': 'Send rapid withdrawals',
});

/** The same for a family. */
export const OF_FAMILY = keysOf({
  'received-routes': 'Received routes',
  'active-routes': 'Received and active routes',
  'allow-multiple-as': 'Multipath can transit multi AS',
  [LEVELS[0]]: LEVELS[0],
  [LEVELS[1]]: LEVELS[1],
});
