import { timingSafeEqual } from 'node:crypto';
import type { AuthContext, ParsedKey, PasswordAuthContext, PublicKeyAuthContext } from 'ssh2';
import type { Method } from './fault.js';
import type { Told } from './heard.js';

/** Who may log in, and how. */
export interface Account {
  readonly user: string;
  readonly password: string;
  /** The public key whose owner may log in. */
  readonly key: ParsedKey;
}

/** Answers an attempt to log in, and tells of it. The words that were tried are forgotten. */
export function login(
  attempt: AuthContext,
  account: Account,
  methods: readonly Method[],
  tell: (told: Told) => void,
): void {
  const { method, username: user } = attempt;
  if (attempt.method === 'publickey' && attempt.signature === undefined)
    tell({ what: 'key-offered', user });
  const end = (accepted: boolean): void => {
    tell({ what: 'login', method, user, accepted });
    if (accepted) attempt.accept();
    else attempt.reject([...methods]);
  };
  const known = user === account.user && methods.some((one) => one === method);
  if (!known) end(false);
  else if (attempt.method === 'password') end(isPassword(attempt, account));
  else if (attempt.method === 'publickey') byKey(attempt, account, end);
  else if (attempt.method === 'keyboard-interactive')
    attempt.prompt([{ prompt: 'Password: ', echo: false }], (answers) => {
      end(isSame(answers[0] ?? '', account.password));
    });
  else end(false);
}

const isPassword = ({ password }: PasswordAuthContext, account: Account): boolean =>
  isSame(password, account.password);

const isSame = (said: string, wanted: string): boolean => {
  const [one, other] = [Buffer.from(said), Buffer.from(wanted)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** A client first offers a key, and signs with it when the server would take it. */
function byKey(attempt: PublicKeyAuthContext, { key }: Account, end: (accepted: boolean) => void) {
  const { signature, blob, hashAlgo } = attempt;
  if (!attempt.key.data.equals(key.getPublicSSH())) end(false);
  else if (signature === undefined || blob === undefined) attempt.accept();
  else end(key.verify(blob, signature, hashAlgo) === true);
}
