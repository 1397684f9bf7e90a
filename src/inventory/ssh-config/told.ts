import type { LogIn } from '../log-in.js';
import { notice, type Problem, warning } from '../problem.js';
import type { Directive } from './directive.js';
import type { Settings } from './settings.js';

/**
 * What OpenSSH would run, or let be run, for this host. None of it is ever run here, and each is told
 * with its place.
 */
export function neverRun({ lines }: Settings, { jump }: LogIn): readonly Problem[] {
  return WOULD_RUN.flatMap(({ keyword, name, idle, hint }) => {
    // A way that the user names stands in for the command.
    const overruled = keyword === 'proxycommand' && jump !== null;
    const line = overruled ? undefined : lines.get(keyword);
    if (line === undefined || idle.includes(line.words[0]?.toLowerCase() ?? '')) return [];
    return [told(line, name, hint)];
  });
}

function told({ place }: Directive, name: string, hint: string | null): Problem {
  const message = `\`${name}\` is never run`;
  return hint === null
    ? notice('never-run', message, { place })
    : warning('never-run', message, { place, hint });
}

/** The settings, the values with which they run nothing, and what to do instead. */
const WOULD_RUN = [
  {
    keyword: 'proxycommand',
    name: 'ProxyCommand',
    idle: ['none'],
    hint: 'name the host to go through with `ProxyJump` or `--jump`',
  },
  {
    keyword: 'knownhostscommand',
    name: 'KnownHostsCommand',
    idle: ['none'],
    hint: 'name a file with `UserKnownHostsFile` or `--known-hosts`',
  },
  { keyword: 'localcommand', name: 'LocalCommand', idle: ['none'], hint: null },
  { keyword: 'permitlocalcommand', name: 'PermitLocalCommand', idle: ['no'], hint: null },
];
