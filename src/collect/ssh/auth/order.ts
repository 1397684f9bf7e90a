import type { Tried } from '../failure.js';
import type { Attempts, Login, Offered } from './attempt.js';
import { takes } from './attempt.js';
import { keysFor } from './keys.js';
import { answered } from './questions.js';
import { OneKey, type UserKey } from './user-key.js';

/**
 * What is tried, in order: nothing, which makes the server tell its methods; the keys of the agent and
 * of files; keyboard-interactive and the password. A key that the server took without letting us in
 * means that it wants more, so no other key is offered then.
 */
export async function* attempts(login: Login): Attempts {
  const offered: Offered = yield { type: 'none', username: login.target.user };
  yield* answered(login, takes(offered, 'publickey') ? yield* withKeys(login, offered) : offered);
}

/** ssh2 does not tell what is offered after a key of this kind, so null stands for any. */
async function* withKeys(login: Login, offered: Offered): Attempts<Offered> {
  for await (const key of keysFor(login)) {
    const agent = new OneKey(key, login.sha1);
    yield { type: 'agent', username: login.target.user, agent };
    login.tried.push(resultOf(key, agent));
    if (agent.signed) return null;
  }
  return offered;
}

function resultOf({ method, what }: UserKey, { signed, failed }: OneKey): Tried {
  if (signed) return { method, what, result: 'the server took it and wants more' };
  return { method, what, result: failed ?? 'the server does not take it' };
}
