import type { Span } from '#text/span.js';
import { type BgpConfig, bgpOf, type PoliciesConfig } from './config-bgp.js';
import { type Spot, toldAt } from './config-nodes.js';
import { type PolicyConfig, type PolicyStatement, policyNamed } from './config-policy.js';
import type { LeafFacts } from './leaf.js';
import type { Told } from './told.js';

/** An export policy in use, and whether it lets EVPN routes out; null: its lines do not tell, or are not there. */
export interface ExportPolicy {
  readonly policy: string;
  /** The group that names it; null: a neighbor, or BGP as a whole. */
  readonly group: string | null;
  readonly admitsEvpn: boolean | null;
  /** Where it is put to use. */
  readonly use: { readonly told: Told<unknown>; readonly span: Span | null };
  /** What lets EVPN routes out. */
  readonly line: { readonly told: Told<unknown>; readonly span: Span | null } | null;
}

/**
 * The export policies of the network-instance, each once for every place that names it. A route that
 * any of them accepts is taken into BGP (learned from SR Linux 21.6: neighbor 0.0.0.0). Null: the
 * configuration of BGP was not given.
 */
export function exportPoliciesOf(leaf: LeafFacts): readonly ExportPolicy[] | null {
  const { bgpConfig, networkInstance } = leaf;
  const [newest] = bgpConfig ?? [];
  const told = bgpConfig?.find(({ report }) => bgpOf(report, networkInstance ?? '') !== null);
  const bgp = told === undefined ? null : bgpOf(told.report, networkInstance ?? '');
  if (newest === undefined || told === undefined || bgp === null) return null;
  return placesIn(bgp).flatMap(({ exports, group }) =>
    (exports?.value ?? []).map((policy) => ({
      policy,
      group,
      use: { told, span: exports?.span ?? null },
      ...verdictOn(leaf, policy),
    })),
  );
}

const placesIn = (
  bgp: BgpConfig,
): readonly (Pick<PoliciesConfig, 'exports'> & { readonly group: string | null })[] => [
  { exports: bgp.exports, group: null },
  ...bgp.groups.map(({ exports, name }) => ({ exports, group: name.value })),
  ...bgp.neighbors.map(({ exports }) => ({ exports, group: null })),
];

function verdictOn(
  { policies }: LeafFacts,
  name: string,
): Pick<ExportPolicy, 'admitsEvpn' | 'line'> {
  for (const told of policies ?? []) {
    const policy = policyNamed(told.report, name);
    if (policy === null) continue;
    const result = resultFor(policy);
    if (result === null) return { admitsEvpn: null, line: null };
    return { admitsEvpn: result.value === 'accept', line: { told, span: result.span } };
  }
  return { admitsEvpn: null, line: null };
}

/** What it decides on EVPN routes; null: a statement that may concern some of them comes first. */
function resultFor({ statements, defaultResult }: PolicyConfig): PolicyStatement['result'] {
  const first = statements.find(({ match }) => mayMeetEvpn(match));
  const result = first === undefined ? defaultResult : first.result;
  const meetsAll = first === undefined || meetsAllEvpn(first.match);
  return meetsAll && DECIDES.includes(result?.value ?? '') ? result : null;
}

const mayMeetEvpn = (match: Spot | null): boolean =>
  toldAt(match, 'protocol')?.value.includes('bgp-evpn') ?? true;

const meetsAllEvpn = (match: Spot | null): boolean =>
  match === null || Object.keys(match.node).every((name) => name === 'protocol');

const DECIDES: readonly string[] = ['accept', 'reject'];
