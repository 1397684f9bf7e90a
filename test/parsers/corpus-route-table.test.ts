import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '#facts/block.js';
import type { FlatNextHop, FlatRow, RouteEntry, RouteRow } from '#facts/route-table.js';
import { parse } from '#parse.js';
import { lawsBrokenBy } from '../support/reading.js';

/** Public captures of real devices. They are read where they lie, and are no part of the project. */
const CORPUS = '../shared/corpus';
const present = existsSync(`${CORPUS}/manifest.jsonl`);

interface ToldRow {
  readonly prefix: string;
  readonly type: string;
  readonly active: string;
  readonly next_hops: readonly string[];
  readonly interfaces: readonly string[];
}
interface ToldDetail {
  readonly prefix: string;
  readonly route_type: string;
  readonly route_owner: string;
  readonly preference: string;
  readonly metric: string;
  readonly active_or_best: string;
  readonly resilient_hash: string;
  readonly next_hops: number;
  readonly backup_next_hops: string | null;
  readonly hop_lines: number;
}
interface Capture {
  readonly file: string;
  readonly class: string;
  readonly oddities: string | null;
  readonly network_instance: string | null;
  readonly facts: {
    readonly reports: readonly string[];
    readonly routes: number;
    readonly rows?: readonly ToldRow[];
    readonly detail?: readonly ToldDetail[];
    readonly [total: `footer_${string}`]: number | undefined;
  };
}

const captures: readonly Capture[] = present
  ? readFileSync(`${CORPUS}/manifest.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .map((line): Capture => JSON.parse(line))
  : [];
const textOf = ({ file }: Capture): string => readFileSync(`${CORPUS}/${file}`, 'utf8');
const ours = captures.filter((capture) => capture.class === 'route-table');
const others = captures.filter((capture) => capture.class !== 'route-table');

/** Where the manifest does not say what the capture says, and why. */
const WRONG: Readonly<Record<string, Correction>> = {
  'route-table/073.txt': {
    why: 'the mode line names another network-instance than the title and the command',
    networkInstance: 'IP-VRF-2',
  },
  'route-table/132.txt': {
    why: 'the first next hop was read as none because its closing parenthesis is cut off',
    rows: [{ next_hops: ['13.1.1.250(direct)'], interfaces: ['irb2.13'] }],
  },
};
interface Correction {
  readonly why: string;
  readonly networkInstance?: string;
  readonly rows?: readonly Partial<ToldRow>[];
}

/** Prints that end where the text ends, or that somebody cut: they can't be known to be complete. */
const INCOMPLETE: Readonly<Record<string, string>> = {
  'route-table/002.txt': 'nothing follows the last route',
  'route-table/003.txt': 'nothing follows the last route',
  'route-table/004.txt': 'nothing follows the last route',
  'route-table/005.txt': 'no rule closes the chains, and nothing follows',
  'route-table/007.txt': 'no rule closes the chains, and nothing follows',
  'route-table/010.txt': '`# ... truncated`',
  'route-table/011.txt': '`# truncated`',
  'route-table/012.txt': '`# truncated`',
  'route-table/047.txt': 'the totals of a summary are missing',
  'route-table/132.txt': 'the border and a parenthesis are cut off, totals are missing',
};

if (!present) console.warn(`skipped: no folder ${CORPUS}, the public captures are not read`);

describe.skipIf(!present)('the captures of route tables', () => {
  it('are there, all of them', () => {
    expect(ours.length).toBe(79);
    expect(ours.flatMap(blocksOf).length).toBe(85);
  });

  it.each(ours)('$file is read to its last character and gives the facts on file', (capture) => {
    const parsed = parse(textOf(capture), capture.file);
    const blocks = blocksOf(capture);
    expect(parsed.coverage.unread).toBe(0);
    expect(lawsBrokenBy(parsed)).toEqual([]);
    expect(blocks.length).toBe(Math.max(1, capture.facts.reports.length));
    expect(blocks.map(({ networkInstance }) => networkInstance)).toEqual(
      blocks.map(() => WRONG[capture.file]?.networkInstance ?? capture.network_instance),
    );
    expect(blocks.flatMap(rowsOf)).toEqual(toldRows(capture));
    expect(blocks.flatMap(detailsOf)).toEqual(capture.facts.detail ?? []);
    expect(totalsOf(blocks)).toEqual(toldTotals(capture));
  });

  it('are complete but for those that are not', () => {
    const cut = ours.filter((one) => blocksOf(one).some(({ complete }) => !complete));
    expect(cut.map(({ file }) => file)).toEqual(Object.keys(INCOMPLETE));
  });
});

