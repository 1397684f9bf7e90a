import { EXIT, EXIT_CODES, type ExitCodes } from '#commands/shell/exit.js';
import type { VERBS } from '#commands/shell/verb.js';
import { table } from './page.js';

type Verb = (typeof VERBS)[number];

/** The table of one verb, as its help has it. */
export const exitCodesOf = (verb: Verb): string =>
  table(['Exit code', 'Meaning'], EXIT_CODES[verb]);

/** Every code by every verb; verbs that end alike share a column. */
export function exitCodesOfAll(): string {
  const columns = [...new Set(Object.values(EXIT_CODES))];
  const rows = Object.values(EXIT).map((code) => [
    `${code}`,
    ...columns.map((codes) => codes.find(([one]) => one === `${code}`)?.[1] ?? '–'),
  ]);
  return table(['Exit code', ...columns.map(verbsWith)], rows);
}

function verbsWith(codes: ExitCodes): string {
  const verbs = Object.entries(EXIT_CODES).filter(([, own]) => own === codes);
  return verbs.map(([verb]) => `\`${verb}\``).join(', ');
}
