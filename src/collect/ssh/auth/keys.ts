import type { ParsedKey } from 'ssh2';
import type { Secrets } from '../../secrets.js';
import type { Tried } from '../failure.js';
import { type AgentKeys, agentKeys } from './agent-keys.js';
import { ATTEMPTS, type Login } from './attempt.js';
import { decrypted, type Identity, readIdentity } from './identity-file.js';
import { isSame, type UserKey } from './user-key.js';

/**
 * The keys for one host in the order in which they are offered: those of the agent, then those of the
 * files that the agent does not hold. With `IdentitiesOnly` the agent may use keys of the files alone:
 * servers count every key that is offered, and hang up after a few.
 */
export async function* keysFor(login: Login): AsyncGenerator<UserKey> {
  const { target, tried } = login;
  const identities = target.identityFiles.map(readIdentity);
  const agent = target.agent === null ? NO_KEYS : await agentKeys(target.agent);
  if (agent.kind === 'no-agent') tried.push(result('agent', target.agent ?? '', agent.why));
  const held = agent.kind === 'keys' ? agent.keys : [];
  yield* target.identitiesOnly ? held.filter(isAmong(identities)) : held;
  for (const identity of identities) {
    if (!held.some(({ publicKey }) => isOf(identity, publicKey))) yield* fromFile(identity, login);
  }
}

const NO_KEYS: AgentKeys = { kind: 'keys', keys: [] };

const isAmong =
  (identities: readonly Identity[]) =>
  ({ publicKey }: UserKey): boolean =>
    identities.some((identity) => isOf(identity, publicKey));

function isOf(identity: Identity, key: ParsedKey): boolean {
  const known = publicOf(identity);
  return known !== null && isSame(known, key);
}

function publicOf(identity: Identity): ParsedKey | null {
  if (identity.kind === 'unusable') return null;
  return identity.kind === 'open' ? identity.key : identity.publicKey;
}

async function* fromFile(identity: Identity, login: Login): AsyncGenerator<UserKey> {
  const { file } = identity;
  if (identity.kind === 'unusable') login.tried.push(result('key', file, identity.why));
  if (identity.kind === 'public-only') {
    login.tried.push(result('key', file, 'it is a public key, and the agent lacks its other half'));
  }
  if (identity.kind === 'open') yield signer(file, identity.key, async () => identity.key);
  if (identity.kind === 'encrypted') yield* locked(file, identity.publicKey, login);
}

/** Asks for the passphrase late where the public half is known, at once where it is not. */
async function* locked(
  file: string,
  publicKey: ParsedKey | null,
  login: Login,
): AsyncGenerator<UserKey> {
  const open = async (): Promise<ParsedKey> => {
    const key = await unlocked(file, login);
    if (key === null) throw new Error('its passphrase was not given');
    return key;
  };
  const first = publicKey ?? (await unlocked(file, login));
  if (first === null) login.tried.push(result('key', file, 'its passphrase was not given'));
  else yield signer(file, first, first.isPrivateKey() ? async () => first : open);
}

/**
 * Null: nobody knows the passphrase. A key opens many leaves: it is asked for once in a run, and
 * decrypted once, which takes most of a second on purpose.
 */
function unlocked(file: string, { secrets, asking }: Login): Promise<ParsedKey | null> {
  const opened = OPENED.get(secrets) ?? new Map<string, Promise<ParsedKey | null>>();
  OPENED.set(secrets, opened);
  const key = opened.get(file) ?? opening(file, secrets);
  opened.set(file, key);
  return asking(key);
}

/** The keys that were opened, as long as there is somebody to ask. */
const OPENED = new WeakMap<Secrets, Map<string, Promise<ParsedKey | null>>>();

async function opening(file: string, secrets: Secrets): Promise<ParsedKey | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const passphrase = await secrets.passphrase({ file, attempt });
    if (passphrase === null) return null;
    const key = decrypted(file, passphrase);
    passphrase.fill(0);
    if (key !== null) return key;
  }
  return null;
}

const signer = (
  what: string,
  publicKey: ParsedKey,
  privateKey: () => Promise<ParsedKey>,
): UserKey => ({
  what,
  method: 'key',
  publicKey,
  sign: async (data, hash) => {
    const signature: unknown = (await privateKey()).sign(data, hash);
    if (Buffer.isBuffer(signature)) return signature;
    throw new Error('the key could not sign');
  },
});

const result = (method: Tried['method'], what: string, why: string): Tried => ({
  method,
  what,
  result: why,
});
