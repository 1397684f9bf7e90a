import type { Claim } from '../../support/reading.js';
import { describePrints } from '../route-table/standing-laws.js';
import { misquoted } from '../route-table/words.js';

describePrints('bgp-neighbor-routes', 8, (claim) => {
  const lies = misquoted(claim);
  return lies.length === 0 ? [] : misquoted({ ...claim, words: unwrapped(claim) });
});

/** A cell without bars around it, whose lines all begin below its first letter. */
function unwrapped({ words }: Claim): string {
  const [first = '', ...below] = words.split('\n');
  const last = below.at(-1) ?? '';
  const column = last.length - (/\S+(?: \S+)*$/.exec(last)?.[0].length ?? 0);
  const pieces = below.map((line) => pieceIn(line.slice(column)));
  return [pieceIn(first), ...pieces].join('');
}

const pieceIn = (line: string): string => /^\S+(?: \S+)*/.exec(line)?.[0] ?? '';
