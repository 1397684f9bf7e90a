import type { Advertised, BgpPath, BgpPathValues } from '#facts/bgp-route.js';
import type { Word } from '#parsers/lexemes.js';
import type { Cited, Span, Spans } from '#text/span.js';
import type { Block, Fields, Oddity } from './fields.js';
import {
  asPathOf,
  communitiesOf,
  flagsOf,
  neighborOf,
  preferenceOf,
  reasonOf,
  reasonsOf,
  reflectionOf,
  type Said,
  textOf,
} from './values.js';

/** A `Path N:` block as printed, its late rows included. */
export interface PathDraft {
  readonly block: Block;
  readonly start: number;
  end: number;
  fields: Fields;
  odd: Oddity[];
}
/** A `Path N was advertised to:` block has the same form. */
export type SentDraft = PathDraft;

/** The facts of one `Path N:` block. */
export function pathOf({ block, fields, odd, start, end }: PathDraft): BgpPath {
  const number = block.heads[2];
  const { med, localPreference } = preferenceOf(fields.preference);
  const { origin, asPath } = asPathOf(fields.asPath);
  const { originatorId, clusterList } = reflectionOf(fields.reflection);
  const said: { [K in keyof BgpPathValues]: Said<BgpPathValues[K]> } = {
    number: saidNumber(number),
    flags: block.heads[4] === undefined ? { value: [] } : flagsOf(block.heads[4]),
    neighbor: neighborOf(fields.source),
    med,
    localPreference,
    nextHop:
      fields.nextHop === undefined
        ? { value: null }
        : { value: fields.nextHop.text, span: fields.nextHop.span },
    origin,
    asPath,
    communities: communitiesOf(fields.communities),
    originatorId,
    clusterList,
    aggregation: textOf(fields.aggregation),
    unknownAttributes: textOf(fields.unknownAttributes),
    invalidReasons: reasonsOf(fields.invalidReason),
    tieBreakReason: reasonOf(fields.tieBreakReason),
    routeFlapDamping: textOf(fields.damping),
    domainPath: textOf(fields.domainPath),
    extra: { value: Object.fromEntries(odd.map(({ label, value }) => [label, value.text])) },
  };
  return { ...cited(said), span: [start, end] };
}

/** The facts of one `Path N was advertised to:` block. */
export function sentOf({ block, fields }: SentDraft): Cited<Advertised> {
  const list = block.heads[4];
  const { med, localPreference } = preferenceOf(fields.preference);
  const { origin, asPath } = asPathOf(fields.asPath);
  const communities = communitiesOf(fields.communities);
  const bare =
    fields.preference === undefined &&
    fields.asPath === undefined &&
    fields.communities === undefined;
  return cited<Advertised>({
    path: saidNumber(block.heads[2]),
    neighbors: neighborsOf(list),
    attributes: {
      value: bare ? null : cited({ med, localPreference, origin, asPath, communities }),
    },
  });
}

/** `[ 10.80.1.1, 172.16.10.50 ]` without its brackets. */
function neighborsOf(list: Word | undefined): Said<readonly string[]> {
  const inside = list?.text.trim() ?? '';
  if (list === undefined || inside === '') return { value: [] };
  const at = list.span[0] + list.text.indexOf(inside);
  return {
    value: inside.split(/\s*,\s*|\s+/).filter((neighbor) => neighbor !== ''),
    span: [at, at + inside.length],
  };
}

const saidNumber = (printed: Word | undefined): Said<number> =>
  printed === undefined ? { value: 0 } : { value: Number(printed.text), span: printed.span };

/** Values and spans side by side, as facts carry them. */
function cited<T extends object>(said: { readonly [K in keyof T]: Said<T[K]> }): Cited<T> {
  const values: Partial<T> = {};
  const spans: { [K in keyof T & string]?: Span } = {};
  for (const key in said) {
    const { value, span } = said[key];
    values[key] = value;
    if (span !== undefined) spans[key] = span;
  }
  return { ...(values as T), spans: spans as Spans<T> };
}
