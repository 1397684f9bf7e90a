type Environment = Readonly<Record<string, string | undefined>>;

interface Side {
  readonly isTTY?: boolean | undefined;
}

/** Whether a screen can be drawn and keys can be read; else the answer is told as text. */
export const isScreen = (stdin: Side, stdout: Side, env: Environment): boolean =>
  stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb';
