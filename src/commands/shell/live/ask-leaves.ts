import { join } from 'node:path';
import { fileNameFor, foldersFor } from '#collect/bundle/names.js';
import type { CapturedLeaf } from '#collect/bundle/write.js';
import { wordsOf } from '#collect/ssh/failure-words.js';
import type { Notice } from '#collect/ssh/policy.js';
import type { HeardFailure, HeardLeaf } from '#heard.js';
import { addressOf } from '#inventory/host-name.js';
import type { Leaf } from '#inventory/leaf.js';
import { printable } from '#text/printable.js';
import { type Choice, sentenceOf } from './chosen.js';
import { untilSignalled } from './ending.js';
import { FAILURE_CODES, NOT_ASKED } from './failure-codes.js';
import type { LiveFlags } from './flags.js';
import { noticeWords, secretsMasked } from './notice-words.js';
import { policyFor } from './policy.js';
import { progressFor } from './progress.js';
import { type LeafReport, type Survey, survey } from './survey.js';

/** What the leaves said: to be read, and to be kept. */
export interface Asked {
  readonly heard: readonly HeardLeaf[];
  readonly leaves: readonly CapturedLeaf[];
}

/**
 * Asks the chosen leaves and shows how far each is; what went wrong is in the answer.
 *
 * @param folder where the answers will be kept, to name them so
 * @throws Interrupted when a signal ended the process, with every connection closed
 */
export async function askLeaves(
  choice: Choice,
  question: Pick<Survey, 'prefixes' | 'networkInstance'>,
  flags: LiveFlags,
  folder = '',
): Promise<Asked> {
  for (const remark of [...choice.remarks, ...strangers(flags, choice.leaves)])
    process.stderr.write(`${remark}\n`);
  const reports = await untilSignalled((signal) =>
    surveyed(choice.leaves, question, flags, signal),
  );
  tell(reports.flatMap(({ notices }) => notices));
  const captured = [...reports.map(capturedOf), ...choice.errors.flatMap(notAsked)];
  for (const leaf of captured) warnOfSecrets(leaf);
  return { leaves: captured, heard: heardIn(captured, folder) };
}

/** A flag about a host that nobody goes to does nothing, and should say so. */
export function strangers(flags: LiveFlags, leaves: readonly Leaf[]): readonly string[] {
  const hosts = new Set(leaves.flatMap(({ name, target }) => [name, ...namesOf(target.jumps)]));
  const names = (flags['ssh-legacy'] ?? []).filter((name) => !hosts.has(name));
  return names.map((name) =>
    printable(
      `warning[unknown-name]: no leaf and no jump host is called \`${name}\` (--ssh-legacy)`,
    ),
  );
}

const namesOf = (jumps: Leaf['target']['jumps']): readonly string[] =>
  jumps.map(({ name }) => name);

async function surveyed(
  leaves: readonly Leaf[],
  { prefixes, networkInstance }: Pick<Survey, 'prefixes' | 'networkInstance'>,
  flags: LiveFlags,
  signal: AbortSignal,
): Promise<readonly LeafReport[]> {
  const policy = policyFor(flags, new Set(leaves.map(({ name }) => name)), signal);
  const progress = await progressFor(leaves);
  const reports = await survey(leaves, {
    ...{ prefixes, networkInstance, policy, signal },
    timeout: flags.timeout * 1_000,
    parallel: flags.parallel,
    // What a signal cut short is not shown as a failure of the leaves.
    seen: (leaf, step) => {
      if (!signal.aborted) progress.seen(leaf, step);
    },
  });
  if (!signal.aborted) await progress.done();
  return reports;
}

function warnOfSecrets({ name, answers }: CapturedLeaf): void {
  const secrets = answers.reduce((sum, answer) => sum + answer.secrets, 0);
  if (secrets > 0) process.stderr.write(`${printable(secretsMasked(name, secrets))}\n`);
}

/** Each notice once, though several leaves may stand behind the same jump host. */
function tell(notices: readonly Notice[]): void {
  for (const words of new Set(notices.map(noticeWords)))
    process.stderr.write(`note: ${printable(words)}\n`);
}

function capturedOf(report: LeafReport): CapturedLeaf {
  const { name, target } = report.leaf;
  const address = addressOf(target);
  if (report.kind === 'failed') {
    const failure = { kind: FAILURE_CODES[report.failure.kind], ...wordsOf(report.failure) };
    return { name, address, release: null, hostKey: null, algorithms: null, failure, answers: [] };
  }
  const { release, hostKey, agreed: algorithms, answers } = report;
  return {
    name,
    address,
    release,
    ...{ hostKey, algorithms },
    failure: null,
    answers: answers.map((one) => one.answer),
  };
}

/** A leaf that can't be asked as it is described is told among those that failed. */
export const notAsked = (problem: Choice['errors'][number]): readonly CapturedLeaf[] =>
  problem.leaves.map((name) => ({
    ...{ name, address: '-', release: null, hostKey: null, algorithms: null, answers: [] },
    failure: failureOf(problem),
  }));

const failureOf = (problem: Choice['errors'][number]): HeardFailure => ({
  kind: NOT_ASKED,
  message: `${problem.leaves.join(', ')}: ${sentenceOf(problem)}`,
  notes: [],
  help: problem.hint === null ? [] : [problem.hint],
});

/** Answers have the names that they would have in a bundle, kept or not. */
function heardIn(captured: readonly CapturedLeaf[], folder: string): readonly HeardLeaf[] {
  const folders = foldersFor(captured.map(({ name }) => name));
  return captured.map(({ name, failure, answers }, at) => ({
    name,
    failure,
    answers: answers.map(({ command, text, stderr, end, exitStatus }, number) => ({
      file: join(folder, folders[at] ?? '', fileNameFor(command, number + 1)),
      ...{ command, text, stderr, end, exitStatus },
    })),
  }));
}
