import { asJson, printable } from '#text/printable.js';
import { EXIT } from './exit.js';
import { misuse } from './misuse.js';
import { UsageError } from './usage-error.js';
import { verbOf } from './verb.js';

/** How a failure is told: words for standard error, and one JSON value where JSON was asked for. */
export interface Failure {
  readonly text: string;
  readonly json: string | null;
  readonly exitCode: number;
}

/** What a thrown value means to the user. */
export function failure(error: unknown, argv: readonly string[]): Failure {
  const ended = exitOf(error);
  if (ended !== null) return { text: '', json: null, exitCode: ended };
  const { code, message, hint } = explained(error, argv);
  const words = [`error[${code}]: ${printable(message)}`];
  if (hint !== null) words.push(`  = do: ${printable(hint)}`);
  const value = { schema: 'bgpwhy.error/1', error: { code, message, hint } };
  return {
    text: `${words.join('\n')}\n`,
    json: wantsJson(argv) ? `${asJson(value, 2)}\n` : null,
    exitCode: code === 'internal' ? EXIT.untrustworthy : EXIT.usage,
  };
}

/** oclif ends help and version by throwing; that is no failure. */
function exitOf(error: unknown): number | null {
  const { code, oclif } = error as { code?: unknown; oclif?: { exit?: number } };
  return code === 'EEXIT' ? (oclif?.exit ?? EXIT.complete) : null;
}

interface Explained {
  readonly code: 'usage' | 'internal';
  readonly message: string;
  readonly hint: string | null;
}

function explained(error: unknown, argv: readonly string[]): Explained {
  if (error instanceof UsageError) return usage(error);
  if (error instanceof Error && 'oclif' in error) return usage(misuse(error, verbOf(argv)));
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 'internal',
    message,
    hint: 'this is a defect of bgpwhy: report it with the input',
  };
}

const usage = ({ message, hint }: UsageError): Explained => ({ code: 'usage', message, hint });

function wantsJson(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const flags = end === -1 ? argv : argv.slice(0, end);
  return (
    flags.includes('--json') ||
    flags.includes('--format=json') ||
    flags.some((flag, at) => flag === '--format' && flags[at + 1] === 'json')
  );
}
