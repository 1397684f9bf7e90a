import { hanging } from './lines.js';

/** What is printed of a role. */
export interface PrintedRole {
  readonly lines: readonly string[];
  readonly caveats: readonly string[];
}

/** The lines to type, and nothing else: no comment is safe among them. */
export const roleLines = ({ lines }: PrintedRole): string => `${lines.join('\n')}\n`;

/** What to know before typing them. */
export const roleCaveats = ({ caveats }: PrintedRole, width: number): string =>
  `${caveats.flatMap((caveat) => hanging('- ', caveat, width)).join('\n')}\n`;
