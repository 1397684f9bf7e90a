import type { Captured } from '#collect/bundle/write.js';
import { explains } from '#questions.js';
import { asJson, printable } from '#text/printable.js';
import { EXIT } from '../exit.js';
import { UsageError } from '../usage-error.js';
import { choiceOf } from './chosen.js';
import type { LiveFlags } from './flags.js';
import { questionOf } from './question.js';
import { take } from './take.js';

/** What was kept, and where. */
export interface Kept {
  readonly folder: string;
  readonly captured: Captured;
  readonly exitCode: number;
}

interface CaptureFlags extends LiveFlags {
  readonly output?: string | undefined;
  readonly 'network-instance'?: string | undefined;
}

/** @throws UsageError where leaves can't be chosen, asked or written about */
export async function capture(
  words: readonly string[],
  flags: CaptureFlags,
  version: string,
): Promise<Kept> {
  if (flags.target === undefined)
    throw new UsageError('no leaf is named', 'name the leaves to ask with -t LEAF');
  const question = questionOf(words, flags['network-instance']);
  const folder = flags.output ?? folderFor(question.prefixes[0] ?? '', new Date());
  const { captured } = await take(choiceOf(flags), question, flags, { folder, version });
  return { folder, captured, exitCode: exitCodeOf(captured) };
}

/** `bgpwhy-192.0.2.7_32-20261125T023000Z`. */
function folderFor(prefix: string, now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return `bgpwhy-${prefix.replaceAll('/', '_').replaceAll(':', '-')}-${time}`;
}

/** 0: every leaf answered to the end all that a verdict rests on. 2: some did. 4: none did. */
function exitCodeOf({ leaves }: Captured): number {
  const failed = leaves.filter(({ failure }) => failure !== null).length;
  if (failed === leaves.length) return EXIT.unconnected;
  const broken = leaves.some(({ answers }) =>
    answers.some(({ command, end }) => end !== 'complete' && !explains(command)),
  );
  return failed > 0 || broken ? EXIT.untrustworthy : EXIT.complete;
}

/** Who was asked, what became of it, and what to do next. */
export function captureWords({ folder, captured }: Kept, json: boolean): string {
  const leaves = captured.leaves.map(({ name, release, failure, answers }) => ({
    name,
    release,
    answers: answers.length,
    failure,
  }));
  if (json) return `${asJson({ schema: 'bgpwhy.capture/1', folder, leaves }, 2)}\n`;
  const lines = leaves.map(({ name, release, answers, failure }) =>
    failure === null
      ? `${name}  ${release ?? 'release not told'}, ${answers} answers`
      : `${name}  nothing: ${failure.message}`,
  );
  const next = `explain it: bgpwhy diagnose --bundle ${folder}`;
  return `${[...lines, `kept in ${folder}`, next].map(printable).join('\n')}\n`;
}
