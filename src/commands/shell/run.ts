import { closeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { BY_SIGNAL, EXIT } from './exit.js';
import { failure } from './failure.js';
import { Interrupted } from './interrupted.js';
import { isScreen } from './screen/is-screen.js';
import { showSignOfLife } from './sign-of-life.js';
import { withVerb } from './verb.js';

/**
 * Runs the program. Whatever goes wrong is told once, and the exit code is one of the contract's;
 * oclif's own codes never reach the shell.
 *
 * @param from the URL of the file that starts it, from which oclif finds the package
 */
export async function main(argv: readonly string[], from: string): Promise<void> {
  endQuietly();
  endWithoutTerminal();
  tellWhatNobodyCaught(argv);
  showSignOfLife(argv);
  try {
    const words = withVerb(argv, isScreen(process.stdin, process.stdout, process.env));
    const { run } = await import('@oclif/core/run');
    await run(words.length === 0 ? ['--help'] : [...words], from);
    if (words.length === 0) process.exitCode = EXIT.usage;
  } catch (error) {
    if (error instanceof Interrupted) process.exit(error.exitCode);
    const told = failure(error, argv);
    if (told.json !== null) process.stdout.write(told.json);
    process.stderr.write(told.text);
    process.exitCode = told.exitCode;
  }
}

/**
 * A reader that closes the pipe early, as `head` does, a terminal that has gone, and a user who
 * interrupts, want no words.
 */
function endQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.complete);
    if (error.code === 'EIO') process.exit(BY_SIGNAL.SIGHUP);
    throw error;
  });
  process.stderr.on('error', () => {});
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
}

/**
 * What is thrown where a key is heard, or a timer is due, comes by no `catch`: Node would end with 1, as if
 * something had been found. It is told when the screen has given the terminal back.
 */
function tellWhatNobodyCaught(argv: readonly string[]): void {
  process.once('uncaughtException', (error) => {
    const { text, exitCode } = failure(error, argv);
    process.once('exit', () => process.stderr.write(text));
    process.exit(exitCode);
  });
}

/**
 * Node gives terminals back as they were, and aborts, with a core dump, where one has gone meanwhile. Of
 * what is closed it asks nothing.
 */
function endWithoutTerminal(): void {
  const terminals = STREAMS.filter(isatty);
  process.once('exit', () => {
    for (const stream of terminals) if (!isatty(stream)) closeSync(stream);
  });
}

/** Standard input, output and error. */
const STREAMS = [0, 1, 2];
