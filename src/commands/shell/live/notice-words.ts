import type { Notice } from '#collect/ssh/policy.js';
import { MASK } from '#collect/wire/mask.js';
import { count } from '#text/words.js';

/** What the user should know about a connection that came about. */
export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'not-followed':
      return `${notice.target}: \`${notice.option} ${notice.value}\` of ssh_config is not followed, since it trusts whoever answers; \`--host-key accept-new\` keeps the key that is shown first`;
    case 'legacy-algorithms':
      return `${notice.target}: algorithms with SHA-1 are allowed, as --ssh-legacy says`;
    case 'key-kept':
      return `${notice.target}: the host key of \`${notice.host}\` (${notice.type} ${notice.sha256}) is kept in ${notice.file}`;
    default:
      return `${notice.target}: the host key of \`${notice.host}\` (${notice.type} ${notice.sha256}) is trusted for now and could not be kept: ${notice.why}`;
  }
}

/** Nobody expects a password among routes: whoever sees the mask should know why. */
export const secretsMasked = (name: string, secrets: number): string =>
  `warning[secret-masked]: ${name}: ${count(secrets, 'secret')} of its configuration (keys, passwords and the like) were replaced by \`${MASK}\` as they came`;
