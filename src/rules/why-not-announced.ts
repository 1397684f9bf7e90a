import { evpnAbsentIn } from '#facts/evpn-absent.js';
import { evpnSettings } from '#facts/evpn-settings.js';
import type { LeafFacts } from '#facts/leaf.js';
import { activeRoute, isFromEvpn } from '#facts/leaf-selectors.js';
import type { Remedy } from '#findings/finding.js';
import { list } from '#text/words.js';
import { ENABLE_EVPN, SEE_EVPN_STATE } from './evpn-remedies.js';
import { quoteSetting } from './quote-setting.js';
import type { Quote } from './rule.js';

/** What the reports of a leaf say of why it announces nothing. */
export interface Why {
  /** The end of the message; empty where it is not known. */
  readonly by: string;
  readonly evidence: readonly Quote[];
  readonly notes: readonly string[];
  readonly remedies: readonly Remedy[];
}

/** The first reason that is told, in the order in which each makes the next one moot. */
export const whyNotAnnounced = (facts: LeafFacts): Why =>
  missing(facts) ?? disabled(facts) ?? fromEvpn(facts) ?? byPolicy(facts) ?? UNTOLD;

const UNTOLD: Why = {
  by: '',
  evidence: [],
  notes: [
    'why it is not announced is not in these reports: the state of `bgp-evpn` and of `bgp-vpn` and the sessions in `default` would tell',
  ],
  remedies: [SEE_EVPN_STATE],
};

function missing(facts: LeafFacts): Why | null {
  const absent = evpnAbsentIn(facts);
  if (absent === null) return null;
  const { told, way } = absent;
  const label = `no EVI in \`${way.join(' ')}\` of this configuration, which prints all of it`;
  return {
    by: `: \`bgp-evpn\` is not configured in ${facts.networkInstance ?? ''}`,
    evidence: [{ file: told.file, span: null, label }],
    notes: [],
    remedies: [SEE_EVPN_STATE],
  };
}

function disabled(facts: LeafFacts): Why | null {
  const { adminState } = evpnSettings(facts);
  return adminState?.value !== 'disable'
    ? null
    : {
        by: ': its `bgp-evpn` is disabled',
        evidence: [quoteSetting(adminState)],
        notes: [],
        remedies: [ENABLE_EVPN],
      };
}

function fromEvpn(facts: LeafFacts): Why | null {
  const route = activeRoute(facts);
  return route === null || !isFromEvpn(route)
    ? null
    : {
        by: ': its own route in use came by EVPN, and is not announced again',
        evidence: [],
        notes: [],
        remedies: [],
      };
}

function byPolicy(facts: LeafFacts): Why | null {
  const { exportPolicies } = evpnSettings(facts);
  if (exportPolicies === null || exportPolicies.value.length === 0) return null;
  const names = list(exportPolicies.value.map((name) => `\`${name}\``));
  return {
    by: '',
    evidence: [quoteSetting(exportPolicies)],
    notes: [`\`bgp-vpn\` exports by policy: what ${names} lets out, \`routing-policy\` would tell`],
    remedies: [SEE_EVPN_STATE],
  };
}
