import type { Manifest } from '#collect/bundle/manifest.js';
import { readBundle } from '#collect/bundle/read.js';
import type { LocatedProblem } from '#findings/diagnosis.js';
import type { HeardLeaf } from '#heard.js';
import { bundleProblems } from '../sources.js';
import { UsageError } from '../usage-error.js';

/** A bundle as what its leaves said, and what was asked of them. */
export interface SavedBundle {
  readonly question: {
    readonly prefixes: readonly string[];
    readonly networkInstance: string | null;
  };
  readonly heard: readonly HeardLeaf[];
  readonly manifest: Manifest;
  /** What is wrong with its files. */
  readonly problems: readonly LocatedProblem[];
}

/** @throws UsageError for a folder that is no bundle */
export function savedBundle(folder: string): SavedBundle {
  const bundle = readBundle(folder);
  const { manifest, texts } = bundle;
  if (manifest === null) {
    const [problem] = bundle.problems;
    throw new UsageError(
      `\`${problem?.file ?? folder}\` can't be read: ${problem?.message ?? ''}`,
      'name a folder that `bgpwhy capture` or --save wrote; other files are read with --from',
    );
  }
  // Not `join`: that would take the `./` off a folder, and no answer would be found.
  const byFile = new Map(texts.map((one) => [one.file, one]));
  return {
    manifest,
    question: manifest.question,
    heard: manifest.leaves.map(({ name, reason, answers }) => ({
      name,
      failure: reason,
      answers: answers.flatMap(({ file, command, end, exitStatus, stderr }) => {
        const found = byFile.get(`${folder}/${file}`);
        return found === undefined
          ? []
          : [{ file: found.file, text: found.text, command, end, exitStatus, stderr }];
      }),
    })),
    problems: bundleProblems(bundle),
  };
}
