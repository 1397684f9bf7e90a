import { diagnose } from '#diagnose.js';
import type { Question } from '#facts/case.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import { type HeardLeaf, readHeard, whereHeld } from '#heard.js';
import { unheard } from '#unheard.js';
import type { Diagnosed, SourceFlags } from '../diagnosed.js';
import { EXIT } from '../exit.js';
import { prefixOf } from '../prefix-of.js';
import { choiceOf } from './chosen.js';
import { planFor, questionOf } from './question.js';
import { savedBundle } from './saved-bundle.js';
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
  return diagnosedFrom(heard, question);
}

/** @throws UsageError for a folder that is no bundle */
export function bundleDiagnosis(
  words: readonly string[],
  folder: string,
  flags: SourceFlags,
): Diagnosed {
  const { question, heard, problems } = savedBundle(folder);
  const { diagnosis, exitCode } = diagnosedFrom(heard, {
    prefixes: words.length > 0 ? words.map(prefixOf) : question.prefixes,
    networkInstance: flags['network-instance'] ?? question.networkInstance,
  });
  const told = { ...diagnosis, problems: [...problems, ...diagnosis.problems] };
  return { diagnosis: told, exitCode };
}

/** What would be sent to whom. */
export const planned = (
  words: readonly string[],
  flags: SourceFlags & { readonly json: boolean },
): string => planFor(choiceOf(flags), questionOf(words, flags['network-instance']), flags.json);

/** The same for leaves that were asked now and for those that were asked once. */
function diagnosedFrom(heard: readonly HeardLeaf[], question: Question): Diagnosed {
  const everywhere = question.networkInstance === null;
  const reports = readHeard(heard, everywhere);
  const found = diagnose(reports.files, question);
  const held = everywhere ? whereHeld(found) : found;
  const missing = unheard(heard, reports, held.cases, question.prefixes);
  const nobody = heard.every(({ failure }) => failure !== null);
  return {
    diagnosis: {
      ...held,
      problems: [...reports.problems, ...missing, ...held.problems.map(ofLeaves)],
    },
    exitCode: nobody ? EXIT.unconnected : null,
  };
}

/** Leaves were asked: nobody has to save what they print. */
const ofLeaves = (problem: LocatedProblem): LocatedProblem =>
  problem.code === 'no-report' ? { ...problem, help: [LOOK] } : problem;

const LOOK = 'log in and look; `bgpwhy role` prints what the account must be allowed';
