import type {
  NeighborDetail,
  NeighborDetailValues,
  NeighborFamily,
} from '#facts/bgp-neighbor-detail.js';
import { numberOf, type Word } from '#parsers/lexemes.js';
import type { Span, Spans } from '#text/span.js';
import type { Item, Values } from './grammar.js';

/** The facts of a report; below the title of a family stand only values of that family. */
export function neighborDetailOf(title: Values, items: readonly Item[]): NeighborDetail {
  const values: Values = Object.assign(
    { ...title },
    ...items.map((item) => (item.kind === 'values' ? item.values : {})),
  );
  const unknown = items.flatMap((item) => (item.kind === 'unknown' ? [item] : []));
  return {
    ...valuesOf(values),
    extra: Object.fromEntries(unknown.map(({ label, value }) => [label, value.text])),
    spans: spansIn<NeighborDetailValues>(values),
    timers: items.flatMap((item) => (item.kind === 'timer' ? [timerOf(item)] : [])),
    messages: items.flatMap((item) => (item.kind === 'messages' ? [messagesOf(item)] : [])),
    families: familiesIn(items),
  };
}

function valuesOf(values: Values): Omit<NeighborDetailValues, 'extra'> {
  const text = (key: string): string | null => textOf(values[key]);
  const number = (key: string): number | null => numberOf(values[key]?.text);
  const truth = (key: string): boolean | null => truthOf(values[key]);
  const list = (key: string): readonly string[] => listOf(values[key]);
  return {
    ...{ peer: values['peer']?.text ?? '', remoteAs: number('remoteAs') },
    ...{ localAs: number('localAs'), peerType: text('peerType'), type: text('type') },
    ...{ description: text('description'), group: text('group') },
    ...{ exportPolicies: list('exportPolicies'), importPolicies: list('importPolicies') },
    underMaintenance: truth('underMaintenance'),
    maintenanceGroup: text('maintenanceGroup'),
    ...{ adminState: text('adminState'), sessionState: text('sessionState') },
    ...{ uptime: text('uptime'), lastState: text('lastState'), lastEvent: text('lastEvent') },
    ...{ flaps: number('flaps'), lastError: text('lastError') },
    ...{ lastSubError: text('lastSubError'), bfd: truth('bfd') },
    ...{ fastFailover: truth('fastFailover'), gracefulRestart: text('gracefulRestart') },
    capabilitiesSent: list('capabilitiesSent'),
    capabilitiesReceived: list('capabilitiesReceived'),
  };
}

/** Where each value stands; every key is one of the record's. */
const spansIn = <T>(values: Values): Spans<T> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, word]) => (word === undefined ? [] : [[key, word.span]])),
  ) as Spans<T>; // the named groups of the lines are its keys

const isNone = (text: string): boolean => /^(?:None|N\/A|-|)$/.test(text);

const textOf = (word: Word | undefined): string | null =>
  word === undefined || isNone(word.text) ? null : word.text.replace(/\s+/g, ' ');

function truthOf(word: Word | undefined): boolean | null {
  const truth: Readonly<Record<string, boolean>> = { true: true, false: false };
  return truth[word?.text.toLowerCase() ?? ''] ?? null;
}

const listOf = (word: Word | undefined): readonly string[] =>
  word === undefined || isNone(word.text.trim()) ? [] : (word.text.match(/[^\s,[\]]+/g) ?? []);

type Row = Extract<Item, { readonly kind: 'timer' | 'messages' }>;

const timerOf = ({ values, span }: Row): NeighborDetail['timers'][number] => ({
  name: `${values['name']?.text ?? ''}${values['rest']?.text ?? ''}`,
  configured: numberOf(values['configured']?.text),
  operational: numberOf(values['operational']?.text),
  next: textOf(values['next']),
  span,
});

const messagesOf = ({ values, span }: Row): NeighborDetail['messages'][number] => ({
  name: textOf(values['name']) ?? '',
  sent: numberOf(values['sent']?.text),
  received: numberOf(values['received']?.text),
  span,
});

/** What one family says: its title, and the lines below it. */
interface Draft {
  readonly name: Word;
  readonly values: Record<string, Word | undefined>;
  end: number;
}

function familiesIn(items: readonly Item[]): readonly NeighborFamily[] {
  const drafts: Draft[] = [];
  for (const item of items) {
    if (item.kind === 'family')
      drafts.push({ name: item.name, values: {}, end: item.name.span[1] });
    const open = drafts.at(-1);
    if (item.kind !== 'of-family' || open === undefined) continue;
    Object.assign(open.values, item.values);
    open.end = item.span[1];
  }
  return drafts.map(familyOf);
}

function familyOf({ name, values, end }: Draft): NeighborFamily {
  const number = (key: string): number | null => numberOf(values[key]?.text);
  const span: Span = [name.span[0], end];
  return {
    family: name.text.toLowerCase().replace(/^evpn-unicast$/, 'evpn'),
    endOfRib: values['endOfRib']?.text === 'not sent' ? [] : listOf(values['endOfRib']),
    ...{ received: number('received'), rejected: number('rejected') },
    ...{ active: number('active'), advertised: number('advertised') },
    prefixLimit: number('prefixLimit'),
    prefixLimitWarning: number('prefixLimitWarning'),
    preventTeardown: truthOf(values['preventTeardown']),
    defaultOriginate: textOf(values['defaultOriginate']),
    ipv6NextHops: truthOf(values['ipv6NextHops']),
    spans: { family: name.span, ...spansIn<NeighborFamily>(values) },
    span,
  };
}
