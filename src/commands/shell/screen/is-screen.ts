type Environment = Readonly<Record<string, string | undefined>>;

interface Side {
  readonly isTTY?: boolean | undefined;
}

/** Whether a screen can be drawn and keys can be read; else the answer is told as text. */
export const isScreen = (stdin: Side, stdout: Side, env: Environment): boolean =>
  stdin.isTTY === true && stdout.isTTY === true && env['TERM'] !== 'dumb';

/** Whether the user listens instead of looking, as Ink asks it. */
export const isForReaders = (env: Environment): boolean =>
  !['', '0', 'false'].includes((env['INK_SCREEN_READER'] ?? '').toLowerCase());
