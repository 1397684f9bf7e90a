import { type Announced, announcedTo, meets, targetsOf } from '#facts/evpn-announced.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import { isFromEvpn, isUsed, isValid } from '#facts/leaf-selectors.js';
import type { Setting } from '#facts/multipath.js';
import { list, verb } from '#text/words.js';
import { IN_DEFAULT, WITHOUT_EVPN } from './exemptions.js';
import { hasNoRoute } from './next-hop-count.js';
import { quoteSetting } from './quote-setting.js';
import { model, rfc } from './references.js';
import { configure } from './remedies.js';
import { type Draft, filledFor, leafRule, quote, type ViewWith } from './rule.js';

const IMPORT = configure(
  'import the target that the other leaves export, if these routes are meant for this network-instance; or change `export-rt` there',
  [
    'set / network-instance {network-instance} protocols bgp-vpn bgp-instance 1 route-target import-rt {route-target}',
  ],
  '>=21.3',
  'it takes the place of the target imported now: every route with that one leaves this network-instance, and all routes with the new one come in',
);

/** EVPN routes for the prefix are there, and none carries a target that this network-instance imports. */
export const routeTargetMismatch = leafRule({
  id: 'route-target-mismatch',
  title: 'Route target mismatch',
  severity: 'warning',
  catalogue: ['F34'],
  certainty: 'likely',
  docs: {
    what: 'Finds EVPN routes for the prefix that are valid and not in use, none of which carries a route target that the network-instance imports.',
    why: 'A leaf keeps EVPN routes in the network-instance `default` and takes into a network-instance only those that carry its `import-rt`. Where other leaves export another target, the routes arrive and never come in.',
    limits:
      'Needs `import-rt` of this leaf: one that the leaf makes of its own is in its state alone. Routes that were meant for another network-instance with the same prefix look the same.',
    references: [
      model(
        'srl_nokia-bgp-vpn, route-target',
        'a network-instance has its own `import-rt`, or an import policy',
      ),
      rfc(
        '4364 section 4.3.1',
        'a route is eligible for a VRF when it carries a target that the VRF imports',
      ),
    ],
    examples: ['route-target-mismatch'],
  },
  needs: ['routeTable', 'evpnRoutes', 'evpnConfig'],
  exempt: [
    IN_DEFAULT,
    WITHOUT_EVPN,
    {
      because: 'the route table holds a route of EVPN for the prefix: some target meets',
      when: ({ routeTable }) => routeTable?.report.some(isFromEvpn) === true,
    },
    {
      because: 'its configuration names an import policy, which decides in place of the targets',
      when: (facts) => {
        const { importPolicies } = evpnSettings(facts);
        return importPolicies !== null && importPolicies.value.length > 0;
      },
    },
  ],
  // One that the leaf makes of its own is in its state alone.
  lacks: ({ facts }) => (evpnSettings(facts).importTargets === null ? ['evpnState'] : []),
  remedies: [IMPORT],
  evaluate: ({ facts }) => {
    const { importTargets } = evpnSettings(facts);
    const valid = announcedTo(facts).filter(({ path }) => isValid(path));
    if (importTargets === null) return [];
    const wanted = importTargets.value;
    const foreign = valid.flatMap((one): readonly Foreign[] => {
      const [targets, from] = [targetsOf(one.path), one.path.nextHop];
      return from === null || targets.length === 0 || meets(targets, wanted)
        ? []
        : [{ ...one, from }];
    });
    const [first, ...others] = foreign.filter(({ path }) => !isUsed(path));
    const wholly = foreign.length === valid.length && facts.routeTable.complete;
    return first === undefined || !wholly ? [] : [draft(facts, importTargets, [first, ...others])];
  },
});

interface Foreign extends Announced {
  /** The leaf that announced it. */
  readonly from: string;
}

function draft(
  facts: ViewWith<'routeTable' | 'evpnRoutes' | 'evpnConfig'>['facts'],
  wanted: Setting<readonly string[]>,
  foreign: readonly [Foreign, ...Foreign[]],
): Draft {
  const targets = [...new Set(foreign.flatMap(({ path }) => targetsOf(path)))];
  const [target, ...more] = targets;
  const from = [...new Set(foreign.map((one) => one.from))];
  const [first, ...others] = foreign;
  return {
    ...(hasNoRoute(facts) && { severity: 'error' as const }),
    path: null,
    message: `the EVPN ${verb(from.length, 'route', 'routes')} of ${list(from)} ${verb(from.length, 'carries', 'carry')} ${list(targets.map(ticked))}, and ${facts.networkInstance} imports ${list(wanted.value.map(ticked))} alone`,
    evidence: [targetQuoted(first), quoteSetting(wanted), ...others.map(targetQuoted)],
    notes: [
      'routes for another network-instance that has the same prefix look the same: then nothing is wrong with the targets',
    ],
    remedies: filledFor(facts, [IMPORT], {
      'route-target': more.length === 0 ? target : null,
    }),
  };
}

const ticked = (target: string): string => `\`${target}\``;

const targetQuoted = ({ told, route, path }: Announced) =>
  quote(
    told,
    path.spans.communities,
    `the targets of ${route.routeDistinguisher ?? 'the route'}, which is not in use`,
  );
