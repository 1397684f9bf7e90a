import type { Advertised } from '#facts/bgp-route.js';
import type { Cited, Span } from '#text/span.js';
import { plain, type Table, tablesIn, wordsIn } from './json/value.js';
import type { Word } from './lexemes.js';
import { type Named, numberOfKey, type PathsInJson } from './path-json.js';

/** The blocks of one network: its paths, and to whom they were advertised. */
export interface Blocks {
  readonly paths: readonly Named[];
  readonly sent: readonly Cited<Advertised>[];
}

/** Every block below an object, in printed order. */
export function blocksIn(table: Table, json: PathsInJson, depth = 6): Blocks {
  const all = table.members.map(({ key, value }): Blocks => {
    if (isSent(key)) return { paths: [], sent: sentOf(key, value, json) };
    const tables = depth === 0 ? [] : tablesIn(value);
    const paths = tables.filter(json.isPath).map((each) => ({ key, table: each }));
    const deeper = tables
      .filter((each) => !json.isPath(each))
      .map((each) => blocksIn(each, json, depth - 1));
    return {
      paths: [...paths, ...deeper.flatMap((each) => each.paths)],
      sent: deeper.flatMap(({ sent }) => sent),
    };
  });
  return { paths: all.flatMap(({ paths }) => paths), sent: all.flatMap(({ sent }) => sent) };
}

const isSent = ({ text }: Word): boolean => /advertised/i.test(text);

/** `"Path 1 was advertised to": "[ 192.0.2.1 ]"`, a list, or an object with the sent attributes. */
function sentOf(
  key: Word,
  value: Table['members'][number]['value'],
  json: PathsInJson,
): readonly Cited<Advertised>[] {
  const tables = tablesIn(value);
  if (tables.length > 0) return tables.flatMap((each) => sentIn(key, each, json));
  const number = numberOfKey(key);
  if (number === null || value.kind === 'table') return [];
  return [withNeighbors(number, value)];
}

function sentIn(key: Word, table: Table, json: PathsInJson): readonly Cited<Advertised>[] {
  const listed = table.members.find((each) => /^neighbors?$/.test(plain(each.key.text)));
  const { path } = json.path({ key, table }, 0);
  const place = path.spans.number;
  const number: Word | null =
    place === undefined ? numberOfKey(key) : { text: String(path.number), span: place };
  if (listed === undefined || number === null) return [];
  const { med, localPreference, origin, asPath, communities } = path;
  const sent = { med, localPreference, origin, asPath, communities };
  const spans = Object.fromEntries(
    Object.entries(path.spans).filter(([name]) => Object.hasOwn(sent, name)),
  );
  const said = Object.keys(spans).length > 0;
  return [{ ...withNeighbors(number, listed.value), attributes: said ? { ...sent, spans } : null }];
}

function withNeighbors(number: Word, value: Table['members'][number]['value']): Cited<Advertised> {
  const neighbors = wordsIn(value).flatMap(({ text, span: [start] }) =>
    [...text.matchAll(/[^\s,[\]]+/g)].map(({ 0: address, index }) => ({
      address,
      span: [start + index, start + index + address.length] as const,
    })),
  );
  const [first, last] = [neighbors[0], neighbors.at(-1)];
  const place: Span | null =
    first === undefined || last === undefined ? null : [first.span[0], last.span[1]];
  return {
    path: Number(number.text),
    neighbors: neighbors.map(({ address }) => address),
    attributes: null,
    spans: { path: number.span, ...(place !== null && { neighbors: place }) },
  };
}
