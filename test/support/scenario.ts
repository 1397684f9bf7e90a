import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { diagnose } from '#diagnose.js';
import type { Diagnosis } from '#findings/diagnosis.js';
import { type ParsedFile, parse } from '#parse.js';

/** A folder of saved reports with the story they tell. */
export interface Scenario {
  readonly story: string;
  readonly folder: string;
  readonly files: readonly ParsedFile[];
  readonly diagnosis: Diagnosis;
}

/** Stories that ship with the package, and healthy ones in which nothing is to be found. */
const FOLDERS = { shipped: 'scenarios', healthy: 'test/fixtures/scenarios' } as const;

export const storiesIn = (kind: keyof typeof FOLDERS): readonly string[] =>
  readdirSync(FOLDERS[kind]).sort();

/** A story by its name, whichever folder it is in. */
export function scenario(story: string): Scenario {
  const shipped = `${FOLDERS.shipped}/${story}`;
  const folder = existsSync(shipped) ? shipped : `${FOLDERS.healthy}/${story}`;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8'), name));
  return { story, folder, files, diagnosis: diagnose(files) };
}

/** What a diagnosis says in a few words: the verdicts, and each rule with its roots. */
export function outlineOf({ cases }: Diagnosis): {
  readonly verdicts: readonly string[];
  readonly findings: readonly string[];
} {
  return {
    verdicts: cases.flatMap(({ leaves }) =>
      leaves.map(({ name, verdict }) => `${name} ${verdict}`),
    ),
    findings: cases.flatMap(({ findings }) =>
      findings.map(({ rule, roots }) => [rule, ...roots.map((root) => `< ${root}`)].join(' ')),
    ),
  };
}

/** Leaves that are not balanced, or that are not reached, without a finding that says more. */
export function unexplainedIn({ cases }: Diagnosis): readonly string[] {
  return cases.flatMap(({ prefix, leaves, findings }) => {
    const grave = findings.filter(({ severity }) => severity !== 'note');
    const spoken = new Set(grave.map(({ subject }) => subject.device));
    return leaves
      .filter(({ verdict }) => verdict === 'not-balanced' || verdict === 'unreachable')
      .filter(({ device }) => !spoken.has(device))
      .map(({ name, verdict }) => `${prefix} on ${name}: ${verdict}`);
  });
}
