import type { Failure } from './failure.js';

/** F48 to F63: of sessions and of what is announced over them. */
export const SESSIONS: readonly Failure[] = [
  {
    code: 'F48',
    title: 'The address of a node is in no range of dynamic neighbors',
  },
  { code: 'F49', title: 'The AS of a dynamic neighbor is not allowed' },
  {
    code: 'F50',
    title: 'The sessions allowed are used up',
  },
  { code: 'F51', title: 'A group or an address family is disabled' },
  { code: 'F52', title: 'The AS of a peer is configured wrongly' },
  { code: 'F53', title: 'Multihop is missing for a peer that is not adjacent' },
  { code: 'F54', title: 'No route leads to the address of a peer' },
  {
    code: 'F55',
    title: 'TCP is blocked, or its authentication fails',
    untold:
      'a filter, another password and a speaker that does not run look alike: there is no connection, and no report of a leaf says why',
  },
  { code: 'F56', title: 'Two speakers of a node want one session' },
  { code: 'F57', title: 'A node announces the whole range of service addresses' },
  { code: 'F58', title: 'A session flaps by its hold time or by BFD' },
  {
    code: 'F59',
    title: 'Large updates are lost for want of MTU',
    untold:
      'an update that is lost leaves no word; that the session then ends by its hold time is told, and looks as other causes do',
  },
  { code: 'F60', title: 'A limit of prefixes is exceeded' },
  {
    code: 'F61',
    title: 'Peers without an export policy are told nothing',
  },
  {
    code: 'F62',
    title: 'A route is not announced until the datapath has it',
  },
  {
    code: 'F63',
    title: 'A leaf that restarted waits before it announces',
  },
];
