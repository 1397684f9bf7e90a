import { STEPS } from '#decision/steps.js';
import type { Reference } from './rule-docs.js';

/** What rules rest on. Each says in our own words what its source holds. */

/** What a module of the YANG models of SR Linux says. */
export const model = (module: string, says: string): Reference => ({
  says,
  source: `SR Linux YANG ${module}`,
  grade: 'documented',
});

/** What a guide of SR Linux says. */
export const guide = (title: string, says: string): Reference => ({
  says,
  source: `SR Linux ${title}`,
  grade: 'documented',
});

export const rfc = (number: string, says: string): Reference => ({
  says,
  source: `RFC ${number}`,
  grade: 'standard',
});

/** What printed words show. */
export const observed = (where: string, says: string): Reference => ({
  says,
  source: where,
  grade: 'observed',
});

/** What follows from other things that are known. */
export const inferred = (from: string, says: string): Reference => ({
  says,
  source: from,
  grade: 'inferred',
});

/** A step of the ladder, as sure as the ladder is of it. */
export function ladderStep(id: string): Reference {
  const at = STEPS.findIndex((step) => step.id === id);
  const { prefers, source, grade } = STEPS[at] ?? NO_STEP;
  return { says: `step ${at + 1} of docs/decision.md prefers ${prefers}`, source, grade };
}

const NO_STEP = { prefers: 'nothing', source: 'docs/decision.md', grade: 'inferred' } as const;

/** The word on a path is not about the best path. */
export const PAIRWISE = model(
  'srl_nokia-rib-bgp, tie-break-reason',
  'the reason printed on a path says why it is sorted behind the path just ahead of it; on the first one it is `none`',
);

export const invalidReason = (says: string): Reference =>
  model('srl_nokia-rib-bgp, invalid-reason', says);

/** How many paths may share. */
export const WIDTH_IS_ONE = model(
  'srl_nokia-bgp, multipath',
  'the number of BGP next hops that may share the load is 1 unless configured, in every release from 21.3 to 25.3, and is configured for BGP of a network-instance as a whole',
);

export const LATE_STEPS_SHARE = observed(
  'output of SR Linux 21.6 and 25.7',
  'paths that differ in nothing but the router ID of their peers are Best, Valid and Used together',
);

export const ONE_AS_OR_ANY = model(
  'srl_nokia-bgp, multipath allow-multiple-as',
  'true unless configured; when false, only paths of the neighbor AS of the best path may share with it',
);

export const LOWER_PREFERENCE_WINS = model(
  'srl_nokia-ip-route-tables, preference and active',
  'of several routes for one prefix the one with the lower preference is active, and a route that is not active has a better one beside it or next hops that do not resolve',
);

export const DEFAULT_PREFERENCES = observed(
  'route tables of SR Linux 21.6 to 25.7',
  'connected routes have preference 0, `arp-nd` 1, `static` 5, `bgp` and `bgp-evpn` 170',
);

export const DISTINGUISHER = rfc(
  '4364 section 4.1',
  'the route distinguisher makes equal prefixes different routes; two routes with the same one are compared, and one is kept',
);
