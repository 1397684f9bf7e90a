import type { ConfigReport } from './config.js';
import { below, entriesAt, placeOf, type Spot, spotAt, type Told, textAt } from './config-nodes.js';

/** What a policy decides; `next-entry` is what early releases call `next-statement`. */
export type PolicyResult = 'accept' | 'reject' | 'next-policy' | 'next-statement' | 'next-entry';

export interface PolicyStatement {
  readonly name: Told<string>;
  /** What it asks of a route; null: every route. Its leaves are read with `toldAt` and the like. */
  readonly match: Spot | null;
  /** Null: not printed. */
  readonly result: Told<PolicyResult> | null;
  readonly action: Spot | null;
}

export interface PolicyConfig {
  readonly name: Told<string>;
  /** In the order in which they are printed, which is the one in which they are asked. */
  readonly statements: readonly PolicyStatement[];
  /** What happens to routes that no statement decides on; null: not printed. */
  readonly defaultResult: Told<PolicyResult> | null;
}

/** A policy by its name; null where the report does not print it. */
export function policyNamed(report: ConfigReport, name: string): PolicyConfig | null {
  const policies = spotAt(report, ['routing-policy', 'policy']);
  const policy = policies === null ? null : below(policies, [name]);
  if (policies === null || policy === null) return null;
  return {
    name: { value: name, ...placeOf(policies, name) },
    statements: entriesAt(policy, 'statement').map(({ value, ...place }) => ({
      name: { value: value.way.at(-1) ?? '', ...place },
      match: below(value, ['match']),
      action: below(value, ['action']),
      result: resultOf(below(value, ['action'])),
    })),
    defaultResult: resultOf(below(policy, ['default-action'])),
  };
}

/** Whether a policy surely lets every route through: it accepts by default and asks for nothing. */
export const acceptsAll = ({ statements, defaultResult }: PolicyConfig): boolean =>
  statements.every(({ result }) => result === null || result.value === 'accept') &&
  defaultResult?.value === 'accept';

/**
 * `policy-result accept` since 22.11; before that `accept { }`, or `accept` alone in a `set` line.
 * Sources: YANG of 21.3 to 25.3.
 */
function resultOf(action: Spot | null): Told<PolicyResult> | null {
  const told = textAt(action, 'policy-result');
  const result = RESULTS.find((one) => one === told?.value);
  if (told !== null && result !== undefined) return { ...told, value: result };
  const older = RESULTS.find((one) => action !== null && Object.hasOwn(action.node, one));
  return action === null || older === undefined
    ? null
    : { value: older, ...placeOf(action, older) };
}

const RESULTS: readonly PolicyResult[] = [
  ...(['accept', 'reject', 'next-policy', 'next-statement', 'next-entry'] as const),
];
