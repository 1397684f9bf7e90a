import type { Grade } from '#decision/step.js';

/** What each grade says about how sure we are. */
export const GRADES: Readonly<Record<Grade, string>> = {
  documented: "SR Linux's own documentation or YANG model says so",
  observed: 'seen in output of SR Linux that nothing else explains',
  'SR OS':
    "Nokia's other router system documents it, and nothing seen in SR Linux speaks against it",
  inferred: 'it follows from names and neighbors in the model',
};
