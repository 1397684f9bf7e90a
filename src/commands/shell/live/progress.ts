import { wordsOf } from '#collect/ssh/failure-words.js';
import type { Leaf } from '#inventory/leaf.js';
import { printable } from '#text/printable.js';
import { count } from '#text/words.js';
import type { LeafReport, Step } from './survey.js';

/** Shows how far each leaf is. */
export interface Progress {
  readonly seen: (leaf: Leaf, step: Step) => void;
  /** Resolves once everything is shown. */
  readonly done: () => Promise<void>;
}

const SILENT: Progress = { seen: () => {}, done: async () => {} };

/**
 * One line for each leaf on standard error, when somebody looks at it. Lines are only ever added: a
 * question for a password may come between them.
 */
export async function progressFor(leaves: readonly Leaf[]): Promise<Progress> {
  if (process.stderr.isTTY !== true) return SILENT;
  process.stderr.write(
    `asking ${leaves.length === 1 ? 'one leaf' : `${leaves.length} leaves`} …\n`,
  );
  const { Listr, ListrLogger, ProcessOutput } = await import('listr2');
  const ends = new Map(leaves.map((leaf) => [leaf, ending()]));
  const tasks = leaves.map((leaf) => ({
    title: printable(leaf.name),
    task: async (_: unknown, task: { title: string }) => {
      const report = await ends.get(leaf)?.reached;
      if (report === undefined) return;
      if (report.kind === 'failed') throw new Error(wordsOf(report.failure).message);
      task.title = printable(`${leaf.name}: ${sayingOf(report)}`);
    },
  }));
  const logger = new ListrLogger({
    processOutput: new ProcessOutput(process.stderr, process.stderr),
  });
  const shown = new Listr(tasks, {
    concurrent: true,
    exitOnError: false,
    // Signals are ours: Listr would end the process with 127.
    registerSignalListeners: false,
    renderer: 'simple',
    rendererOptions: { logger },
  }).run();
  return {
    seen: (leaf, step) => {
      if (step.kind === 'done') ends.get(leaf)?.reach(step.report);
    },
    done: async () => {
      await shown;
    },
  };
}

interface Ending {
  readonly reached: Promise<LeafReport>;
  readonly reach: (report: LeafReport) => void;
}

function ending(): Ending {
  let reach: Ending['reach'] = () => {};
  const reached = new Promise<LeafReport>((resolve) => {
    reach = resolve;
  });
  return { reached, reach };
}

function sayingOf({ release, answers }: Extract<LeafReport, { kind: 'answered' }>): string {
  const told = answers.filter((one) => one.told).length;
  return `${release ?? 'release not told'}, ${count(told, 'report')}`;
}
