import { Command } from '@oclif/core/command';
import * as Flags from '@oclif/core/flags';
import type { RenderOptions } from '#render/renderer.js';
import { type Asked, optionsFor } from './terminal.js';

/** Flags of every verb that prints for people. */
export const screenFlags = {
  color: Flags.option({
    options: ['auto', 'always', 'never'] as const,
    summary: 'Colour; by default on a terminal alone.',
    helpGroup: 'SCREEN',
    env: 'BGPWHY_COLOR',
  })(),
  'no-color': Flags.boolean({ summary: 'No colour.', helpGroup: 'SCREEN', exclusive: ['color'] }),
  ascii: Flags.boolean({
    summary: 'Draw lines in ASCII.',
    helpGroup: 'SCREEN',
  }),
};

export const jsonFlag = Flags.boolean({
  summary: 'Print one JSON value, errors included.',
});

/** What the verbs share. Standard output carries the answer alone. */
export abstract class Verb extends Command {
  /** Writes the answer, whole, and lets the process end by itself: a pipe takes its time. */
  protected answer(text: string): void {
    process.stdout.write(text);
  }

  /** Says something that is no part of the answer. */
  protected remark(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  protected screen(flags: Asked & { readonly 'no-color'?: boolean }): RenderOptions {
    const color = flags['no-color'] === true ? 'never' : flags.color;
    return optionsFor({ color, ascii: flags.ascii }, process.env, process.stdout);
  }
}
