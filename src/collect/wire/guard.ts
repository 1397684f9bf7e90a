import { isIPv4, isIPv6 } from 'node:net';
import { printable } from '#text/printable.js';

declare const brand: unique symbol;

/** Bytes that may go to a leaf. Only `guard` makes them. */
export type WireCommand = string & { readonly [brand]: true };

/** Somebody tried to send what is not among the commands. Nothing was sent. */
export class NotAllowed extends Error {
  constructor(bytes: string) {
    super(`\`${shown(bytes)}\` is none of the commands that bgpwhy sends, and it was not sent`);
    this.name = 'NotAllowed';
  }
}

/**
 * The last look at what goes to a leaf, whoever made it: an anchored grammar of all that may ever be
 * sent. It knows nothing of the shows that make commands, so that a mistake there is found here.
 *
 * @throws {NotAllowed} for anything else; nothing may be sent then
 */
export function guard(bytes: string): WireCommand {
  if (typeof bytes !== 'string' || bytes.length > LONGEST) throw new NotAllowed(String(bytes));
  const inner = /^sr_cli -d '([^']*)'$/.exec(bytes)?.[1];
  const sound =
    inner === undefined ? isQuestion(bytes) || ENVIRONMENT.has(bytes) : isQuestion(inner);
  if (!sound) throw new NotAllowed(bytes);
  return bytes as WireCommand; // the brand says that the grammar above was passed
}

/** Longer than the longest name, the longest prefix and the words around them. */
const LONGEST = 512;

/** What an interactive shell needs before it can be read. Both last for one session. */
const ENVIRONMENT: ReadonlySet<string> = new Set([
  'environment cli-engine type basic',
  'environment complete-on-space false',
]);

function isQuestion(words: string): boolean {
  if (PLAIN.has(words)) return true;
  const [, name = '', rest = ''] = /^show network-instance ([!-~]+) ([ -~]+)$/.exec(words) ?? [];
  if (isName(name)) return ABOUT.some((about) => about(rest, name));
  const [, configured = ''] = /^info from running network-instance ([!-~]+)$/.exec(words) ?? [];
  return isName(configured);
}

/** Questions in which nothing is filled in. */
const PLAIN: ReadonlySet<string> = new Set([
  'show version',
  'show network-instance summary',
  'info from running routing-policy',
]);

const isName = (word: string): boolean => NAME.test(word) && !RESERVED.has(word);

/** A narrower name than YANG allows: nothing in it means something to a command line or a shell. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,246}$/;

/** A word that stands where a name would and is a command of its own. */
const RESERVED: ReadonlySet<string> = new Set(['summary']);

const ABOUT: readonly ((rest: string, name: string) => boolean)[] = [
  about(/^protocols bgp routes ipv(?<family>[46]) prefix (?<prefix>[0-9a-f.:/]+) detail$/),
  about(/^route-table ipv(?<family>[46])-unicast prefix (?<prefix>[0-9a-f.:/]+) detail$/),
  (rest) => isIPv4(/^ipv4 route ([0-9.]+)$/.exec(rest)?.[1] ?? ''),
  (rest) => rest === 'protocols bgp neighbor' || rest === 'protocols bgp summary',
  (rest, name) => name === 'default' && (ofType5(rest, 4) || ofType5(rest, 6)),
  (rest) => isIPv6(/^ipv6 route ([0-9a-f.:]+)$/.exec(rest)?.[1] ?? ''),
];

function about(pattern: RegExp): (rest: string) => boolean {
  return (rest) => {
    const { family = '', prefix = '' } = pattern.exec(rest)?.groups ?? {};
    return isPrefix(prefix, family === '4' ? 4 : 6);
  };
}

const EVPN = /^protocols bgp routes evpn route-type 5 prefix ([0-9a-f.:/]+) detail$/;

const ofType5 = (rest: string, family: 4 | 6): boolean =>
  isPrefix(EVPN.exec(rest)?.[1] ?? '', family);

function isPrefix(prefix: string, family: 4 | 6): boolean {
  const [address = '', length = '', ...more] = prefix.split('/');
  const isAddress = family === 4 ? isIPv4(address) : isIPv6(address);
  const longest = family === 4 ? 32 : 128;
  const sized = /^(?:0|[1-9]\d{0,2})$/.test(length) && Number(length) <= longest;
  return isAddress && sized && more.length === 0;
}

/** The beginning of what was refused, safe for a terminal. */
const shown = (bytes: string): string =>
  bytes.length > 120 ? `${printable(bytes.slice(0, 120))}...` : printable(bytes);
