import type { BgpSummary, BgpSummaryValues, SummaryFamily } from '#facts/bgp-summary.js';
import { numberOf, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import type { Item, Title } from './grammar.js';

type Key = Exclude<keyof BgpSummaryValues, 'extra'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the values of a report say, as they are being filled. */
interface Draft {
  readonly words: Map<Key, Word>;
  readonly extra: Record<string, string>;
  readonly families: Mutable<SummaryFamily>[];
}

const KEYS: Readonly<Record<string, Key>> = {
  'Global AS number': 'autonomousSystem',
  'BGP identifier': 'routerId',
  'Total paths': 'totalPaths',
  'Received routes': 'receivedRoutes',
  'Received and active routes': 'activeRoutes',
  'Total UP peers': 'upPeers',
  'Configured peers': 'configuredPeers',
  'disabled peers': 'disabledPeers',
  'Dynamic peers': 'dynamicPeers',
  'BGP Local Preference attribute': 'localPreference',
  'EBGP route-table preference': 'ebgpPreference',
  'IBGP route-table preference': 'ibgpPreference',
  'Wait for FIB install to advertise': 'waitForFibInstall',
  'Send rapid withdrawals': 'rapidWithdrawals',
};

/** The facts of a report; below the title of a family stand only fields of that family. */
export function bgpSummaryOf(
  { adminState, operState }: Partial<Title>,
  items: readonly Item[],
): BgpSummary {
  const draft: Draft = {
    words: new Map([
      ...(adminState === undefined ? [] : [['adminState', adminState] as const]),
      ...(operState === undefined ? [] : [['operState', operState] as const]),
    ]),
    extra: {},
    families: [],
  };
  for (const item of items) take(draft, item);
  const { words, families, extra } = draft;
  const number = (key: Key): number | null => numberOf(words.get(key)?.text);
  const text = (key: Key): string | null => textOf(words.get(key));
  return {
    ...{ adminState: text('adminState'), operState: text('operState') },
    ...{ autonomousSystem: number('autonomousSystem'), routerId: text('routerId') },
    ...{ totalPaths: number('totalPaths'), receivedRoutes: number('receivedRoutes') },
    ...{ activeRoutes: number('activeRoutes'), upPeers: number('upPeers') },
    ...{ configuredPeers: number('configuredPeers'), disabledPeers: number('disabledPeers') },
    ...{ dynamicPeers: number('dynamicPeers'), localPreference: number('localPreference') },
    ...{ ebgpPreference: number('ebgpPreference'), ibgpPreference: number('ibgpPreference') },
    waitForFibInstall: truthOf(words.get('waitForFibInstall')?.text),
    rapidWithdrawals: stateOf(text('rapidWithdrawals')),
    extra,
    families,
    spans: Object.fromEntries([...words].map(([key, { span }]) => [key, span])),
  };
}

const textOf = (word: Word | undefined): string | null =>
  word === undefined || /^(?:None|N\/A|-)$/.test(word.text) ? null : word.text;

/** JSON may say `true` where the text says `enabled`. */
const stateOf = (text: string | null): string | null =>
  ({ true: 'enabled', false: 'disabled' })[text?.toLowerCase() ?? ''] ?? text;

function truthOf(word = ''): boolean | null {
  if (/^(?:True|enabled?)$/i.test(word)) return true;
  return /^(?:False|disabled?)$/i.test(word) ? false : null;
}

function take(draft: Draft, item: Item): void {
  if (item.kind === 'family') draft.families.push(familyNamed(item.name));
  if (item.kind === 'unknown') draft.extra[item.label] = item.value.text;
  if (item.kind !== 'field') return;
  const family = draft.families.at(-1);
  const key = KEYS[item.label];
  if (family !== undefined) takeOfFamily(family, item.label, item);
  else if (key !== undefined) draft.words.set(key, item.value);
  if (family === undefined && item.more !== null) draft.words.set('disabledPeers', item.more);
}

/** `EVPN-unicast` is the family `evpn`. */
function familyNamed({ text, span }: Word): Mutable<SummaryFamily> {
  const family = text.toLowerCase().replace(/^evpn-unicast$/, 'evpn');
  return {
    ...{ family, received: null, active: null, maximumPaths: [], multipleAs: null },
    ...{ spans: { family: span }, span },
  };
}

interface Said {
  readonly value: Word;
  readonly more: Word | null;
}

function takeOfFamily(family: Mutable<SummaryFamily>, label: string, said: Said): void {
  const fill = FILL[label];
  if (fill === undefined) return;
  const [key, take] = fill;
  take(family, said);
  const { value, more } = said;
  const places = more === null ? [value.span] : [value.span, more.span];
  const place: Span = [
    Math.min(...places.map(([start]) => start)),
    Math.max(...places.map(([, end]) => end)),
  ];
  family.spans = { ...family.spans, [key]: place };
  family.span = [family.span[0], place[1]];
}

type Fill = readonly [
  key: keyof SummaryFamily['spans'],
  take: (family: Mutable<SummaryFamily>, said: Said) => void,
];

const FILL: Readonly<Record<string, Fill>> = {
  'Received routes': [
    'received',
    (family, { value }) => {
      family.received = numberOf(value.text);
    },
  ],
  'Received and active routes': [
    'active',
    (family, { value }) => {
      family.active = numberOf(value.text);
    },
  ],
  'Max number of multipaths': [
    'maximumPaths',
    (family, { value, more }) => {
      family.maximumPaths =
        value.text === 'N/A' ? [] : [value, ...(more === null ? [] : [more])].map(maximumOf);
    },
  ],
  'Multipath can transit multi AS': [
    'multipleAs',
    (family, { value }) => {
      family.multipleAs = truthOf(value.text);
    },
  ],
};

const maximumOf = ({ text }: Word): number | null => numberOf(text);
