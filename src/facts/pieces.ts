import type { BgpRoute } from './bgp-route.js';
import type { Block, BlockOf, Problem } from './block.js';
import { installedFromEntry, installedFromFlat, installedFromRow } from './installed.js';
import type { InstalledRoute } from './leaf.js';
import { canonicalPrefix, familyOf } from './prefix.js';
import type { Told } from './told.js';

/** What was read from one file. */
export interface FileFacts {
  readonly file: string;
  readonly blocks: readonly Block[];
  readonly problems: readonly Problem[];
}

/** What one report tells about one prefix. */
export interface Piece {
  readonly leaf: string;
  readonly device: string | null;
  readonly networkInstance: string | null;
  readonly prefix: string;
  /** The prefix with its route distinguisher, where there is one: what tells cases apart. */
  readonly about: string;
  /** Whether the report is about this prefix; a whole table only adds to what others opened. */
  readonly opens: boolean;
  /** Whether the report is about named prefixes alone, rather than a whole table. */
  readonly detailed: boolean;
  readonly bgpRoutes?: Told<BgpRoute>;
  readonly routeTable?: Told<readonly InstalledRoute[]>;
}

/**
 * Everything the files tell about the prefixes asked for; without any, about every prefix that a
 * report was asked for by name.
 *
 * @param asked prefixes in canonical form
 */
export function piecesOf(files: readonly FileFacts[], asked: readonly string[]): readonly Piece[] {
  const reports = files.flatMap(desksOf);
  const named = reports.flatMap(namedPieces);
  const wanted = new Set(asked.length > 0 ? asked : named.map(({ prefix }) => prefix));
  const opening = asked.length > 0;
  const tables = reports.filter(({ block }) => TABLES.includes(block.kind));
  const listed = tables.flatMap((report) => listedPieces(report, wanted, opening));
  return [...named.filter(({ prefix }) => wanted.has(prefix)), ...listed];
}

/** Reports that may be about all prefixes. */
const TABLES: readonly Block['kind'][] = ['route-table', 'route-table-flat'];

/** A report with what all its pieces share. */
interface Desk {
  readonly block: Block;
  readonly who: Pick<Piece, 'leaf' | 'device' | 'networkInstance'>;
  readonly told: Omit<Told<never>, 'report'>;
}

function desksOf({ blocks, problems }: FileFacts): readonly Desk[] {
  const held = new Map<Block | null, Problem[]>();
  for (const problem of problems) {
    const holder = holderOf(problem, blocks);
    held.set(holder, [...(held.get(holder) ?? []), problem]);
  }
  return blocks.map((block) => {
    const { file, device, networkInstance, complete, span } = block;
    return {
      block,
      who: { leaf: device ?? file, device, networkInstance },
      told: { file, complete, span, problems: held.get(block) ?? [] },
    };
  });
}

/** The report that a problem was found in: the last one that begins before it. */
function holderOf({ span: [at] }: Problem, blocks: readonly Block[]): Block | null {
  return blocks.reduce<Block | null>(
    (found, block) =>
      block.span[0] <= at && block.span[0] >= (found?.span[0] ?? 0) ? block : found,
    null,
  );
}

function namedPieces(report: Desk): readonly Piece[] {
  const { block } = report;
  if (block.kind === 'bgp-route') return block.data.routes.map((route) => ofBgp(report, route));
  return block.kind === 'route-table-prefix' ? ofEntries(report, block) : [];
}

function ofBgp({ who, told }: Desk, route: BgpRoute): Piece {
  const prefix = canonicalPrefix(route.prefix);
  const about = [route.routeDistinguisher, prefix].filter((word) => word !== null).join(' ');
  return {
    ...who,
    prefix,
    about,
    opens: true,
    detailed: true,
    bgpRoutes: { ...told, report: route },
  };
}

/** Without entries the router knows no route: the command says for which prefix. */
function ofEntries(
  report: Desk,
  { data, command }: BlockOf<'route-table-prefix'>,
): readonly Piece[] {
  const [, asked] = / prefix ([\da-f.:]+\/\d+)/i.exec(command ?? '') ?? [];
  const routes = data.entries.map(installedFromEntry);
  const prefixes = new Set(routes.map(({ prefix }) => canonicalPrefix(prefix)));
  if (prefixes.size === 0 && asked !== undefined) prefixes.add(canonicalPrefix(asked));
  return [...prefixes].map((prefix) => tablePiece(report, prefix, routes, true));
}

/** Rows of whole tables; a complete one that does not hold a prefix tells that it is not there. */
function listedPieces(report: Desk, wanted: ReadonlySet<string>, opens: boolean): readonly Piece[] {
  const routes = rowsOf(report.block, wanted);
  const found = [...new Set(routes.map(({ prefix }) => canonicalPrefix(prefix)))];
  const absent = [...wanted].filter((prefix) => !found.includes(prefix));
  return [
    ...found.map((prefix) => tablePiece(report, prefix, routes, false, opens)),
    ...absent
      .filter((prefix) => listsAllOf(report.block, prefix))
      .map((prefix) => tablePiece(report, prefix, [], false)),
  ];
}

function rowsOf(block: Block, wanted: ReadonlySet<string>): readonly InstalledRoute[] {
  const isWanted = ({ prefix }: { readonly prefix: string }): boolean =>
    wanted.has(canonicalPrefix(prefix));
  if (block.kind === 'route-table') return block.data.rows.filter(isWanted).map(installedFromRow);
  if (block.kind !== 'route-table-flat') return [];
  return block.data.rows.filter(isWanted).map(installedFromFlat);
}

/** Whether the report would hold the prefix if the leaf did: it lists all, or was asked for the match. */
function listsAllOf(block: Block, prefix: string): boolean {
  if (!block.complete) return false;
  if (block.kind === 'route-table-flat') return asksForMatch(block, prefix);
  // Only tables without a filter end with totals.
  const whole = block.kind === 'route-table' && block.data.totals !== null;
  return whole && block.data.family === familyOf(prefix);
}

/** `ipv4 route ADDRESS` tells the longest match, and none is longer than the host route of the address. */
function asksForMatch({ command }: BlockOf<'route-table-flat'>, prefix: string): boolean {
  const [, address] = / ipv[46] route ([\da-f.:]+)$/i.exec(command ?? '') ?? [];
  return address !== undefined && canonicalPrefix(address) === prefix;
}

function tablePiece(
  { who, told }: Desk,
  prefix: string,
  routes: readonly InstalledRoute[],
  detailed: boolean,
  opens = detailed,
): Piece {
  const report = routes.filter((route) => canonicalPrefix(route.prefix) === prefix);
  return { ...who, prefix, about: prefix, opens, detailed, routeTable: { ...told, report } };
}
