import type { Step } from '#decision/step.js';
import { STEPS } from '#decision/steps.js';
import { GRADES } from './grades.js';
import { bullets, type Page, sections, table } from './page.js';

/** `docs/decision.md`: the ladder, row by row. */
export function decisionPage(): Page {
  const rows = STEPS.map((step, index) => [
    `${index + 1}`,
    `\`${step.id}\``,
    step.prefers,
    step.multipath === 'must-tie' ? 'must tie' : 'may differ',
    step.grade,
  ]);
  const head = ['Step', 'Word', 'Prefers', 'To share the load, paths', 'Grade'];
  return {
    path: 'docs/decision.md',
    text: `# How SR Linux picks a path

This is the ladder that bgpwhy replays, as \`src/decision/steps.ts\` has it.
Two paths are compared step by step, and the first step at which they differ decides.
The word of a step is what SR Linux prints as \`Tie Break Reason\` on the path that this step sorted behind.
That word compares a path with the one sorted just ahead of it, which need not be the best path.

${sections(
  ['The ladder', table(head, rows)],
  ['When the output is silent', bullets(STEPS.map(silence))],
  ['Sources', sources()],
  ['Grades', bullets(Object.entries(GRADES).map(([grade, why]) => `${grade}: ${why}`))],
)}`,
  };
}

/** What an unknown rank means for the answer. */
function silence(step: Step): string {
  return `\`${step.id}\`: ${taken(step)}; ${step.silence}`;
}

function taken({ whenSilent, concerns, presumed }: Step): string {
  if (concerns !== undefined) return 'passed over for prefixes that it is not about';
  if (whenSilent === 'assume-tie') return 'taken for a tie, and said so';
  return presumed === undefined
    ? 'never assumed'
    : 'taken for a tie where defaults make it one, and said so';
}

function sources(): string {
  const all = [...new Set(STEPS.map(({ source }) => source))];
  const stepsOf = (wanted: string): string =>
    STEPS.filter(({ source }) => source === wanted)
      .map(({ id }) => `\`${id}\``)
      .join(', ');
  return bullets(all.map((source) => `${source}: ${stepsOf(source)}`));
}
