import { nearTo } from '#text/near.js';
import { list } from '#text/words.js';
import { UsageError } from './usage-error.js';

/** What oclif's errors carry beside their words; which of it there is tells the kind of error. */
interface Refusal {
  readonly message: string;
  /** Flags that do not exist, as typed. */
  readonly flags?: readonly string[];
  /** Words too many, or the arguments that are missing. */
  readonly args?: readonly (string | { readonly name: string })[];
  readonly parse?: {
    readonly input?: { readonly flags?: Readonly<Record<string, Known>> };
    readonly output?: { readonly flags?: Readonly<Record<string, unknown>> };
  };
}

interface Known {
  readonly dependsOn?: readonly string[];
  readonly exclusive?: readonly unknown[];
}

/** What oclif refuses, in our words: what is wrong, and what to type instead. */
export function misuse(error: Error, verb: string | null): UsageError {
  // The fields are oclif's; every one of them is looked at before it is used.
  const refusal = error as Refusal;
  const command = verb === null ? 'bgpwhy' : `bgpwhy ${verb}`;
  const help = `\`${command} --help\``;
  return (
    unknownFlag(refusal, command, help) ??
    wrongWords(refusal, command, help) ??
    wrongTogether(refusal) ??
    wrongValue(refusal.message, help) ??
    new UsageError(oclifWords(refusal.message), `${help} shows how it is used`)
  );
}

function unknownFlag({ flags, parse }: Refusal, command: string, help: string): UsageError | null {
  const typed = flags?.[0]?.replace(/=.*$/s, '');
  if (typed === undefined) return null;
  const known = Object.keys(parse?.input?.flags ?? {}).map((name) => `--${name}`);
  const near = typed.length > 3 ? nearTo(typed, known) : [];
  const meant =
    near.length === 0 ? '' : `did you mean ${near.map((flag) => `\`${flag}\``).join(' or ')}? `;
  return new UsageError(
    `\`${command}\` has no flag \`${typed}\``,
    `${meant}${help} lists its flags`,
  );
}

function wrongWords({ args }: Refusal, command: string, help: string): UsageError | null {
  const [first] = args ?? [];
  if (first === undefined) return null;
  if (typeof first === 'string')
    return new UsageError(
      `\`${first}\` is one word more than \`${command}\` takes`,
      `${help} shows what it takes`,
    );
  const name = first.name.toUpperCase();
  return new UsageError(
    `\`${command}\` needs a ${name}`,
    `write \`${command} ${name}\`; ${help} says what it may be`,
  );
}

/** Flags that exclude each other, or of which one needs another. */
function wrongTogether({ parse }: Refusal): UsageError | null {
  const given = Object.keys(parse?.output?.flags ?? {});
  for (const name of given) {
    const { exclusive = [], dependsOn = [] } = parse?.input?.flags?.[name] ?? {};
    const against = given.find((other) => exclusive.includes(other));
    if (against !== undefined)
      return new UsageError(
        `\`--${name}\` and \`--${against}\` exclude each other`,
        'leave one of them out',
      );
    const missing = dependsOn.filter((other) => !given.includes(other));
    if (missing.length > 0) {
      const needed = list(missing.map((other) => `\`--${other}\``));
      return new UsageError(`\`--${name}\` works only with ${needed}`, `add ${needed}`);
    }
  }
  return null;
}

function wrongValue(message: string, help: string): UsageError | null {
  return wrongNumber(message) ?? wrongWord(message, help);
}

/** `Parsing --timeout \n\tExpected an integer greater than or equal to 1 but received: 0`. */
function wrongNumber(message: string): UsageError | null {
  const said =
    /^Parsing (--[\w-]+)\s+Expected an integer(?: (greater|less) than or equal to (\d+))? but received: (.*)/.exec(
      message,
    );
  if (said === null) return null;
  const [, flag = '', side, bound, value = ''] = said;
  const least = side === 'greater' ? 'at least' : 'at most';
  return new UsageError(
    `\`${flag}\` does not take \`${value}\``,
    bound === undefined ? 'it takes a whole number' : `it takes ${least} ${bound}`,
  );
}

function wrongWord(message: string, help: string): UsageError | null {
  const said = /^Expected (--[\w-]+)=(.*) to be one of: ([\w, -]+)/s.exec(message);
  if (said !== null) {
    const [, flag = '', value = '', options = ''] = said;
    return new UsageError(`\`${flag}\` does not take \`${value}\``, `it takes ${either(options)}`);
  }
  const [, flag, options] =
    /^Flag (--[\w-]+) expects (?:a value|one of these values: ([\w, -]+))/.exec(message) ?? [];
  if (flag === undefined) return null;
  return new UsageError(
    `\`${flag}\` needs a value`,
    options === undefined ? `${help} says what it may be` : `it takes ${either(options)}`,
  );
}

/** `text, plain or json`. */
const either = (options: string): string => options.trim().replace(/, (?=[^,]*$)/, ' or ');

/** oclif's messages begin with a capital and end with a line about help. */
function oclifWords(message: string): string {
  const plain = message.replace(/\n?See more help with --help\s*$/, '').trim();
  const line = plain.replace(/\s*\n\s*/g, ' ');
  return line.charAt(0).toLowerCase() + line.slice(1);
}
