import type { AsPathMember, BgpPathValues, Origin, SentAttributes } from '#facts/bgp-route.js';

/** The values of a BGP path as SR Linux spells them, in text and in JSON alike. */

/** `<Best,Valid,Used,>`; the last comma is printed natively, and lost in some copies. */
export function flagWords(flags: readonly string[], lastComma: boolean): string {
  const words = flags.map((flag) => flag.charAt(0).toUpperCase() + flag.slice(1));
  return `<${words.join(',')}${lastComma && flags.length > 0 ? ',' : ''}>`;
}

/** `MED is -, LocalPref is 100`. */
export const preferenceWords = ({ med, localPreference }: SentAttributes): string =>
  `MED is ${med ?? '-'}, ${localPreference === null ? 'No LocalPref' : `LocalPref is ${localPreference}`}`;

const LETTERS: Readonly<Record<Origin, string>> = { igp: 'i', egp: 'e', incomplete: '?' };

/** `i [65001, {65002, 65003}]`. */
export function pathWords({ origin, asPath }: Pick<SentAttributes, 'origin' | 'asPath'>): string {
  const letter = origin === null ? '' : LETTERS[origin];
  const member = (one: AsPathMember): string =>
    typeof one === 'number' ? `${one}` : `{${one.join(', ')}}`;
  return asPath.length === 0 ? letter : `${letter} [${asPath.map(member).join(', ')}]`;
}

/** `No Originator-ID, Cluster-List is [ - ]`. */
export const reflectionWords = ({ originatorId, clusterList }: BgpPathValues): string =>
  `${originatorId === null ? 'No Originator-ID' : `Originator-ID ${originatorId}`}, Cluster-List is [ ${listed(clusterList, '-')} ]`;

/** `next-hop-unresolved` is printed `Next_Hop_Unresolved`. */
export const invalidWords = ({ invalidReasons }: BgpPathValues): string =>
  listed(invalidReasons.map(capitals), 'None');

const capitals = (reason: string): string =>
  reason
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('_');

export const listed = (words: readonly string[], none: string): string =>
  words.length === 0 ? none : words.join(', ');
