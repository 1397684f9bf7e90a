/**
 * Where passwords and passphrases come from: a terminal, a file or a descriptor, which live elsewhere.
 * Each answer is a Buffer of its own, which is zeroed once it has been used. Null: there is none, or
 * whoever was asked gave up.
 */
export interface Secrets {
  readonly password: (question: PasswordQuestion) => Promise<Buffer | null>;
  readonly passphrase: (question: PassphraseQuestion) => Promise<Buffer | null>;
  /** Answers to questions of a server that are not simply for the password, one for each prompt. */
  readonly answers: (questions: ServerQuestions) => Promise<readonly Buffer[] | null>;
}

/** Who wants to log in where, as the user calls it. */
export interface Whom {
  readonly target: string;
  readonly user: string;
  readonly host: string;
}

export interface PasswordQuestion extends Whom {
  /** From 1 on; more than 1 means that the one before was wrong. */
  readonly attempt: number;
}

export interface PassphraseQuestion {
  /** The file of the private key. */
  readonly file: string;
  readonly attempt: number;
}

/** What a server asks by keyboard-interactive (RFC 4256). All its text is of the server: escape it. */
export interface ServerQuestions extends Whom {
  readonly name: string;
  readonly instructions: string;
  readonly prompts: readonly { readonly prompt: string; readonly echo: boolean }[];
}

/** Nobody to ask and nothing to read. */
export const NO_SECRETS: Secrets = {
  password: async () => null,
  passphrase: async () => null,
  answers: async () => null,
};

/** A password that is given in advance: it is tried once at each host, and nothing else is answered. */
export const fixedPassword = (password: Buffer): Secrets => ({
  ...NO_SECRETS,
  password: async ({ attempt }) => (attempt === 1 ? Buffer.from(password) : null),
});
