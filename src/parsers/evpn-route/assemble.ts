import type { Problem } from '#facts/block.js';
import type { EvpnRoute, EvpnRouteType } from '#facts/evpn-route.js';
import { type BlockDraft, hasRow } from '#parsers/path-blocks.js';
import { type Field, oddity } from '#parsers/path-fields.js';
import { withoutList } from '#parsers/path-missing.js';
import { straysAt } from '#parsers/strays.js';
import type { Span } from '#text/span.js';
import type { Item, Report } from './grammar.js';
import type { Key } from './keys.js';
import { missingKeys } from './missing-keys.js';
import { draftRoute, extend, type RouteDraft, routeOf, routeTypeOf } from './route.js';
import { missing } from './rows.js';

/** The facts of a report, and what stood in it beside them. */
export interface Assembled {
  readonly routes: readonly EvpnRoute[];
  /** Rows and lists that were cut out of it, or off its end. */
  readonly missing: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Remarks of authors, skipped on purpose. */
  readonly ignored: readonly Span[];
  readonly unread: readonly Span[];
}

/**
 * Puts the printed pieces together: lines belong to the route, path or block above them.
 *
 * @param asked the route type that the command asked for
 */
export function assemble(text: string, report: Report, asked: EvpnRouteType | null): Assembled {
  const desk: Desk = { routes: [], target: null, strays: [], unlisted: [] };
  for (const item of report.items) take(desk, item);
  const { problems, ...strays } = straysAt(text, desk.strays, WELCOME);
  return {
    routes: desk.routes.map((route) => routeOf(route, asked)),
    missing: [
      ...missingKeys(text, desk.routes),
      ...byType(desk.routes).flatMap((alike) => missing.rows(text, alike, true)),
      ...desk.unlisted.map(withoutList),
    ],
    problems: [...problems, ...desk.routes.flatMap(oddities)],
    ...strays,
  };
}

/** Paths of one type of route have the same rows. */
function byType(routes: readonly RouteDraft[]): readonly (readonly RouteDraft[])[] {
  const types = new Set(routes.map(({ keys }) => routeTypeOf(keys)));
  return [...types].map((type) => routes.filter(({ keys }) => routeTypeOf(keys) === type));
}

const WELCOME = ['a row `Label : value`', 'Path N: <flags>', 'a closing rule'];

interface Desk {
  readonly routes: RouteDraft[];
  /** The block whose rows are being read; null: the route's own lines are. */
  target: BlockDraft | null;
  readonly strays: Span[];
  /** Headers of advertised blocks without a list. */
  readonly unlisted: Span[];
}

function take(desk: Desk, item: Item): void {
  switch (item.kind) {
    case 'rule':
      return;
    case 'stray':
      desk.strays.push(item.span);
      return;
    case 'key':
      takeKey(desk, item.key);
      return;
    case 'unlisted':
      desk.target = null;
      desk.unlisted.push(item.span);
      extend(openRoute(desk, item.span[0]), item.span[1]);
      return;
    case 'field':
      takeField(desk, item.field);
      return;
    default:
      takeBlocks(desk, item);
  }
}

/** The first of the lines that name a route, or any of them below a path, begins the next route. */
function takeKey(desk: Desk, { name, word, start }: Key): void {
  const { target } = desk;
  if (name === 'esi' && target !== null && !hasRow(target, name)) {
    takeField(desk, { name, word, start });
    return;
  }
  const last = desk.routes.at(-1);
  const begun = last !== undefined && last.keys[name] === undefined && isOpen(last);
  if (!begun) desk.routes.push(draftRoute(start));
  desk.target = null;
  const route = extend(openRoute(desk, start), word.span[1]);
  route.keys = { ...route.keys, [name]: word };
}

const isOpen = ({ paths, sent }: RouteDraft): boolean => paths.length + sent.length === 0;

function takeBlocks(desk: Desk, { kind, blocks }: Extract<Item, { kind: 'path' | 'sent' }>): void {
  for (const block of blocks) {
    const draft: BlockDraft = { block, end: block.end, late: {}, odd: [] };
    const route = extend(openRoute(desk, block.start), block.end);
    (kind === 'path' ? route.paths : route.sent).push(draft);
    desk.target = draft;
  }
}

/** A late row goes to the block it stands in; a second row of the same name has no place there. */
function takeField(desk: Desk, field: Field): void {
  const { target } = desk;
  const named = 'name' in field;
  const end = (named ? field.word : field.value).span[1];
  if (named && (target === null || hasRow(target, field.name))) {
    desk.strays.push([field.start, end]);
    return;
  }
  const route = extend(openRoute(desk, field.start), end);
  if (target !== null) target.end = end;
  if (!named) (target ?? route).odd.push(field);
  else if (target !== null) target.late = { ...target.late, [field.name]: field.word };
}

/** The route at hand; where the lines that name it are lost, one without a name. */
function openRoute(desk: Desk, at: number): RouteDraft {
  const last = desk.routes.at(-1) ?? draftRoute(at);
  if (desk.routes.length === 0) desk.routes.push(last);
  return last;
}

const oddities = ({ odd, paths, sent }: RouteDraft): readonly Problem[] =>
  [...odd, ...[...paths, ...sent].flatMap((block) => block.odd)].map(oddity);
