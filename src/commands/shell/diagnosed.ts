import { diagnose } from '#diagnose.js';
import type { Diagnosis } from '#findings/diagnosis.js';
import type { ParsedFile } from '#parse.js';
import { EXIT } from './exit.js';
import type { LiveFlags } from './live/flags.js';
import { prefixOf } from './prefix-of.js';
import { readAll } from './sources.js';
import { UsageError } from './usage-error.js';

/** A diagnosis, and the exit code where it is not the diagnosis that decides on it. */
export interface Diagnosed {
  readonly diagnosis: Diagnosis;
  readonly exitCode: number | null;
}

/** The same, with the files that it rests on. */
export interface SavedReading extends Diagnosed {
  readonly files: readonly ParsedFile[];
}

/** Where the input of a diagnosis comes from. */
export interface SourceFlags extends LiveFlags {
  readonly from?: readonly string[] | undefined;
  readonly bundle?: string | undefined;
  readonly save?: string | undefined;
  readonly 'network-instance'?: string | undefined;
}

/**
 * The diagnosis of saved files.
 *
 * @throws UsageError where no input is named, or a word is no prefix
 */
export function savedReading(words: readonly string[], flags: SourceFlags): SavedReading {
  const prefixes = words.map(prefixOf);
  const from = flags.from ?? [];
  if (from.length === 0)
    throw new UsageError(
      'no input is named',
      'name leaves to ask with -t LEAF, or add --from FILE with what they printed, or --from - to read standard input',
    );
  const { files, problems } = readAll(from);
  const question = { prefixes, networkInstance: flags['network-instance'] ?? null };
  const found = diagnose(files, question);
  const diagnosis = { ...found, problems: [...problems, ...found.problems] };
  return { files, diagnosis, exitCode: files.length === 0 ? EXIT.usage : null };
}
