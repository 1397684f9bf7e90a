/** Why a leaf did not answer a command, in its own words. */
export interface Refusal {
  /** `unknown`: this release has no such command; `shell`: a shell of Linux answered, not the CLI. */
  readonly kind: 'unknown' | 'shell' | 'other';
  readonly words: string;
}

/** What stands at the beginning of an answer that is none; null: nothing says so. */
export function refusalIn(answer: string): Refusal | null {
  const begin = answer.slice(0, NEAR);
  const shell = SHELL.exec(begin);
  if (shell !== null) return { kind: 'shell', words: shell[0].trim() };
  const found = ERROR.exec(begin);
  if (found === null) return null;
  const words = found[0].trim();
  return { kind: UNKNOWN.test(words) ? 'unknown' : 'other', words };
}

/** An error stands alone, or behind a banner. */
const NEAR = 8_192;

// -bash: show: command not found
const SHELL = /^[^\n]{0,80}\bshow: (?:command )?not found[^\n]{0,80}$/m;
// Parsing error: Unknown token 'version'.
// Error: …
const ERROR = /^[^\S\n]*(?:Parsing error|Validation error|Error)\s*:[^\n]{0,400}$/m;
const UNKNOWN = /^Parsing error/;
