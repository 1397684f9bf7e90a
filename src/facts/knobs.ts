import { bgpOf, policiesFor } from './config-bgp.js';
import { type Told as Said, spotAt, toldAt } from './config-nodes.js';
import type { LeafFacts } from './leaf.js';
import { policyLines } from './policy-lines.js';
import type { ToldTree } from './surroundings.js';

/** A line of the configuration by which a leaf can change what a step of the decision compares. */
export interface Knob {
  /** The way to it from the root, as a `set /` line spells it. */
  readonly path: string;
  readonly value: string;
  readonly told: ToldTree;
  readonly span: Said<unknown>['span'];
}

/**
 * What a leaf is configured to do to the paths of a neighbor on their way in, at a step of the
 * decision: statements of its import policies, and settings of its session. Whether a statement
 * matches the prefix is not judged. None: the configuration at hand prints none.
 *
 * @param step as tie-break-reason names it
 */
export function knobsFor(leaf: LeafFacts, step: string, neighbor: string): readonly Knob[] {
  const [tree] = (leaf.bgpConfig ?? []).filter(
    ({ command }) => !/ from state\b/.test(command ?? ''),
  );
  const bgp = tree === undefined ? null : bgpOf(tree.report, leaf.networkInstance ?? '');
  if (tree === undefined || bgp === null) return [];
  const row = leaf.sessions?.report.rows.find(({ peer }) => peer === neighbor);
  const own = bgp.neighbors.find(({ address }) => address.value === neighbor);
  const group = own?.group?.value ?? row?.group ?? null;
  const policies = policiesFor(bgp, neighbor, group).imports?.value ?? [];
  return [
    ...policies.flatMap((policy) => ofPolicy(leaf, step, policy)),
    ...ofSession(leaf, step, { tree, neighbor, group }),
  ];
}

function ofPolicy(leaf: LeafFacts, step: string, policy: string): readonly Knob[] {
  const action = ACTIONS[step];
  return (policyLines(leaf, policy) ?? [])
    .filter(({ path }) => action?.test(path))
    .map((line) => ({ ...line, path: `routing-policy policy ${policy} ${line.path}` }));
}

/** In the spelling of the newest releases. Sources: YANG of 21.3 to 25.3. */
const ACTIONS: Readonly<Record<string, RegExp>> = {
  'local-pref': /action bgp local-preference\b/,
  origin: /action bgp origin\b/,
  med: /action bgp med\b/,
  'as-path-length': /action bgp as-path\b/,
  'rtm-pref': /action route-preference\b/,
  'fib-install-disabled': /action bgp disable-ip-route-install$/,
  'rtm-install-disabled': /action bgp disable-ip-route-install$/,
};

interface Session {
  readonly tree: ToldTree;
  readonly neighbor: string;
  readonly group: string | null;
}

/** The most specific place that prints a setting counts: the neighbor, its group, BGP as a whole. */
function ofSession(
  { networkInstance }: LeafFacts,
  step: string,
  { tree, neighbor, group }: Session,
): readonly Knob[] {
  const bgp = spotAt(tree.report, ['network-instance', networkInstance ?? '', 'protocols', 'bgp']);
  const places = [['neighbor', neighbor], ...(group === null ? [] : [['group', group]]), []];
  return (SETTINGS[step] ?? []).flatMap((setting) => {
    const [said] = places.flatMap((place) => toldAt(bgp, ...place, ...setting) ?? []);
    return said === undefined
      ? []
      : [{ path: said.path, value: said.value.join(' '), told: tree, span: said.span }];
  });
}

const SETTINGS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'local-pref': [['local-preference']],
  'rtm-pref': [
    ['preference', 'ebgp'],
    ['preference', 'ibgp'],
  ],
  'ebgp-route': [['peer-as'], ['local-as', 'as-number']],
};
