import type { HeardFailure } from '#heard.js';

/** Why a leaf did not answer, and what to do about it, in one line that stands beside the name of the leaf. */
export function troubleOf(
  name: string,
  { message, help }: Pick<HeardFailure, 'message' | 'help'>,
): string {
  const lead = `${name}: `;
  const why = message.startsWith(lead) ? message.slice(lead.length) : message;
  const [first] = help;
  return first === undefined ? why : `${why}; ${first}`;
}
