import type { AuthHandlerMiddleware, NextAuthHandler } from 'ssh2';
import type { Attempts, Login, Offered } from './auth/attempt.js';
import { attempts } from './auth/order.js';
import { type Course, notAuthenticated } from './course.js';
import type { LoginFailure } from './failure.js';

/** Hands ssh2 one attempt after the other. */
export interface Authenticator {
  readonly next: AuthHandlerMiddleware;
  /** Lets go of secrets that an attempt still holds. */
  readonly end: () => void;
}

/** @param failed is called once nothing is left to try */
export function authenticator(
  course: Course,
  failed: (failure: LoginFailure) => void,
): Authenticator {
  let offered: Offered = null;
  let tell: NextAuthHandler | null = null;
  const advance = (): void => {
    attempt(sequence, offered)
      .then((method) => {
        if (method === null) failed(notAuthenticated(course, null));
        else tell?.(method);
      })
      .catch((error: Error) => failed(notAuthenticated(course, error.message)));
  };
  const sequence = attempts(loginFor(course, () => advance()));
  return {
    next: (methods, _partial, next) => {
      offered = methods ?? null;
      course.offered = offered ?? course.offered;
      tell = next;
      advance();
    },
    end: () => void sequence.return().catch(() => {}),
  };
}

async function attempt(sequence: Attempts, offered: Offered) {
  const { value } = await sequence.next(offered);
  return value ?? null;
}

const loginFor = ({ target, policy, tried, clock }: Course, giveUp: () => void): Login => ({
  target,
  secrets: policy.secrets,
  sha1: policy.legacyHosts.has(target.name),
  tried,
  asking: clock.paused,
  giveUp,
});