describe.skipIf(!present)('all other captures', () => {
  const found = others.flatMap((capture) =>
    blocksOf(capture).map(({ kind }) => ({ capture, kind })),
  );

  it('hold these three reports only where a session or a print in JSON has them', () => {
    expect(others.length).toBe(807);
    const holders = [...new Set(found.map(({ capture }) => capture.file))];
    expect(holders.filter((file) => !file.startsWith('json/'))).toEqual([
      ...['misc/009.txt', 'misc/257.txt', 'misc/258.txt', 'misc/259.txt'],
    ]);
  });

  it('yield none where another system speaks', () => {
    const strangers = captures.filter(({ oddities }) => oddities?.includes('NOT a stock') === true);
    expect(strangers.length).toBe(7);
    expect(strangers.flatMap(blocksOf)).toEqual([]);
  });
});

function blocksOf(capture: Capture): readonly Block[] {
  return parse(textOf(capture)).blocks.filter(({ kind }) => kind.startsWith('route-table'));
}

const squashed = (words: string): string => words.replace(/\s+/g, '');

/** The manifest's rows in the words of the facts, blanks aside. */
function toldRows({ file, facts }: Capture): readonly unknown[] {
  return (facts.rows ?? []).map((row, index) => {
    const { prefix, type, active, next_hops, interfaces } = {
      ...row,
      ...WRONG[file]?.rows?.[index],
    };
    const hops = next_hops.map((hop) => squashed(hop).replace('(notypeprinted)', ''));
    return { prefix, type, active: active.toLowerCase().split('/')[0], hops, interfaces };
  });
}

function rowsOf(block: Block): readonly unknown[] {
  if (block.kind === 'route-table') return block.data.rows.map(boxRow);
  return block.kind === 'route-table-flat' ? block.data.rows.map(flatRow) : [];
}

const boxRow = (row: RouteRow) => ({
  prefix: row.prefix,
  type: row.routeType ?? row.routeOwner,
  active: `${row.active}`,
  hops: row.nextHops.map(({ text, type }) => (type === null ? text : `${text}(${type})`)),
  interfaces: row.interfaces,
});

const flatRow = (row: FlatRow) => ({
  prefix: row.prefix,
  type: row.routeType,
  active: row.flags.includes('best') ? '>' : '',
  hops: row.nextHops.map(flatHop),
  interfaces: [],
});

const flatHop = ({ address, type, via, vni, interface: port }: FlatNextHop): string =>
  `${address}(${port ?? `${type}:${via}`}${vni === null ? '' : `,vni:${vni}`})`;

function detailsOf(block: Block): readonly ToldDetail[] {
  return block.kind === 'route-table-prefix' ? block.data.entries.map(detailOf) : [];
}

function detailOf(entry: RouteEntry): ToldDetail {
  return {
    prefix: entry.prefix,
    route_type: `${entry.routeType}`,
    route_owner: `${entry.routeOwner}`,
    preference: `${entry.preference}`,
    metric: `${entry.metric}`,
    active_or_best: `${entry.active}`,
    resilient_hash: `${entry.resilientHash}`,
    next_hops: entry.nextHops.length,
    backup_next_hops: entry.programming === null ? null : `${entry.backupNextHops.length}`,
    hop_lines: entry.nextHops.reduce((sum, { via }) => sum + 1 + via.length, 0),
  };
}

/** Totals by the names that the manifest gives them. */
function totalsOf(blocks: readonly Block[]): Readonly<Record<string, unknown>> {
  return Object.assign({}, ...blocks.map(totalsIn));
}

function totalsIn(block: Block): Readonly<Record<string, unknown>> {
  if (block.kind !== 'route-table' || block.data.totals === null) return {};
  const { routes, activePrefixes, ecmpRoutes } = block.data.totals;
  if (block.data.family === 'ipv6') return { footer_routes_total_v6: routes };
  return {
    footer_routes_total_v4: routes,
    footer_active_prefixes_v4: activePrefixes,
    footer_ecmp_prefixes_v4: ecmpRoutes,
  };
}

const toldTotals = ({ facts }: Capture): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => name.startsWith('footer_')));
