import type { LeafVerdict, Verdict } from '#findings/diagnosis.js';
import type { Severity } from '#findings/finding.js';
import type { Tone } from './line.js';

/** A verdict as a mark that stands without colour, its words, and its tone. */
export const VERDICTS: Readonly<
  Record<Verdict, { readonly mark: string; readonly words: string; readonly tone: Tone }>
> = {
  balanced: { mark: 'ok', words: 'BALANCED', tone: 'good' },
  'single-path': { mark: 'ok', words: 'SINGLE PATH', tone: 'good' },
  undetermined: { mark: '?', words: 'UNDETERMINED', tone: 'warn' },
  'not-balanced': { mark: '!', words: 'NOT BALANCED', tone: 'bad' },
  unreachable: { mark: '!!', words: 'UNREACHABLE', tone: 'bad' },
};

export const SEVERITIES: Readonly<
  Record<Severity, { readonly mark: string; readonly tone: Tone }>
> = {
  error: { mark: 'E', tone: 'bad' },
  warning: { mark: 'W', tone: 'warn' },
  note: { mark: 'N', tone: 'dim' },
};

/** `1/1/4`: paths in use, next hops installed, valid paths; `-` for what was not told. */
export function countsOf({ usedPaths, installedNextHops, paths }: LeafVerdict): string {
  const valid =
    usedPaths === null ? null : paths.filter(({ flags }) => flags.includes('valid')).length;
  return [usedPaths, installedNextHops, valid].map((number) => number ?? '-').join('/');
}
