import { leavesAmong } from '#facts/combined.js';
import { evpnOriginOf } from '#facts/evpn-origin.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import type { InstalledRoute, LeafFacts } from '#facts/leaf.js';
import { activeRoute, nextHopsPlace } from '#facts/leaf-selectors.js';
import type { Setting } from '#facts/multipath.js';
import { list } from '#text/words.js';
import { hasRoute, IN_DEFAULT, NO_ROUTE, NOT_COMBINED } from './exemptions.js';
import { quoteSetting } from './quote-setting.js';
import { inferred } from './references.js';
import { configure } from './remedies.js';
import { fabricRule, filledFor, type LeafView, type Quote, quote, type ViewWith } from './rule.js';

const ON_ONE_LEAF = configure(
  'keep `combined-ecmp` on one leaf at most: delete it on the others',
  ['delete / network-instance {network-instance} protocols bgp-vpn combined-ecmp'],
  '>=24.7',
  'on that leaf BGP and EVPN share no load any more: what enters there goes to its own nodes alone',
);

/** Leaves that share the load with each other may pass a packet back and forth. */
export const combinedEcmpLoop = fabricRule({
  id: 'combined-ecmp-loop',
  title: 'Loop by combined ECMP',
  severity: 'error',
  catalogue: ['F43'],
  certainty: 'likely',
  docs: {
    what: 'Finds leaves with `combined-ecmp` whose routes for the prefix both lead to nodes and to each other.',
    why: 'A packet that arrives over EVPN is looked up like any other. Where it is hashed to the next hop that leads back, and there to the one it came from, it passes back and forth until its TTL ends.',
    limits:
      'Which next hop a flow takes depends on its hash. Leaves are known by their router ID in `default`, the address of their VTEP: where it is not told, nothing is said, since the route may lead to a third leaf.',
    references: [
      inferred(
        'the forwarding of EVPN in SR Linux up to 25.3',
        'nothing keeps a packet that came over EVPN from being sent over EVPN again',
      ),
    ],
    examples: ['combined-ecmp-loop'],
  },
  needs: ['routeTable', 'evpnConfig'],
  exempt: [
    IN_DEFAULT,
    NOT_COMBINED,
    NO_ROUTE,
    {
      because: 'no next hop of the route in use is another leaf beside nodes',
      when: (facts) => hasRoute(facts, (route) => leavesAmong(route).length === 0),
    },
  ],
  // The summary of EVPN prints the router ID, by which other leaves know this one.
  lacks: (view, all) => [
    ...(evpnSettings(view.facts).combinedEcmp === null ? (['evpnConfig'] as const) : []),
    ...(isOneOfSeveral(view, all) && addressOf(view.facts) === null
      ? (['evpnTable'] as const)
      : []),
  ],
  remedies: [ON_ONE_LEAF],
  evaluate: (views) => {
    const mixed = views.flatMap((view) => mixedIn(view) ?? []);
    const looping = mixed.filter((one) =>
      mixed.some((other) => other !== one && leads(one, other) && leads(other, one)),
    );
    const [first, ...others] = looping.flatMap(quotesOf);
    if (first === undefined) return [];
    const names = looping.map(({ facts }) => facts.name);
    return [
      {
        path: null,
        message: `${list(names)} each share the load of the prefix between nodes and each other by \`combined-ecmp\`: a packet may pass back and forth until its TTL ends`,
        evidence: [first, ...others],
        notes: [],
        remedies: looping.slice(0, 1).flatMap(({ facts }) => filledFor(facts, [ON_ONE_LEAF])),
      },
    ];
  },
});

type View = ViewWith<'routeTable' | 'evpnConfig'>;

/** A leaf that shares the load between nodes and other leaves. */
interface Mixed<V extends LeafView = View> {
  readonly facts: V['facts'];
  readonly combined: Setting<boolean>;
  readonly route: InstalledRoute;
  readonly leaves: readonly string[];
}

function mixedIn<V extends LeafView>({ facts }: V): Mixed<V> | null {
  const { combinedEcmp: combined } = evpnSettings(facts);
  const route = activeRoute(facts);
  const leaves = leavesAmong(route);
  if (combined?.value !== true || route === null || leaves.length === 0) return null;
  return { facts, combined, route, leaves };
}

const isOneOfSeveral = (view: LeafView, all: readonly LeafView[]): boolean =>
  mixedIn(view) !== null && all.some((other) => other !== view && mixedIn(other) !== null);

const addressOf = (facts: LeafFacts): string | null => evpnOriginOf(facts)?.address ?? null;

/** Whether the route of one leaf is seen to lead to another one: its address has to be told. */
function leads({ leaves }: Mixed, to: Mixed): boolean {
  const address = addressOf(to.facts);
  return address !== null && leaves.includes(address);
}

function quotesOf({ facts, combined, route, leaves }: Mixed): readonly Quote[] {
  const setting = quoteSetting(combined);
  return [
    { ...setting, label: `${facts.name}: ${setting.label}` },
    quote(
      facts.routeTable,
      nextHopsPlace(route),
      `${facts.name}: next hops of its route, ${list(leaves)} among them`,
    ),
  ];
}
