import type { Grade } from '#decision/step.js';
import type { ReferenceGrade } from '#rules/rule-docs.js';

/** What each grade says about how sure we are. */
export const GRADES: Readonly<Record<Grade, string>> = {
  documented: "SR Linux's own documentation or YANG model says so",
  observed: 'seen in output of SR Linux that nothing else explains',
  'SR OS':
    "Nokia's other router system documents it, and nothing seen in SR Linux speaks against it",
  inferred: 'it follows from names and neighbors in the model',
};

const OF_REFERENCES: Readonly<Record<ReferenceGrade, string>> = {
  ...GRADES,
  standard: 'an RFC says so, and nothing seen in SR Linux speaks against it',
};

/** What the grades mean that some references have, each once, in one sentence. */
export function gradesMeant(grades: readonly ReferenceGrade[]): string {
  const meant = [...new Set(grades)].map((grade) => `${grade}: ${OF_REFERENCES[grade]}`);
  return `The grade of a reference says how sure it is; ${meant.join('; ')}.`;
}
