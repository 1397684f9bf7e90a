/** What goes wrong with a leaf of the lab, for tests and for training, and what it is called. */
export const FAULTS = {
  slow: 'takes five seconds for every answer; `slow:N` takes N milliseconds',
  drop: 'cuts the connection in the middle of an answer',
  'half-answer': 'ends an answer in the middle, with exit status 1',
  silent: 'takes a command and never answers',
  endless: 'answers without end',
  garbage: 'answers with bytes that mean nothing',
  'escape-sequences': 'puts escape sequences into its answers',
  'wrong-host-key': 'shows another host key than the one that is known for it',
  'keyboard-interactive': 'asks for the password by keyboard-interactive, and takes nothing else',
  'no-login': 'takes no key and no password',
  'no-exec': 'refuses single commands, and gives an interactive shell',
  'one-session': 'takes one session at a time on a connection',
  banner: 'sends a banner in front of the login',
  bash: 'has bash for a login shell, in which `sr_cli` is to be called',
} as const;

export type FaultName = keyof typeof FAULTS;

/** How a leaf behaves; without faults as a leaf does. */
export interface Behaviour {
  /** Milliseconds in front of every answer. */
  readonly delay: number;
  readonly answers: 'whole' | 'half' | 'dropped' | 'never' | 'endless' | 'garbage' | 'escapes';
  readonly methods: readonly Method[];
  readonly strangerKey: boolean;
  readonly exec: boolean;
  /** Sessions that may be open at once on a connection. */
  readonly sessions: number;
  readonly banner: string | null;
  readonly login: 'cli' | 'bash';
}

export type Method = 'publickey' | 'password' | 'keyboard-interactive';

/** As OpenSSH on a leaf. */
export const SOUND: Behaviour = {
  delay: 0,
  answers: 'whole',
  methods: ['publickey', 'password', 'keyboard-interactive'],
  strangerKey: false,
  exec: true,
  sessions: 10,
  banner: null,
  login: 'cli',
};

const BANNER = `${['*'.repeat(60), '* Only for those who are allowed in. \u001b[31mAll is logged.\u001b[0m', '*'.repeat(60)].join('\r\n')}\r\n`;

const CHANGES: Readonly<Record<FaultName, Partial<Behaviour>>> = {
  slow: { delay: 5_000 },
  drop: { answers: 'dropped' },
  'half-answer': { answers: 'half' },
  silent: { answers: 'never' },
  endless: { answers: 'endless' },
  garbage: { answers: 'garbage' },
  'escape-sequences': { answers: 'escapes' },
  'wrong-host-key': { strangerKey: true },
  'keyboard-interactive': { methods: ['keyboard-interactive'] },
  'no-login': { methods: [] },
  'no-exec': { exec: false },
  'one-session': { sessions: 1 },
  banner: { banner: BANNER },
  bash: { login: 'bash' },
};

/**
 * How a leaf with these faults behaves; null for a word that is no fault.
 *
 * @param words such as `drop` or `slow:150`
 */
export function behaviourOf(words: readonly string[]): Behaviour | null {
  let behaviour = SOUND;
  for (const word of words) {
    const change = changeOf(word);
    if (change === null) return null;
    behaviour = { ...behaviour, ...change };
  }
  return behaviour;
}

function changeOf(word: string): Partial<Behaviour> | null {
  const [, delay] = /^slow:(\d{1,6})$/.exec(word) ?? [];
  if (delay !== undefined) return { delay: Number(delay) };
  return isFault(word) ? CHANGES[word] : null;
}

const isFault = (word: string): word is FaultName => Object.hasOwn(FAULTS, word);
