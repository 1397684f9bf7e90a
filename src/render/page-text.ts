import { printable } from '#text/printable.js';
import { hanging, wrapped } from './lines.js';
import { type Paint, painter } from './paint.js';
import type { RenderOptions } from './renderer.js';

/**
 * A Markdown page of ours for a terminal: headings without their marks, links without their targets,
 * code set in, sentences wrapped. It knows what our pages use, and no more of Markdown.
 */
export function pageText(markdown: string, options: RenderOptions): string {
  const paint = painter(options.color);
  const blocks = [...markdown.matchAll(BLOCK)].map(([whole, fence, code]) =>
    fence === undefined ? textBlock(whole, options, paint) : codeBlock(code ?? ''),
  );
  const text = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  return options.ascii ? text.replace(NOT_ASCII, (mark) => IN_ASCII[mark] ?? '?') : text;
}

/** A fenced block, or lines up to the next blank one. */
const BLOCK = /^(`{3,})[^\n]*\n([\s\S]*?)^\1$|^(?:[^\n]+(?:\n|$))+/gm;

const codeBlock = (code: string): readonly string[] =>
  code
    .trimEnd()
    .split('\n')
    .map((line) => `  ${printable(line)}`.trimEnd());

function textBlock(block: string, { width }: RenderOptions, paint: Paint): readonly string[] {
  const [, marks = '', heading] = /^(#+) (.+)\n?$/.exec(block) ?? [];
  if (heading !== undefined) {
    const words = shown(heading);
    return [paint('strong', marks.length === 1 ? words : words.toUpperCase())];
  }
  return block
    .trimEnd()
    .split(/\n(?=- )/)
    .flatMap((part) => paragraph(part, width));
}

/** A member of a list, or sentences that each have a line in the source. */
function paragraph(part: string, width: number): readonly string[] {
  const words = shown(part.replace(/^- /, '').replace(/\n\s*/g, ' '));
  return part.startsWith('- ') ? hanging('- ', words, width) : wrapped(words, width);
}

/** `[x](y)` is `x`: a target is a place among files that the reader may not have. */
const shown = (words: string): string =>
  printable(words.replace(/\[([^\]\n]+)\]\([^)\s]+\)/g, '$1'));

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences of colour are ASCII, too
const NOT_ASCII = /[^\x00-\x7f]/g;
const IN_ASCII: Readonly<Record<string, string>> = {
  '─': '-',
  '·': '|',
  '…': '...',
  '’': "'",
  '–': '-',
  '→': '->',
};
