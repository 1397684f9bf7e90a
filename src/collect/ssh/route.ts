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

function wrongName(route: readonly Target[]): string | null {
  for (const { host, hostKeyAlias, user } of route) {
    const wrong = [host, hostKeyAlias ?? host].find((name) => !isSound(name));
    if (wrong !== undefined) return `\`${printable(wrong)}\` is no name of a host`;
    if (user === '' || /\p{Cc}/u.test(user)) return `\`${printable(user)}\` is no name of a user`;
  }
  return null;
}

/** No option of a program, no pattern, marker, hash or second word in a file of known hosts. */
const isSound = (name: string): boolean =>
  /^[\p{L}\p{N}_:[][\p{L}\p{N}_.:%[\]/-]*$/u.test(name) && name.length <= 255;

const tooLong = (route: readonly Target[]): string | null =>
  route.length > MOST_JUMPS + 1
    ? `${route.length - 1} jump hosts are on the way, and at most ${MOST_JUMPS} are taken`
    : null;

function circle(route: readonly Target[]): string | null {
  const ends = route.map(({ host, port }) => `${host.toLowerCase()} ${port}`);
  const twice = route.find((_, at) => ends.indexOf(ends[at] ?? '') !== at);
  return twice === undefined ? null : `the way leads to \`${printable(twice.host)}\` twice`;
}
