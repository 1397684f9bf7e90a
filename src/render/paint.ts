/** What a stretch of text is to the reader; colour never says more than the words do. */
export type Role = 'bad' | 'warn' | 'good' | 'dim' | 'strong' | 'mark';

/** Colours a stretch, or leaves it as it is. */
export type Paint = (role: Role, text: string) => string;

/** The terminal's own sixteen colours, so that light and dark screens both work. */
const SGR: Readonly<Record<Role, string>> = {
  bad: '31',
  warn: '33',
  good: '32',
  dim: '2',
  strong: '1',
  mark: '36',
};

export function painter(color: boolean): Paint {
  return color ? (role, text) => `\u001b[${SGR[role]}m${text}\u001b[0m` : (_, text) => text;
}

/** The colour that a severity has everywhere. */
export const roleOf = (severity: 'error' | 'warning' | 'note'): Role =>
  severity === 'error' ? 'bad' : severity === 'warning' ? 'warn' : 'mark';
