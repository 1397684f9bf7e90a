import { diagnose } from '#diagnose.js';
import type { Question } from '#facts/case.js';
import type { Diagnosis, LocatedProblem } from '#findings/diagnosis.js';
import { type HeardLeaf, readHeard, whereHeld } from '#heard.js';
import type { ParsedFile } from '#parse.js';
import { parseAnswer, type SavedAnswer } from '#parse-answer.js';
import { unheard } from '#unheard.js';
import type { Diagnosed, SourceFlags } from '../diagnosed.js';
import { EXIT } from '../exit.js';
import { prefixOf } from '../prefix-of.js';
import { choiceOf } from './chosen.js';
import { planFor, questionOf } from './question.js';
import { type SavedBundle, savedBundle } from './saved-bundle.js';
import { take } from './take.js';

/** @throws UsageError where leaves can't be chosen or the question can't be asked */
export async function liveDiagnosis(
  words: readonly string[],
  flags: SourceFlags,
  version: string,
): Promise<Diagnosed> {
  const question = questionOf(words, flags['network-instance']);
  const kept = { folder: flags.save ?? null, version };
  const { heard } = await take(choiceOf(flags), question, flags, kept);
  const { diagnosis } = heardDiagnosis(heard, question);
  return { diagnosis, exitCode: exitCodeFor(heard) };
}

/** @throws UsageError for a folder that is no bundle */
export function bundleDiagnosis(
  words: readonly string[],
  folder: string,
  flags: SourceFlags,
): Diagnosed {
  const { diagnosis, heard } = bundleReading(words, folder, flags);
  return { diagnosis, exitCode: exitCodeFor(heard) };
}

/** @throws UsageError for a folder that is no bundle */
export function bundleReading(
  words: readonly string[],
  folder: string,
  flags: SourceFlags,
): SavedBundle & HeardDiagnosis {
  const bundle = savedBundle(folder);
  const { question, heard, problems } = bundle;
  const now = {
    prefixes: words.length > 0 ? words.map(prefixOf) : question.prefixes,
    networkInstance: flags['network-instance'] ?? question.networkInstance,
  };
  const { diagnosis, files } = heardDiagnosis(heard, now);
  const told = { ...diagnosis, problems: [...problems, ...diagnosis.problems] };
  return { ...bundle, question: now, diagnosis: told, files };
}

/** What would be sent to whom. */
export const planned = (
  words: readonly string[],
  flags: SourceFlags & { readonly json: boolean },
): string => planFor(choiceOf(flags), questionOf(words, flags['network-instance']), flags.json);

/** Null: the diagnosis decides. */
const exitCodeFor = (heard: readonly HeardLeaf[]): number | null =>
  heard.every(({ failure }) => failure !== null) ? EXIT.unconnected : null;

/** A diagnosis of what leaves said, with the reports that it rests on. */
export interface HeardDiagnosis {
  readonly diagnosis: Diagnosis;
  readonly files: readonly ParsedFile[];
}

/**
 * Explains what leaves said.
 *
 * @param reads an answer
 * @param finished whether a leaf was asked to the end; what another one has not told yet is no matter
 */
export function heardDiagnosis(
  heard: readonly HeardLeaf[],
  question: Question,
  reads: (answer: SavedAnswer) => ParsedFile = parseAnswer,
  finished: (leaf: HeardLeaf) => boolean = () => true,
): HeardDiagnosis {
  const everywhere = question.networkInstance === null;
  const reports = readHeard(heard, everywhere, reads);
  const found = diagnose(reports.files, question);
  const held = everywhere ? whereHeld(found) : found;
  const missing = unheard(heard.filter(finished), reports, held.cases, question.prefixes);
  const problems = [...reports.problems, ...missing, ...held.problems.map(ofLeaves)];
  return { diagnosis: { ...held, problems }, files: reports.files };
}

/** Leaves were asked: nobody has to save what they print. */
const ofLeaves = (problem: LocatedProblem): LocatedProblem =>
  problem.code === 'no-report' ? { ...problem, help: [LOOK] } : problem;

const LOOK = 'log in and look; `bgpwhy role` prints what the account must be allowed';
