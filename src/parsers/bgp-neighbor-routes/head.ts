import type { NeighborRoutesValues } from '#facts/bgp-neighbor-routes.js';
import { numberOf } from '#parsers/lexemes.js';
import type { Cited } from '#text/span.js';
import type { Head } from './grammar.js';

type About = Cited<Omit<NeighborRoutesValues, 'family'>>;

/**
 * Who the peer is, and which way the routes go.
 *
 * @param counted whether what is below the routes counts used ones
 */
export function aboutPeer(head: Head, counted: boolean, command: string | null): About {
  const text = (key: string): string | null => {
    const words = head.values[key]?.text ?? 'None';
    return words === 'None' || words === '' ? null : words;
  };
  return {
    peer: text('peer') ?? '',
    direction: directionOf(head, counted, command),
    remoteAs: numberOf(head.values['remoteAs']?.text),
    localAs: numberOf(head.values['localAs']?.text),
    type: text('type'),
    description: text('description'),
    group: text('group'),
    spans: placesOf(head),
  };
}

/** Only received routes have a status, which their legend explains. */
function directionOf(
  { codes, origins }: Head,
  counted: boolean,
  command: string | null,
): NeighborRoutesValues['direction'] {
  if (codes !== null || counted) return 'received';
  if (origins) return 'advertised';
  const [, asked] = /\b(received|advertised)-routes\b/.exec(command ?? '') ?? [];
  return asked === 'received' || asked === 'advertised' ? asked : null;
}

const placesOf = ({ values }: Head): About['spans'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, word]) => (word === undefined ? [] : [[key, word.span]])),
  );
