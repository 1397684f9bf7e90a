import type { KeyboardInteractiveCallback, Prompt } from 'ssh2';
import type { Whom } from '../../secrets.js';
import { ATTEMPTS, type Attempts, type Login, type Offered, takes } from './attempt.js';

/** How far a conversation came. */
interface Round {
  readonly login: Login;
  /** How many passwords were asked for at this host, in all conversations. */
  readonly passwords: { count: number };
  answeredWithPassword: boolean;
  state: 'silent' | 'answered' | 'given-up';
}

/**
 * Keyboard-interactive, as SR Linux asks, and then the plain password. A password that was wrong in one
 * is not tried in the other: each is asked for anew, at most three times together.
 */
export async function* answered(login: Login, offered: Offered): Attempts {
  const passwords = { count: 0 };
  yield* byPassword(login, yield* byKeyboard(login, offered, passwords), passwords);
}

async function* byKeyboard(
  login: Login,
  offered: Offered,
  passwords: Round['passwords'],
): Attempts<Offered> {
  let now = offered;
  while (takes(now, 'keyboard-interactive') && passwords.count < ATTEMPTS) {
    const round: Round = { login, passwords, answeredWithPassword: false, state: 'silent' };
    now = yield { type: 'keyboard-interactive', username: login.target.user, prompt: asks(round) };
    login.tried.push({ method: 'keyboard-interactive', what: '', result: RESULTS[round.state] });
    if (round.state !== 'answered') break;
  }
  return now;
}

async function* byPassword(
  login: Login,
  offered: Offered,
  passwords: Round['passwords'],
): Attempts {
  let now = offered;
  while (takes(now, 'password') && passwords.count < ATTEMPTS) {
    const password = await nextPassword(login, passwords);
    if (password === null) return;
    try {
      now = yield { type: 'password', username: login.target.user, password: bytes(password) };
      login.tried.push({ method: 'password', what: '', result: RESULTS.answered });
    } finally {
      password.fill(0);
    }
  }
}

const RESULTS = {
  silent: 'the server asked nothing and refused',
  answered: 'the server refused the answer',
  'given-up': 'the server asked what nobody answered',
} as const;

/** ssh2 takes the bytes of a password as they are, which its types do not tell. */
const bytes = (password: Buffer): string => password as unknown as string;

async function nextPassword(
  { target, secrets, asking, tried }: Login,
  passwords: Round['passwords'],
): Promise<Buffer | null> {
  passwords.count += 1;
  const attempt = passwords.count;
  const password = await asking(secrets.password({ ...whom(target), attempt }));
  if (password === null && attempt === 1) {
    tried.push({ method: 'password', what: '', result: 'there is no password to try' });
  }
  // Whoever gave up is not asked again.
  if (password === null) passwords.count = ATTEMPTS;
  return password;
}

const whom = ({ name, user, host }: Login['target']): Whom => ({ target: name, user, host });

type Asks = (
  name: string,
  instructions: string,
  language: string,
  prompts: Prompt[],
  finish: KeyboardInteractiveCallback,
) => void;

const asks =
  (round: Round): Asks =>
  (name, instructions, _language, prompts, finish) => {
    const questions = { name, instructions, prompts: prompts.map(prompt) };
    answersTo(round, questions)
      .then((answers) => {
        round.state = answers === null ? 'given-up' : 'answered';
        if (answers === null) round.login.giveUp();
        else finish(answers.map(spent));
      })
      .catch(() => round.login.giveUp());
  };

const prompt = ({ prompt: text, echo }: Prompt) => ({ prompt: text, echo: echo === true });

interface Questions {
  readonly name: string;
  readonly instructions: string;
  readonly prompts: readonly ReturnType<typeof prompt>[];
}

/**
 * The password answers a single hidden prompt, and only once in a conversation: what a server asks then
 * is something else.
 */
async function answersTo(round: Round, questions: Questions): Promise<readonly Buffer[] | null> {
  const { login, passwords } = round;
  const [only, ...more] = questions.prompts;
  if (only?.echo === false && more.length === 0 && !round.answeredWithPassword) {
    round.answeredWithPassword = true;
    const password = await nextPassword(login, passwords);
    return password === null ? null : [password];
  }
  const asked = { ...whom(login.target), ...questions };
  const answers = await login.asking(login.secrets.answers(asked));
  return answers?.length === questions.prompts.length ? answers : null;
}

/** An answer as text, which ssh2 demands here; its bytes are zeroed. */
function spent(answer: Buffer): string {
  const text = answer.toString('utf8');
  answer.fill(0);
  return text;
}
