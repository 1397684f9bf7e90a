import type { BgpPath, BgpRoute } from '#facts/bgp-route.js';
import { type Word, wordAt } from '#parsers/lexemes.js';
import { sentOf } from '#parsers/path-blocks.js';
import type { Block } from '#parsers/path-fields.js';
import type { Reading } from '#parsers/show.js';
import { type Alike, alike, type BlockKind } from './alike.js';
import { pathBy } from './path-by.js';
import { missing, PATH_ROWS, SENT_ROWS } from './rows.js';
import { blockBy, type Shape } from './shape.js';

// Path 1: <Best,Valid,Used,>
const PATHS: BlockKind<BgpPath> = {
  line: /( *)Path \d+(: )<[\w,-]*>\n/y,
  words: '<[\\w,-]*>',
  rows: PATH_ROWS,
  read: pathBy,
  endOf: ({ span }) => span[1],
};

// Path 2 was advertised to:
// [ 10.80.1.1, 172.16.10.50 ]
const SENT: BlockKind<Block> = {
  line: /( *)Path \d+( was advertised to: ?\n)\[ [\w.:%/, -]*\]\n/y,
  words: '\\[ [\\w.:%/, -]*\\]',
  rows: SENT_ROWS,
  read: blockBy,
  endOf: ({ end }) => end,
};

/** How blocks looked in the last report: the next one is nearly always printed alike. */
const lately: { path: Shape | null; sent: Shape | null } = { path: null, sent: null };

/**
 * A report of one network that is letter by letter as leaves print it: nothing wrapped, lost or
 * added, the closing rule with a prompt behind it, all rows and as many paths as it says. Null: it is
 * not; the grammar reads it then. What this gives, the grammar gives, too.
 *
 * @param command what was asked, when that is known
 */
export function asPrinted(
  text: string,
  at: number,
  command: string | null,
): Reading<'bgp-route'> | null {
  const head = headAt(text, at);
  if (head === null) return null;
  const count = Number(head.received.text);
  const paths = alike(text, head.end, PATHS, lately.path, (found) => areAll(text, found, count));
  if (paths === null) return null;
  const sent = alike(text, paths.end, SENT, lately.sent, ({ end }) => closes(text, end));
  if (sent === null || !areWhole(paths, sent, command)) return null;
  lately.path = paths.shape;
  lately.sent = sent.shape;
  return {
    data: { routes: [routeOf(head, paths, sent)] },
    span: [at, CLOSING.lastIndex - 1],
    networkInstance: head.networkInstance,
    complete: true,
    problems: NONE,
    ignored: NONE,
    unread: NONE,
  };
}

const NONE: readonly never[] = [];

/** Whether there are as many as the report says, and no row that they do not have behind them. */
const areAll = (text: string, { blocks, end }: Alike<BgpPath>, count: number): boolean =>
  blocks.length === count && BEHIND.has(text.charAt(end));

/** An empty line, `Path 1 was advertised to:` or a rule. */
const BEHIND: ReadonlySet<string> = new Set(['\n', 'P', '-']);

/** A rule, and the prompt or the mode line that follows the answer. */
const CLOSING = /\n{1,2}-{5,}\n(?=--\{|[A-D]:)/y;

/** @param end behind the line end of the last row */
function closes(text: string, end: number): boolean {
  CLOSING.lastIndex = end - 1;
  return CLOSING.test(text);
}

function areWhole(paths: Alike<BgpPath>, sent: Alike<Block>, command: string | null): boolean {
  const told = sent.blocks.length > 0 ? rowsIn(sent) : NONE;
  return missing.none(rowsIn(paths), told, / detail$/.test(command ?? ''));
}

const rowsIn = ({ shape }: Alike<unknown>): Shape['rows'] => shape?.rows ?? NONE;

function routeOf({ prefix, received }: Head, paths: Alike<BgpPath>, sent: Alike<Block>): BgpRoute {
  const rows = rowsIn(paths);
  return {
    routeDistinguisher: null,
    prefix: prefix.text,
    receivedPaths: paths.blocks.length,
    detail: rows.includes('tieBreakReason') || rows.includes('reflection'),
    paths: paths.blocks,
    advertised: sent.blocks.map((block) => sentOf({ block, end: block.end, late: {}, odd: [] })),
    span: [prefix.span[0] - 'Network: '.length, sent.end - 1],
    spans: { prefix: prefix.span, receivedPaths: received.span },
  };
}

interface Head {
  readonly networkInstance: string;
  readonly prefix: Word;
  readonly received: Word;
  readonly end: number;
}

// ----------------------------------------------------------------------
// Show report for the BGP routes to network "2.2.2.2/32" network-instance  "default"
// ----------------------------------------------------------------------
// Network: 2.2.2.2/32
// Received Paths: 2
const HEAD =
  /-{5,}\nShow report for the BGP routes to network {1,2}"([\da-f.:/]+)" network-instance {1,2}"([\w.-]+)"\n-{5,}\nNetwork: ([\da-f.:/]+)\nReceived Paths: (\d+)\n/y;

function headAt(text: string, start: number): Head | null {
  HEAD.lastIndex = start;
  const [whole, asked, networkInstance = '', prefix = '', count = ''] = HEAD.exec(text) ?? [];
  if (whole === undefined || prefix !== asked) return null;
  const end = start + whole.length;
  const received = wordAt(end - 1 - count.length, count);
  const place = received.span[0] - '\nReceived Paths: '.length - prefix.length;
  return { networkInstance, prefix: wordAt(place, prefix), received, end };
}
