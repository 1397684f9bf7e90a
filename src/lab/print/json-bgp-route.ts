import type { BgpPathValues, SentAttributes } from '#facts/bgp-route.js';
import {
  flagWords,
  invalidWords,
  listed,
  pathWords,
  preferenceWords,
  reflectionWords,
} from './bgp-words.js';
import { type Printed, printed } from './json-printed.js';
import type { PlainRoute } from './plain.js';

/** One network with its paths, as `… protocols bgp routes … prefix P [detail] | as json` gives it. */
export const bgpNetworkJson = (route: PlainRoute): Printed =>
  printed({
    'Route-distinguisher': route.routeDistinguisher,
    Network: route.prefix,
    'Received Paths': route.receivedPaths,
    paths: route.paths.map((path) => pathJson(path, route.detail)),
    advertised: route.advertised.map(({ path, neighbors, attributes }) => ({
      Path: path,
      Neighbors: `[ ${neighbors.join(', ')} ]`,
      ...(attributes !== null && attributesJson(attributes)),
    })),
  });

const pathJson = (path: BgpPathValues, detail: boolean): Printed =>
  printed({
    Path: path.number,
    Status: flagWords(path.flags, true),
    'Route source': path.neighbor === null ? null : `neighbor ${path.neighbor}`,
    'BGP next-hop': path.nextHop,
    ...attributesJson(path),
    'Domain Path': path.domainPath,
    ...(detail && detailJson(path)),
    ...path.extra,
  });

const detailJson = (path: BgpPathValues): Printed => ({
  'RR Attributes': reflectionWords(path),
  Aggregation: path.aggregation ?? 'Not an aggregate route',
  'Unknown Attr': path.unknownAttributes ?? 'None',
  'Invalid Reason': invalidWords(path),
  'Tie Break Reason': path.tieBreakReason,
  'Route Flap Damping': path.routeFlapDamping,
});

const attributesJson = (sent: SentAttributes): Printed =>
  printed({
    'Route Preference': preferenceWords(sent),
    'AS Path': sent.origin === null ? null : pathWords(sent),
    Communities: listed(sent.communities, 'None'),
  });
