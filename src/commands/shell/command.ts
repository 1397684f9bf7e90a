import { once } from 'node:events';
import * as Args from '@oclif/core/args';
import { Command } from '@oclif/core/command';
import * as Flags from '@oclif/core/flags';
import type { RenderOptions } from '#render/renderer.js';
import { type Asked, optionsFor } from './terminal.js';
import { UsageError } from './usage-error.js';

const COLORS = ['auto', 'always', 'never'] as const;

/** Flags of every verb that prints for people. */
export const screenFlags = {
  color: Flags.option({
    options: COLORS,
    summary: 'Colour; by default what BGPWHY_COLOR says, else on a terminal alone.',
    helpGroup: 'SCREEN',
  })(),
  'no-color': Flags.boolean({ summary: 'No colour.', helpGroup: 'SCREEN', exclusive: ['color'] }),
  ascii: Flags.boolean({
    summary: 'Draw lines in ASCII.',
    helpGroup: 'SCREEN',
  }),
};

/** What verbs about prefixes take; more than one may be given, which the verb has to allow. */
export const prefixArgs = {
  prefix: Args.string({
    ignoreStdin: true,
    description: 'IPv4 or IPv6 prefix, or an address for its host route; several may be given.',
  }),
};

export const jsonFlag = Flags.boolean({
  summary: 'Print one JSON value, errors included.',
});

/** Characters that are worth a write of their own. */
const ENOUGH = 2 ** 16;

/** What the verbs share. Standard output carries the answer alone. */
export abstract class Verb extends Command {
  /** Writes the answer, whole, and lets the process end by itself: a pipe takes its time. */
  protected answer(text: string): void {
    process.stdout.write(text);
  }

  /** The same for an answer that comes in pieces: the next one waits until the reader took the last. */
  protected async answerInPieces(pieces: Iterable<string>): Promise<void> {
    let pending = '';
    for (const piece of pieces) {
      pending += piece;
      if (pending.length < ENOUGH) continue;
      if (!process.stdout.write(pending)) await once(process.stdout, 'drain');
      pending = '';
    }
    process.stdout.write(pending);
  }

  protected screen(flags: Asked & { readonly 'no-color'?: boolean }): RenderOptions {
    const color = flags['no-color'] === true ? 'never' : (flags.color ?? colorOf(process.env));
    return optionsFor({ color, ascii: flags.ascii }, process.env, process.stdout);
  }
}

/** @throws UsageError when the variable says something that `--color` would not take, either */
function colorOf({ BGPWHY_COLOR: said = '' }: NodeJS.ProcessEnv): Asked['color'] {
  const color = COLORS.find((one) => one === said);
  if (color !== undefined || said === '') return color;
  throw new UsageError(
    `the environment variable BGPWHY_COLOR says \`${said}\``,
    'set it to auto, always or never',
  );
}
