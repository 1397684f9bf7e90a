import { type ExportPolicy, exportPoliciesOf } from '#facts/evpn-exports.js';
import type { LeafFacts } from '#facts/leaf.js';
import { list } from '#text/words.js';
import { type Quote, quote } from './rule.js';

/** What the configuration says of who lets the EVPN route into BGP. */
export interface Exports {
  /** The end of the message; empty where it is not known. */
  readonly by: string;
  readonly evidence: readonly Quote[];
  readonly notes: readonly string[];
  /** To fill in, where there is one; null: a placeholder stays. */
  readonly policy: string | null;
  readonly group: string | null;
}

/** The export policies of a leaf that let EVPN routes into its BGP, as far as it told. */
export function exportsIn(facts: LeafFacts): Exports {
  const all = exportPoliciesOf(facts);
  const open = (notes: readonly string[]): Exports => ({
    by: '',
    evidence: [],
    notes,
    policy: null,
    group: null,
  });
  if (all === null) return open([NOT_GIVEN]);
  const admitting = all.filter(({ admitsEvpn }) => admitsEvpn === true);
  if (admitting.length === 0) return open(unknownAmong(all));
  const policies = [...new Set(admitting.map(({ policy }) => policy))];
  const groups = [...new Set(admitting.flatMap(({ group }) => group ?? []))];
  return {
    by: `, which ${policies.length === 1 ? 'export policy' : 'export policies'} ${list(policies.map((name) => `\`${name}\``))} let${policies.length === 1 ? 's' : ''} into BGP`,
    evidence: [...linesOf(admitting), ...usesOf(admitting)],
    notes: [],
    policy: onlyOf(policies),
    group: onlyOf(groups),
  };
}

/** To be filled in where there is no choice. */
function onlyOf(names: readonly string[]): string | null {
  const [one = null, ...others] = names;
  return others.length === 0 ? one : null;
}

const NOT_GIVEN =
  'which export policy lets the EVPN route into BGP is not in these reports: the configuration of BGP and of `routing-policy` of this leaf would name it';

function unknownAmong(all: readonly ExportPolicy[]): readonly string[] {
  const open = all.filter(({ admitsEvpn }) => admitsEvpn === null).map(({ policy }) => policy);
  const names = list([...new Set(open)].map((name) => `\`${name}\``));
  return open.length === 0
    ? ['no export policy in the configuration given lets EVPN routes out: it may have been changed']
    : [
        `export policies in use are ${names}; whether they let EVPN routes out, \`routing-policy\` would tell`,
      ];
}

const linesOf = (all: readonly ExportPolicy[]): readonly Quote[] =>
  all.flatMap(({ line, policy }, at) =>
    line === null || all.findIndex((one) => one.policy === policy) !== at
      ? []
      : [quote(line.told, line.span, `policy \`${policy}\` accepts EVPN routes`)],
  );

const usesOf = (all: readonly ExportPolicy[]): readonly Quote[] =>
  all.map(({ use, policy, group }) =>
    quote(
      use.told,
      use.span,
      `export policy \`${policy}\`${group === null ? '' : ` of group \`${group}\``}`,
    ),
  );
