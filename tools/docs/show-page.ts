import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from '#parse.js';
import { type AnyShow, shows } from '#parsers/registry.js';
import { fenced, type Page, sections } from './page.js';

/** `docs/shows/<kind>.md`: how a report is asked for, what it looks like, which facts it gives. */
export function showPages(): readonly Page[] {
  return shows.map((show) => ({ path: `docs/shows/${show.kind}.md`, text: page(show) }));
}

function page(show: AnyShow): string {
  const { kind, title, commands } = show;
  const text = example(kind);
  return `# ${title}

\`${kind}\` · ${commands.length === 1 ? 'one command prints it' : `${commands.length} commands print it`}

${sections(
  ['Commands', `${fenced('text', commands.join('\n'))}${alsoAsJson(show)}`],
  ['Example', fenced('text', text)],
  ['Facts', fenced('json', factsOf(text))],
)}`;
}

function alsoAsJson({ kind, json }: AnyShow): string {
  if (!existsSync(`src/parsers/${kind}/json.ts`)) return '';
  return `\n\nThe same with \`| as json\` behind it gives the same facts.${json === 'derived' ? UNSEEN : ''}`;
}

const UNSEEN = `
We have seen no leaf print it so: what is read rests on how other reports are printed.
Keys that we do not know are named as such, and what a key would say is then missing.`;

/**
 * The first fixture of the show that holds one report alone, whole and in text.
 *
 * @throws Error when it has none
 */
function example(kind: string): string {
  const folder = `test/fixtures/shows/${kind}`;
  const first = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
    .find((text) => !/^\{$/m.test(text) && isWhole(text, kind));
  if (first === undefined) throw new Error(`${folder} has no whole report in text to show`);
  return first;
}

function isWhole(text: string, kind: string): boolean {
  const { blocks, problems } = parse(text);
  const [block] = blocks;
  return blocks.length === 1 && block?.kind === kind && block.complete && problems.length === 0;
}

function factsOf(text: string): string {
  return JSON.stringify(parse(text).blocks[0]?.data, withoutSpans, 2);
}

function withoutSpans(key: string, value: unknown): unknown {
  return key === 'spans' || key === 'span' ? undefined : value;
}
