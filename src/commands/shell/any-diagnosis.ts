import { type Diagnosed, type SourceFlags, savedReading } from './diagnosed.js';

/**
 * The diagnosis of whatever the flags name: leaves that are asked now, a bundle, or saved files.
 *
 * @throws UsageError where nothing is named that can be asked or read
 */
export async function anyDiagnosis(
  words: readonly string[],
  flags: SourceFlags,
  version: string,
): Promise<Diagnosed> {
  if (flags.target === undefined && flags.bundle === undefined) return savedReading(words, flags);
  const { bundleDiagnosis, liveDiagnosis } = await import('./live/diagnosed.js');
  return flags.bundle === undefined
    ? liveDiagnosis(words, flags, version)
    : bundleDiagnosis(words, flags.bundle, flags);
}
