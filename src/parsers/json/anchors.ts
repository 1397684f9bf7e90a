import type { Anchor } from '#text/titles.js';
import { scanTable } from './scan.js';
import { plain, type Table, tablesIn } from './value.js';

/** By what the JSON print of a show is told from all other JSON. */
export interface Shape {
  /** Whether the report is the outermost object: its list is that of the network-instances. */
  readonly outermost?: true;
  /** The key, without blanks and in lower case, of the list that holds the routes. */
  readonly holds: RegExp;
  /**
   * Whether the object around that list is one of this report, where its routes alone don't tell.
   *
   * @param wrapped whether the list of a report's network-instances stands around it
   */
  readonly isInstance?: (table: Table, wrapped: boolean) => boolean;
  /** Within how many characters its first route ends, where much stands in front of it. */
  readonly within?: number;
  /** Whether an object, of which the end may be missing, is a route as this show prints it. */
  readonly isRoute: (table: Table) => boolean;
}

/** All reports in JSON are one family: one inside or behind another needs no title to be found. */
const FAMILY = 'json';

/** Finds the objects of network-instances that hold routes of the given shape. */
export const tableAnchor = (shape: Shape): Anchor => ({
  needle: '{',
  begins: (text, at) => {
    FIRST_KEY.lastIndex = at;
    if (!FIRST_KEY.test(text) || !MAY_HOLD_ROUTES.test(text.slice(at, at + 900))) return null;
    const start = shape.outermost === true ? at : wrapperBefore(text, at);
    return instanceAt(text, start, shape) === null ? null : start;
  },
  family: FAMILY,
  weak: true,
});

/** `{}` as the answer to a command that asked for JSON: the router has nothing to tell. */
export const emptyAnchor: Anchor = {
  needle: '{}',
  begins: (text, at) => (ASKED_FOR_JSON.test(text.slice(Math.max(0, at - 400), at)) ? at : null),
  family: FAMILY,
  weak: true,
};

const ASKED_FOR_JSON = /(?:\|\s*as\s+json\s*|--?output-format[ =]json\b[^\n]*\n\s*)$/;

const SCALAR = '(?:["“”][^"“”\\n]{0,200}["“”]|[-+.\\w]{1,40})';
const KEY = '["“”][^"“”\\n]{0,60}["“”]\\s*:\\s*';
/** Few plain members first, and then one that is a list or an object. */
const MAY_HOLD_ROUTES = new RegExp(`^\\{\\s*(?:${KEY}${SCALAR}\\s*(?:,\\s*)?){0,6}${KEY}[[{]`);

/** What tells most other braces, such as those of mode lines, from such an object at once. */
const FIRST_KEY = /\{\s*["“”]/y;

/** `{ "instance": [` in front of the first network-instance. */
function wrapperBefore(text: string, at: number): number {
  const from = Math.max(0, at - 200);
  const found = BEHIND.exec(text.slice(from, at));
  return found === null ? at : from + found.index;
}

const LEAD = '\\{\\s*["“”](?:instance|header|neighbor\\s+summary)["“”]\\s*:\\s*\\[?\\s*';
const BEHIND = new RegExp(`${LEAD}$`, 'i');
const WRAPPER = new RegExp(`${LEAD}(?=\\{)`, 'iy');

/** The object of a network-instance. */
interface Instance {
  readonly at: number;
  /** Whether it shows a route; otherwise only the command can tell whose report it is. */
  readonly told: boolean;
}

/** The object of the network-instance in a report that begins at an offset; null when it is none. */
export function instanceAt(text: string, start: number, shape: Shape): Instance | null {
  if (text.charAt(start) !== '{') return null;
  if (text.startsWith('{}', start)) return { at: start, told: false };
  WRAPPER.lastIndex = start;
  const at = shape.outermost !== true && WRAPPER.test(text) ? WRAPPER.lastIndex : start;
  const head = headAt(text, at, shape, at > start);
  if (head === null) return null;
  const lists = head.members.filter(({ key }) => shape.holds.test(plain(key.text)));
  if (lists.flatMap(({ value }) => tablesIn(value)).some(shape.isRoute)) return { at, told: true };
  const none = lists.some(({ value }) => value.kind === 'list' && value.items.length === 0);
  return none && at > start ? { at, told: false } : null;
}

function headAt(text: string, at: number, shape: Shape, wrapped: boolean): Table | null {
  const near = text.slice(at, at + (shape.within ?? HEAD));
  const head = scanTable(near, 0, near.length, DEPTH)?.table ?? null;
  return head === null || shape.isInstance?.(head, wrapped) === false ? null : head;
}

/** The first route of most reports ends within so many characters. */
const HEAD = 4_000;
/** Deeper than any report, so that brackets without end are left soon. */
const DEPTH = 12;
