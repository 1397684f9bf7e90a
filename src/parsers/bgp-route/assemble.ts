import type { BgpRoute } from '#facts/bgp-route.js';
import type { Problem } from '#facts/block.js';
import { type BlockDraft, hasRow } from '#parsers/path-blocks.js';
import { type Field, oddity } from '#parsers/path-fields.js';
import { withoutList } from '#parsers/path-missing.js';
import { straysAt } from '#parsers/strays.js';
import type { Span } from '#text/span.js';
import type { Item, Report } from './grammar.js';
import { draftRoute, extend, type RouteDraft, routeOf } from './route.js';
import { missing } from './rows.js';

/** The facts of a report, and what stood in it beside them. */
export interface Assembled {
  readonly routes: readonly BgpRoute[];
  /** Rows and lists that were cut out of it, or off its end. */
  readonly missing: readonly Problem[];
  readonly problems: readonly Problem[];
  /** Remarks of authors, skipped on purpose. */
  readonly ignored: readonly Span[];
  readonly unread: readonly Span[];
}

/**
 * Puts the printed pieces together: rows belong to the path or block above them.
 *
 * @param inDetail whether the command asked for all rows
 */
export function assemble(text: string, report: Report, inDetail: boolean): Assembled {
  const desk: Desk = {
    report,
    routes: [],
    target: null,
    strays: [],
    unlisted: [],
  };
  for (const item of report.items) take(desk, item);
  const { problems, ...strays } = straysAt(text, desk.strays, WELCOME);
  return {
    routes: desk.routes.map(routeOf),
    missing: [...missing.rows(text, desk.routes, inDetail), ...desk.unlisted.map(withoutList)],
    problems: [...problems, ...desk.routes.flatMap(oddities)],
    ...strays,
  };
}

const WELCOME = ['a row `Label : value`', 'Path N: <flags>', 'a closing rule'];

interface Desk {
  readonly report: Report;
  readonly routes: RouteDraft[];
  /** The block whose rows are being read. */
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
    case 'network':
      desk.target = null;
      desk.routes.push(draftRoute(item.start, item.prefix, item.routeDistinguisher));
      return;
    case 'received':
      extend(openRoute(desk, item.count.span[0]), item.count.span[1]).received = item.count;
      return;
    case 'unlisted':
      desk.target = null;
      desk.unlisted.push(item.span);
      extend(openRoute(desk, item.span[0]), item.span[1]);
      return;
    case 'field':
      takeField(desk, item.field, item.end);
      return;
    default:
      takeBlocks(desk, item);
  }
}

function takeBlocks(desk: Desk, { kind, blocks }: Extract<Item, { kind: 'path' | 'sent' }>): void {
  for (const block of blocks) {
    const draft: BlockDraft = { block, end: block.end, late: {}, odd: [] };
    const route = extend(openRoute(desk, block.start), block.end);
    (kind === 'path' ? route.paths : route.sent).push(draft);
    desk.target = draft;
  }
}

/** A late row goes to the block it stands in; a second row of the same name has no place there. */
function takeField(desk: Desk, field: Field, end: number): void {
  const { target } = desk;
  const named = 'name' in field;
  if (target === null || (named && hasRow(target, field.name))) {
    desk.strays.push([field.start, end]);
    return;
  }
  if (named) target.late = { ...target.late, [field.name]: field.word };
  else target.odd.push(field);
  target.end = end;
  extend(openRoute(desk, field.start), end);
}

/** The network at hand; where its line is lost, the title names it, or nothing does. */
function openRoute(desk: Desk, at: number): RouteDraft {
  const last = desk.routes.at(-1);
  if (last !== undefined) return last;
  const prefix = desk.report.title?.prefix ?? null;
  const route = draftRoute(prefix?.span[0] ?? at, prefix, null);
  desk.routes.push(route);
  return route;
}

function oddities({ paths, sent }: RouteDraft): readonly Problem[] {
  const usual =
    paths.every(({ odd }) => odd.length === 0) && sent.every(({ odd }) => odd.length === 0);
  return usual ? [] : [...paths, ...sent].flatMap(({ odd }) => odd.map(oddity));
}
