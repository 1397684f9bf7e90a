import type { Claim } from '../../support/reading.js';
import { describePrints } from '../route-table/standing-laws.js';
import { misquoted } from '../route-table/words.js';

/** `Y` says that a tunnel is programmed, and next hops are told as printed. */
const lies = (claim: Claim): readonly string[] =>
  misquoted({
    ...claim,
    ...(claim.key === 'fib' && { value: claim.value === true ? 'Y' : 'N' }),
    ...(/^(?:nextHops|interfaces)$/.test(claim.key) && { key: 'text' }),
  });

describePrints('tunnel-table', 0, lies);
