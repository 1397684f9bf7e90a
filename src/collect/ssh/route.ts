import { whyNoHost, whyNoUser } from '#inventory/host-name.js';
import type { Target } from '#inventory/target.js';
import { printable } from '#text/printable.js';
import type { Refusal } from './failure.js';

/** The most jump hosts on the way to a leaf. */
const MOST_JUMPS = 4;

/** Why a way is not even tried: too long, in a circle, or over a name that is none. Null: it is sound. */
export function refusalOf(route: readonly Target[]): Refusal | null {
  const why = wrongName(route) ?? tooLong(route) ?? circle(route);
  return why === null ? null : { kind: 'not-tried', why };
}

/** Whoever made the targets has looked at their names; this is the last look before they are used. */
function wrongName(route: readonly Target[]): string | null {
  for (const { host, hostKeyAlias, user } of route) {
    const why = whyNoHost(host);
    if (why !== null) return `\`${printable(host)}\` is no host: ${why}`;
    if (hostKeyAlias !== null && !ALIAS.test(hostKeyAlias)) {
      return `\`${printable(hostKeyAlias)}\` is no name for a host key`;
    }
    const whyNot = whyNoUser(user);
    if (whyNot !== null) return `\`${printable(user)}\` is no user: ${whyNot}`;
  }
  return null;
}

/** Nothing that would be a pattern, a marker, a hash or a second word in a file of known hosts. */
const ALIAS = /^[A-Za-z0-9_:[][A-Za-z0-9_.:%[\]/-]{0,254}$/;

const tooLong = (route: readonly Target[]): string | null =>
  route.length > MOST_JUMPS + 1
    ? `${route.length - 1} jump hosts are on the way, and at most ${MOST_JUMPS} are taken`
    : null;

function circle(route: readonly Target[]): string | null {
  const ends = route.map(({ host, port }) => `${host.toLowerCase()} ${port}`);
  const twice = route.find((_, at) => ends.indexOf(ends[at] ?? '') !== at);
  return twice === undefined ? null : `the way leads to \`${printable(twice.host)}\` twice`;
}
