import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'ssh2';
import type { Target } from '#inventory/target.js';
import type { HopFailure } from './course.js';
import type { ConnectFailure } from './failure.js';
import { type Hop, type HopLimits, logIn } from './hop.js';
import { linkTo } from './link.js';
import { noticesFor, type Policy } from './policy.js';
import { refusalOf } from './route.js';
import { closeAll, type Session, sessionOver } from './session.js';

/** Bounds of connecting; each hop has them for itself. The time to connect is in the target. */
const CONNECT_LIMITS: HopLimits = { login: 20_000, idle: 10_000, signal: null };

/**
 * Connects to a leaf through its jump hosts, each verified under its own name before the next one is
 * tried, and logs in. What fails is told as a value; nothing stays open then.
 *
 * @param policy what to trust and whom to ask; there is no default for it
 * @throws TypeError when there is no policy, which is a mistake of ours
 */
export async function connect(
  target: Target,
  policy: Policy,
  limits: Partial<HopLimits> = {},
): Promise<Session | ConnectFailure> {
  assertPolicy(policy);
  const route = [...target.jumps, target];
  const refusal = refusalOf(route);
  if (refusal !== null) return failureAt(target, target, refusal);
  const bounds = { ...CONNECT_LIMITS, ...limits };
  const hops: Hop[] = [];
  for (const at of route) {
    const hop = await patiently(at, hops.at(-1)?.client ?? null, policy, bounds);
    if (hop.kind !== 'hop') {
      closeAll(hops);
      return failureAt(target, at, hop);
    }
    hops.push(hop);
  }
  return sessionOver(target, hops, noticesFor(target, policy), bounds.signal);
}

/** The types demand a policy; whoever comes without types is stopped here. */
function assertPolicy(policy: Policy | undefined): asserts policy is Policy {
  const modes: readonly unknown[] = ['strict', 'ask', 'accept-new', null];
  if (policy === undefined || policy === null || !modes.includes(policy.hostKeys)) {
    throw new TypeError('`connect` needs a policy for host keys: strict, ask or accept-new');
  }
}

const failureAt = (
  { name: target }: Target,
  { name, host, port }: Target,
  failure: HopFailure | { readonly kind: 'not-tried'; readonly why: string },
): ConnectFailure => ({ target, at: { name, host, port }, ...failure });

/** A host that drops connections because too many come at once is asked again, a little later. */
async function patiently(
  target: Target,
  jump: Client | null,
  policy: Policy,
  limits: HopLimits,
): Promise<Hop | HopFailure> {
  for (const wait of PAUSES) {
    const hop = await hopTo(target, jump, policy, limits);
    const dropped = hop.kind === 'cut-off' && hop.phase === 'greeting';
    if (!dropped || wait === null) return hop;
    await pause(
      wait * (0.5 + Math.random()),
      undefined,
      limits.signal ? { signal: limits.signal } : {},
    ).catch(() => {});
  }
  return { kind: 'cancelled' };
}

/** Milliseconds before the next try; null: there is none. */
const PAUSES = [300, 1_000, null] as const;

async function hopTo(
  target: Target,
  jump: Client | null,
  policy: Policy,
  limits: HopLimits,
): Promise<Hop | HopFailure> {
  const link = await linkTo(target, jump, limits.signal);
  return link.kind === 'link' ? logIn(link.stream, target, policy, limits) : link;
}
