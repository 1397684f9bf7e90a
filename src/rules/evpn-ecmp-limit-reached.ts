import { type Announced, vtepsOf } from '#facts/evpn-announced.js';
import { importedTo, tie } from '#facts/evpn-imported.js';
import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import { activeRoute, nextHopsPlace } from '#facts/leaf-selectors.js';
import { multipathSettings, type Setting } from '#facts/multipath.js';
import { count, list } from '#text/words.js';
import { SEE_EVPN_CONFIGURATION, WIDEN_EVPN } from './evpn-remedies.js';
import { hasRoute, NO_ROUTE, ROUTE_NOT_FROM_EVPN } from './exemptions.js';
import { quoteSetting } from './quote-setting.js';
import { model } from './references.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const REMEDIES = [...WIDEN_EVPN, SEE_EVPN_CONFIGURATION];

/** Several leaves announce the prefix by EVPN, and the route goes to fewer of them. */
export const evpnEcmpLimitReached = leafRule({
  id: 'evpn-ecmp-limit-reached',
  title: 'EVPN ECMP limit reached',
  severity: 'warning',
  catalogue: ['F37'],
  certainty: 'likely',
  docs: {
    what: 'Finds routes of EVPN that go to fewer leaves than announce the prefix equally well, as many as `ecmp` of `bgp-evpn` allows.',
    why: 'How many next hops of EVPN routes share the load is configured in the EVPN instance, and is one unless configured; multipath of BGP does not count for it. All traffic that enters at this leaf then goes to the nodes of one other leaf.',
    limits:
      'Without the configuration the limit follows from what is installed. The cost of the underlay to each leaf is not compared: one that is farther away shares no load either. Leaves under one route distinguisher are told by another rule.',
    references: [
      model(
        'srl_nokia-bgp-evpn, ecmp',
        'the number of next hops of EVPN routes that may share the load is 1 unless configured: up to 8 before 24.3, up to 64 in an ip-vrf from then on',
      ),
    ],
    examples: ['evpn-ecmp-left-at-one'],
  },
  needs: ['routeTable', 'evpnRoutes'],
  exempt: [NO_ROUTE, ROUTE_NOT_FROM_EVPN],
  lacks: ({ facts }) => {
    if (!hasRoute(facts, (route) => vtepsOf(route) !== null)) return ['routeTable'];
    return importedTo(facts) === null ? ['evpnState'] : [];
  },
  remedies: REMEDIES,
  evaluate: ({ facts }) => {
    const route = activeRoute(facts);
    const vteps = route === null ? null : vtepsOf(route);
    if (route === null || vteps === null) return [];
    const held = heldOf(facts);
    const inUse = held.filter(({ hop }) => vteps.includes(hop));
    const idle = beside(inUse, held);
    const limit = multipathSettings(facts).evpn;
    const [first, ...others] = idle;
    if (first === undefined || (limit !== null && limit.value !== vteps.length)) return [];
    return [draft(facts, { route, vteps, limit, inUse, idle: [first, ...others] })];
  },
});

/** A path that the leaf takes in, with what tells its leaf from others. */
interface Held extends Announced {
  readonly hop: string;
  readonly distinguisher: string;
}

/** One that was cut before its next hop, or behind its route distinguisher, is not known to be another leaf's. */
const heldOf = (facts: LeafFacts): readonly Held[] =>
  (importedTo(facts) ?? []).flatMap((one) => {
    const { nextHop: hop } = one.path;
    const { routeDistinguisher: distinguisher } = one.route;
    return hop === null || distinguisher === null ? [] : [{ ...one, hop, distinguisher }];
  });

/** One path of every other leaf that ties with one in use, under a route distinguisher of its own. */
function beside(inUse: readonly Held[], all: readonly Held[]): readonly Held[] {
  const [used] = inUse;
  const taken = inUse.map(({ distinguisher }) => distinguisher);
  const hops = inUse.map(({ hop }) => hop);
  const others = all.filter(
    (one) =>
      used !== undefined &&
      tie(one, used) &&
      !taken.includes(one.distinguisher) &&
      !hops.includes(one.hop),
  );
  return others.filter(({ hop }, at) => others.findIndex((one) => one.hop === hop) === at);
}

interface Found {
  readonly route: InstalledRoute;
  readonly vteps: readonly string[];
  readonly limit: Setting<number> | null;
  readonly inUse: readonly Held[];
  readonly idle: readonly [Held, ...Held[]];
}

function draft(
  facts: ViewWith<'routeTable' | 'evpnRoutes'>['facts'],
  { route, vteps, limit, inUse, idle }: Found,
): Draft {
  const left = idle.map(({ hop }) => hop);
  const all = count(vteps.length + left.length, 'leaf').replace('leafs', 'leaves');
  const why = limit === null ? 'by all that these reports show, ' : '';
  const by = limit?.by === 'default' ? ' by default' : '';
  return {
    ...(vteps.length === 1 && { severity: 'error' as const }),
    path: null,
    message: `${all} announce the prefix equally well by EVPN, and the route goes to ${list(vteps)} and not to ${list(left, 'or')}: ${why}\`ecmp\` of \`bgp-evpn\` is ${vteps.length}${by}`,
    evidence: [
      quote(facts.routeTable, nextHopsPlace(route), 'what is installed'),
      ...(limit === null ? [] : [quoteSetting(limit)]),
      ...inUse.slice(0, 1).map(hopQuoted),
      ...idle.map(hopQuoted),
    ],
    notes:
      limit === null
        ? ['the configuration of `bgp-evpn` is not in these reports: `ecmp` there would prove it']
        : [],
    remedies: filledFor(facts, limit === null ? REMEDIES : WIDEN_EVPN),
  };
}

const hopQuoted = ({ told, path, distinguisher }: Held) =>
  quote(told, path.spans.nextHop, `announced under ${distinguisher}`);
