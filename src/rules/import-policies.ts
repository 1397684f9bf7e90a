import type { BgpPath } from '#facts/bgp-route.js';
import { policyNamed } from '#facts/config-policy.js';
import { configuredAt, configuredFor, wholeTree } from '#facts/config-sessions.js';
import type { LeafFacts } from '#facts/leaf.js';
import { familyOf } from '#facts/prefix.js';
import { sessionWith } from '#facts/sessions.js';
import type { Beside } from './invalid-because.js';
import { type Quote, quote } from './rule.js';
import { quoteSaid } from './session-reasons.js';

/**
 * The import policy in force for the neighbor of a rejected path: the one that the configuration names,
 * with what it does by default, or none where BGP is printed as a whole.
 */
export function importPolicyFor(facts: LeafFacts, { neighbor }: BgpPath): Beside {
  if (neighbor === null) return { quotes: [], notes: [] };
  const peer = { peer: neighbor, group: sessionWith(facts, neighbor)?.group ?? null };
  const named =
    configuredFor(facts, peer, 'afi-safi', `${familyOf(facts.prefix)}-unicast`, 'import-policy') ??
    configuredFor(facts, peer, 'import-policy');
  if (named === null) return withoutPolicy(facts, peer);
  const policies = named.value.split(' ');
  return {
    quotes: [
      quoteSaid(named, `\`${named.path}\``),
      ...policies.flatMap((policy) => defaultOf(facts, policy)),
    ],
    notes: [],
  };
}

/** What a policy does with routes that none of its statements decides on. */
function defaultOf({ policies = [] }: LeafFacts, name: string): readonly Quote[] {
  for (const told of policies) {
    const result = policyNamed(told.report, name)?.defaultResult;
    if (result != null) return [quote(told, result.span, `what \`${name}\` does by default`)];
  }
  return [];
}

function withoutPolicy(facts: LeafFacts, peer: Parameters<typeof configuredFor>[1]): Beside {
  const whole = wholeTree(facts);
  const all = configuredAt(facts, 'bgp', peer, 'ebgp-default-policy', 'import-reject-all');
  const known = sessionWith(facts, peer.peer)?.group !== undefined;
  if (whole === null || !known || all?.value === 'false') return { quotes: [], notes: [] };
  return {
    quotes: [
      {
        file: whole.file,
        span: null,
        label: `no \`import-policy\` for ${peer.peer} in this configuration, which prints all of BGP`,
      },
      ...(all === null ? [] : [quoteSaid(all, `\`${all.path}\``)]),
    ],
    notes: [
      'an eBGP peer without an import policy has all its routes rejected unless `ebgp-default-policy import-reject-all` is false',
    ],
  };
}
