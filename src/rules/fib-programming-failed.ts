import { RELIEVE_FIB, SEE_FIB } from './forwarding-remedies.js';
import { invalidBecause } from './invalid-because.js';
import { invalidReason } from './references.js';

export const fibProgrammingFailed = invalidBecause({
  id: 'fib-programming-failed',
  title: 'FIB programming failed',
  severity: 'error',
  reason: 'fib-programming-failed',
  catalogue: ['F20'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths that are invalid because of `fib-programming-failed`.',
    why: 'The datapath refused the route: too many ECMP groups or members, or a full table. Releases print this reason from 23.10 on.',
    limits: 'Needs the detail report: without `detail` no reason is printed.',
    references: [
      invalidReason('the datapath refused the route; the reason is there from 23.10 on'),
    ],
    examples: ['datapath-refuses-third-node', 'invalid-paths'],
  },
  remedies: [RELIEVE_FIB, SEE_FIB],
});
