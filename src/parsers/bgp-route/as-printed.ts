import { wordAt } from '#parsers/lexemes.js';
import type { Reading } from '#parsers/show.js';
import type { Block } from './fields.js';
import { hasAllRows } from './missing.js';
import type { BlockDraft } from './path.js';
import { type RouteDraft, routeOf } from './route.js';
import { PATH_ROWS, SENT_ROWS } from './rows.js';
import { blockBy, type Header, type Shape, shapeAt } from './shape.js';

// Path 1: <Best,Valid,Used,>
const PATH: Header = {
  line: /( *)Path \d+(: )<[\w,-]*>\n/y,
  words: '<[\\w,-]*>',
  rows: PATH_ROWS,
};

// Path 2 was advertised to:
// [ 10.80.1.1, 172.16.10.50 ]
const SENT: Header = {
  line: /( *)Path \d+( was advertised to: ?\n)\[ [\w.:%/, -]*\]\n/y,
  words: '\\[ [\\w.:%/, -]*\\]',
  rows: SENT_ROWS,
};

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
  const { start, networkInstance, route } = head;
  const whole = (end: number): boolean =>
    route.paths.length === Number(route.received?.text) && BEHIND.has(text.charAt(end));
  const path = takeAlike(text, head.end, PATH, lately.path, route.paths, whole);
  if (path === null) return null;
  const sent = takeAlike(text, path.end, SENT, lately.sent, route.sent, (end) => closes(text, end));
  if (sent === null) return null;
  const told = route.sent.length > 0 ? (sent.shape?.rows ?? NONE) : NONE;
  if (!hasAllRows(path.shape?.rows ?? NONE, told, / detail$/.test(command ?? ''))) return null;
  lately = { path: path.shape, sent: sent.shape };
  route.end = sent.end - 1;
  return {
    data: { routes: [routeOf(route)] },
    span: [start, CLOSING.lastIndex - 1],
    networkInstance,
    complete: true,
    problems: NONE,
    ignored: NONE,
    unread: NONE,
  };
}

const NONE: readonly never[] = [];

/** How a line behind the last path begins: an empty one, `Path 1 was advertised to:`, or a rule. */
const BEHIND: ReadonlySet<string> = new Set(['\n', 'P', '-']);

/** How blocks looked in the last report: the next one is nearly always printed alike. */
let lately: { readonly path: Shape | null; readonly sent: Shape | null } = {
  path: null,
  sent: null,
};

/**
 * Takes the blocks that follow one another, all of one look: that of the last report or, where they
 * do not fit, their own. Null: they fit by neither.
 */
function takeAlike(
  text: string,
  from: number,
  header: Header,
  shape: Shape | null,
  found: BlockDraft[],
  fits: (end: number) => boolean,
): { readonly shape: Shape | null; readonly end: number } | null {
  const end = drafts(text, from, shape, found);
  if (fits(end)) return { shape, end };
  const own = shapeAt(text, from + blankAt(text, from), header);
  if (own === shape || own === null) return null;
  const ownEnd = drafts(text, from, own, found);
  return fits(ownEnd) ? { shape: own, end: ownEnd } : null;
}

/** Whether the report ends here, behind the line end of its last row. */
function closes(text: string, end: number): boolean {
  CLOSING.lastIndex = end - 1;
  return CLOSING.test(text);
}

/** A rule, and the prompt or the mode line that follows the answer. */
const CLOSING = /\n{1,2}-{5,}\n(?=--\{|[A-D]:)/y;

/** Takes all blocks of that shape that follow one another. Returns where they end. */
function drafts(text: string, from: number, shape: Shape | null, found: BlockDraft[]): number {
  found.length = 0;
  let end = from;
  for (let block = next(text, end, shape); block !== null; block = next(text, end, shape)) {
    found.push({ block, end: block.end, late: NO_LATE, odd: [] });
    end = block.end + 1;
  }
  return end;
}

const NO_LATE = {};

const next = (text: string, at: number, shape: Shape | null): Block | null =>
  shape === null ? null : blockBy(text, at + blankAt(text, at), shape);

/** One empty line may stand in front of a block. */
const blankAt = (text: string, at: number): number =>
  at < text.length && text.charCodeAt(at) === 10 ? 1 : 0;

interface Head {
  readonly start: number;
  readonly networkInstance: string;
  readonly route: RouteDraft;
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
  const route = {
    start: place - 'Network: '.length,
    end,
    routeDistinguisher: null,
    prefix: wordAt(place, prefix),
    received,
    paths: [],
    sent: [],
  };
  return { start, networkInstance, route, end };
}
