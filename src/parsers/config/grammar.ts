import P from 'parsimmon';
import { run } from '#parsers/combine.js';
import { matching, type Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import { wordsIn } from './words.js';

/** One row of a configuration, in braces or flat. */
export type Row =
  | Statement
  | { readonly kind: 'close'; readonly span: Span }
  /** `delete / …`: what an earlier row said does not hold any more. */
  | {
      readonly kind: 'delete';
      readonly span: Span;
      readonly root: boolean;
      readonly path: readonly Word[];
    }
  /** `enter candidate`, `commit now`: typed around a configuration. */
  | { readonly kind: 'verb'; readonly span: Span }
  | { readonly kind: 'remark'; readonly span: Span };

/** Words, with what stands behind them. */
export interface Statement {
  /** `{` opens what the words name, `[` lists values, and nothing gives a value. */
  readonly kind: 'open' | 'list' | 'leaf';
  readonly span: Span;
  /** Whether it begins at the root: `set / …`, `/network-instance default`. */
  readonly root: boolean;
  /** Whether `set` stands in front. */
  readonly set: boolean;
  readonly words: readonly Word[];
  /** What is listed. */
  readonly items: readonly Word[];
  /** What somebody wrote beside the members of a list. */
  readonly remarks: readonly Span[];
  /** Whether it has its line to itself. */
  readonly alone: boolean;
  /** Whether blanks stand in front of it on its line. */
  readonly indented: boolean;
}

/** Signs in front of what somebody wrote beside a row. */
const SIGN = '(?:#|//|!!!|<[-=<]|[-=]{2,}>|←|→|\\.{3}|…|\\[\\.{3,})';
const WORD = `(?!${SIGN})(?:"(?:[^"\\\\\\n]|\\\\[^\\n])*"|(?:\\$\\{[^{}\\n]*\\}|[^\\s[\\]{}"])+)`;
const H = '[^\\S\\n]';
const SET = '(?:set|insert)\\s+/';
const WORDS = `${WORD}(?:${H}+(?!${SET})${WORD})*`;

// set / network-instance default protocols bgp group leafs peer-as 65001
// /network-instance default protocols bgp
//         group leafs {
//             export-policy [ export-all ]
//             peer-as 65001
const words = matching(
  'a name with its value',
  new RegExp(`(\\s*[+]?\\s*)(set\\s+/|insert\\s+/|/(?=${H}*[a-z]))?(\\s*)(${WORDS})`),
);

//         }
const close = matching('a closing brace', /(\s*[+]?\s*)\}/);

// {         [ export-all ]         [\n 65001\n ]
const behind = matching(
  'what stands behind the words',
  new RegExp(`${H}*(?:(\\{)(${H}*(?=\\n|$))?|(\\[)([^[\\]{}]*)\\])?`),
);

// # physical interface       // note       !!! EVPN MC-LAG with ...       ...
const remark = matching('a remark', new RegExp(`(\\s*)${SIGN}[^\\n]*`));

// delete / network-instance default protocols bgp group leafs export-policy
const deletion = matching(
  'what is deleted',
  new RegExp(`(\\s*)delete${H}+(/${H}*)?(${WORDS})(?:${H}+\\[([^[\\]{}\\n]*)\\])?`),
);

// enter candidate            commit stay
const verb = matching(
  'a command around the configuration',
  /(\s*)(?:enter\s+candidate|commit|exit|quit|discard|diff|save)(?:[^\S\n]+[^\n{}[\]]*|(?=\s*(?:\n|$)))/,
);

/** The next row; what is none of them is left to whoever reads on behind it. */
export const row: P.Parser<Row> = P.alt<Row>(
  close.map(({ at, groups }): Row => ({ kind: 'close', span: spanOf(at, groups) })),
  remark.map(({ at, groups }): Row => ({ kind: 'remark', span: spanOf(at, groups) })),
  deletion.map(({ at, groups }): Row => {
    const [whole, blanks = '', slash = '', line = '', items = ''] = groups;
    const start = at + whole.indexOf(slash + line, blanks.length + 'delete'.length) + slash.length;
    const listed = at + whole.indexOf('[') + 1;
    const path = [...wordsIn(line, start), ...wordsIn(items, listed)];
    return { kind: 'delete', span: spanOf(at, groups), root: slash !== '', path };
  }),
  verb.map(({ at, groups }): Row => ({ kind: 'verb', span: spanOf(at, groups) })),
  P((text, from) => {
    const first = run(words, text, from);
    if (!first.status) return first;
    const second = run(behind, text, first.index);
    if (!second.status) return second;
    return P.makeSuccess(second.index, statement(text, first.value, second.value));
  }),
);

type Groups = { readonly at: number; readonly groups: RegExpExecArray };

function statement(text: string, head: Groups, tail: Groups): Statement {
  const [, blanks = '', before = '', gap = '', line = ''] = head.groups;
  const [, brace, newline, bracket, items = ''] = tail.groups;
  const start = head.at + blanks.length;
  const at = start + before.length + gap.length;
  const end = tail.at + tail.groups[0].trimEnd().length;
  const margin = MARGIN.exec(text.slice(Math.max(0, start - 200), start));
  const listed = tail.at + tail.groups[0].indexOf('[') + 1;
  return {
    kind: brace === undefined ? (bracket === undefined ? 'leaf' : 'list') : 'open',
    span: [start, Math.max(end, at + line.length)],
    root: before !== '',
    set: /^(?:set|insert)/.test(before),
    words: wordsIn(line, at),
    ...(bracket === undefined ? { items: [], remarks: [] } : listedIn(items, listed)),
    alone: margin !== null && (brace === undefined || newline !== undefined),
    indented: margin !== null && margin[1] !== '',
  };
}

/** Members of a list, and remarks between them, which go on to the end of their line. */
function listedIn(text: string, at: number): Pick<Statement, 'items' | 'remarks'> {
  const remarks: Span[] = [];
  const members = text.replace(QUOTED_OR_REMARK, (found, index: number) => {
    if (found.startsWith('"')) return found;
    remarks.push([at + index, at + index + found.trimEnd().length]);
    return ' '.repeat(found.length);
  });
  return { items: wordsIn(members, at), remarks };
}

const QUOTED_OR_REMARK = new RegExp(`"(?:[^"\\\\\\n]|\\\\[^\\n])*"|(?<!\\S)${SIGN}[^\\n]*`, 'g');

/** In front of a row that begins its line. */
const MARGIN = /(?:^|\n)([^\S\n]*)[+]?[^\S\n]*$/;

const spanOf = (at: number, groups: RegExpExecArray): Span => [
  at + (groups[1] ?? '').length,
  at + groups[0].trimEnd().length,
];
