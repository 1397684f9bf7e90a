import ssh2, { type ParsedKey } from 'ssh2';
import type { UserKey } from './user-key.js';

/** The keys that an agent holds, or why they can't be had. */
export type AgentKeys =
  | { readonly kind: 'keys'; readonly keys: readonly UserKey[] }
  | { readonly kind: 'no-agent'; readonly why: string };

/** An agent that does not answer for so long is none. It answers at once, without asking anybody. */
const PATIENCE = 5_000;

/** Asks the agent behind a socket for its keys. */
export function agentKeys(socket: string): Promise<AgentKeys> {
  const agent = ssh2.createAgent(socket);
  return new Promise((resolve) => {
    const late = () => resolve({ kind: 'no-agent', why: 'it does not answer' });
    const timer = setTimeout(late, PATIENCE);
    agent.getIdentities((error, keys) => {
      clearTimeout(timer);
      if (error || keys === undefined) resolve({ kind: 'no-agent', why: whyNot(error) });
      else resolve({ kind: 'keys', keys: keys.flatMap((key) => userKey(key, agent) ?? []) });
    });
  });
}

const whyNot = (error: Error | null | undefined): string =>
  error?.message === 'Failed to connect to agent'
    ? 'nothing listens at its socket'
    : 'it gave no list of keys';

type Agent = ReturnType<typeof ssh2.createAgent>;

/** Null: a key of a type that ssh2 can't use. */
function userKey(listed: unknown, agent: Agent): UserKey | null {
  const key = ssh2.utils.parseKey(listed as ParsedKey & Buffer); // ssh2 hands parsed keys through as they are
  const [publicKey] = [key].flat();
  if (publicKey === undefined || publicKey instanceof Error) return null;
  return {
    what: publicKey.comment || publicKey.type,
    method: 'agent',
    publicKey,
    sign: (data, hash) =>
      new Promise((resolve, reject) => {
        const options = hash === undefined ? {} : { hash };
        agent.sign(publicKey, data, options, (error, signature) => {
          if (signature === undefined) reject(error ?? new Error('the agent did not sign'));
          else resolve(signature);
        });
      }),
  };
}
