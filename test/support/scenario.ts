import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readBundle } from '#collect/bundle/read.js';
import { diagnose } from '#diagnose.js';
import type { Diagnosis } from '#findings/diagnosis.js';
import { type ParsedFile, parse } from '#parse.js';
import { parseAnswer } from '#parse-answer.js';

/** A folder of saved reports with the story they tell. */
export interface Scenario {
  readonly story: string;
  readonly folder: string;
  readonly files: readonly ParsedFile[];
  readonly diagnosis: Diagnosis;
  /** What is said when every file holds its words twice. */
  readonly twice: () => Diagnosis;
}

/** Stories that ship with the package, as logs of terminals, and those for tests alone, as bundles. */
const FOLDERS = { shipped: 'scenarios', captured: 'test/fixtures/scenarios' } as const;

export const storiesIn = (kind: keyof typeof FOLDERS): readonly string[] =>
  readdirSync(FOLDERS[kind]).sort();

/** A story by its name, whichever folder it is in. */
export function scenario(story: string): Scenario {
  const shipped = `${FOLDERS.shipped}/${story}`;
  if (!existsSync(shipped)) return captured(story, `${FOLDERS.captured}/${story}`);
  const texts = readdirSync(shipped)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => ({ file, text: readFileSync(`${shipped}/${file}`, 'utf8') }));
  return told(story, shipped, texts, ({ text, file }) => parse(text, file));
}

/** A folder as `bgpwhy capture` writes it, with a README beside: so a bug report is a fixture. */
function captured(story: string, folder: string): Scenario {
  const { texts, problems } = readBundle(folder);
  if (texts.length === 0 || problems.length > 0) throw new Error(`${folder} is no sound bundle`);
  const answers = texts.map((answer) => ({
    ...answer,
    file: answer.file.slice(folder.length + 1),
  }));
  return told(story, folder, answers, parseAnswer);
}

function told<T extends { readonly text: string }>(
  story: string,
  folder: string,
  texts: readonly T[],
  read: (one: T) => ParsedFile,
): Scenario {
  const files = texts.map(read);
  const twice = () =>
    diagnose(texts.map((one) => read({ ...one, text: `${one.text}\n${one.text}` })));
  return { story, folder, files, diagnosis: diagnose(files), twice };
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
