import type { Target } from '#inventory/target.js';
import { whyOf } from '../why.js';
import type { HostKeyFailure } from './failure.js';
import { fingerprintOf, type HostKey } from './host-key.js';
import type { Entries } from './known-hosts/entries.js';
import { keepKey } from './known-hosts/own-file.js';
import { type Unknown, type Verdict, verdictOn } from './known-hosts/verdict.js';
import { type HostKeyQuestion, modeFor, type Notice, type Policy } from './policy.js';

/** Whether a host may be spoken to. */
export type Trust =
  | { readonly kind: 'trusted'; readonly notices: readonly Notice[] }
  | HostKeyFailure;

/**
 * Judges the key that a host showed. Only a key that no file knows depends on the mode; a changed or
 * revoked one is refused in each.
 */
export async function trustIn(
  key: HostKey,
  target: Target,
  entries: Entries,
  policy: Policy,
): Promise<Trust> {
  const verdict = verdictOn(entries, key);
  if (verdict.kind === 'known') return { kind: 'trusted', notices: [] };
  if (verdict.kind !== 'unknown') return refusal(verdict, entries, key);
  const mode = modeFor(target, policy);
  if (mode === 'strict') return unknown(verdict, entries, key, 'strict');
  if (mode === 'ask' && !(await agreed(key, target, entries, verdict, policy))) {
    return unknown(verdict, entries, key, 'declined');
  }
  return { kind: 'trusted', notices: [kept(key, target, entries, policy)] };
}

function refusal(
  verdict: Exclude<Verdict, { kind: 'known' | 'unknown' }>,
  { name: { name } }: Entries,
  key: HostKey,
): HostKeyFailure {
  const shown = { name, key: fingerprintOf(key) };
  if (verdict.kind === 'changed') return { ...verdict, ...shown, kind: 'host-key-changed' };
  if (verdict.kind === 'revoked') return { ...verdict, ...shown, kind: 'host-key-revoked' };
  return { ...verdict, ...shown, kind: 'known-hosts-unreadable' };
}

const unknown = (
  because: Unknown,
  { name: { name } }: Entries,
  key: HostKey,
  mode: 'strict' | 'declined',
): HostKeyFailure => ({ kind: 'host-key-unknown', name, key: fingerprintOf(key), because, mode });

/**
 * Whoever is asked decides; an answer that goes wrong is no consent. Several leaves behind one jump
 * host are reached at once, and its key is asked for once.
 */
function agreed(
  key: HostKey,
  target: Target,
  { name }: Entries,
  because: Unknown,
  policy: Policy,
): Promise<boolean> {
  const question = { ...fingerprintOf(key), target: target.name, host: name.name, because };
  const subject = `${name.name} ${key.sha256}`;
  const asked = QUESTIONS.get(policy) ?? new Map<string, Promise<boolean>>();
  QUESTIONS.set(policy, asked);
  const answer = asked.get(subject) ?? confirmed(question, policy);
  asked.set(subject, answer);
  return answer;
}

/** What was asked under a policy, which lasts for one run. */
const QUESTIONS = new WeakMap<Policy, Map<string, Promise<boolean>>>();

async function confirmed(question: HostKeyQuestion, { confirm }: Policy): Promise<boolean> {
  return confirm !== null && (await confirm(question)) === true;
}

function kept(key: HostKey, { name: target }: Target, { name }: Entries, policy: Policy): Notice {
  const told = { target, host: name.name, ...fingerprintOf(key) };
  try {
    keepKey(policy.ownKnownHosts, name.name, key);
    return { kind: 'key-kept', file: policy.ownKnownHosts, ...told };
  } catch (error) {
    return { kind: 'key-not-kept', why: whyOf(error), ...told };
  }
}
