import type { Failure } from './failure.js';

const CLUSTER = 'it is seen in the objects of the cluster, which this release does not read';
const cluster = (onLeaves: string): string => `${CLUSTER}; on the leaves ${onLeaves}`;

const FEWER = 'nodes without a ready pod announce nothing';
const NO_PATH = 'no path is left';
const NO_NODE = 'the node has no path';

/** F64 to F76: with which nothing is wrong on any leaf. */
export const IN_THE_CLUSTER: readonly Failure[] = [
  {
    code: 'F64',
    title: 'With policy Local, only nodes with a ready pod announce',
    untold: cluster(FEWER),
  },
  {
    code: 'F65',
    title: 'externalTrafficPolicy stands in the wrong place or case',
    untold: cluster('more nodes announce than have a pod'),
  },
  { code: 'F66', title: 'The service has no ready endpoint', untold: cluster(NO_PATH) },
  { code: 'F67', title: 'A label keeps the node from announcing', untold: cluster(NO_NODE) },
  { code: 'F68', title: 'The network of the node is not available', untold: cluster(NO_NODE) },
  { code: 'F69', title: 'No BGPAdvertisement selects the service', untold: cluster(NO_PATH) },
  { code: 'F70', title: 'BGPAdvertisements contradict each other', untold: cluster(NO_PATH) },
  { code: 'F71', title: 'No BGPPeer selects the node', untold: cluster('it has no session') },
  {
    code: 'F72',
    title: 'The speaker of the node does not run',
    untold: cluster('it has no session'),
  },
  { code: 'F73', title: 'MetalLB announces a shorter prefix' },
  {
    code: 'F74',
    title: 'Speakers of several modes announce together',
    untold: cluster('origins or MEDs differ, which F09 and F10 tell'),
  },
  {
    code: 'F75',
    title: 'A family is not announced over the session of the other',
  },
  {
    code: 'F76',
    title: 'The service has no address, or shares it against its policy',
    untold: cluster(NO_PATH),
  },
];
