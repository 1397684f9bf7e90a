import { readFileSync } from 'node:fs';
import Demo from '#commands/demo.js';
import { count, list } from '#text/words.js';
import { exitCodesOfAll } from './exit-codes.js';
import { fenced, type Page } from './page.js';
import { SCREEN } from './story.js';

/** `README.md`, with what is written by its marks filled in; the rest is written by hand. */
export async function readmePage(): Promise<Page> {
  const path = 'README.md';
  const demonstrated = filled(readFileSync(path, 'utf8'), 'demo', opening(await demo()));
  return { path, text: filled(demonstrated, 'exit codes', `\n${exitCodesOfAll()}\n`) };
}

/** @throws Error when the page lacks the two marks of a stretch */
function filled(page: string, what: string, block: string): string {
  const first = `<!-- ${what}: written by \`npm run docs\` -->`;
  const [begin, end] = [page.indexOf(first), page.indexOf(`<!-- end of ${what} -->`)];
  if (begin === -1 || end < begin) throw new Error(`README.md lacks the marks of the ${what}`);
  return `${page.slice(0, begin)}${first}\n${block}\n${page.slice(end)}`;
}

/** The words of the very command, on a screen that is the same everywhere. */
async function demo(): Promise<string> {
  const heard: string[] = [];
  class Overheard extends Demo {
    protected override answer(text: string): void {
      heard.push(text);
    }
    protected override screen(): typeof SCREEN {
      return SCREEN;
    }
  }
  // A package without commands: nothing of a build is looked at.
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const pjson = { name: 'bgpwhy', version, oclif: {} };
  await Overheard.run([], { root: process.cwd(), pjson });
  return heard.join('');
}

/** The verdicts and the first finding with its first remedy, and in words what is left out. */
function opening(answer: string): string {
  const lines = answer.trimEnd().split('\n');
  const start = lines.findIndex((line) => HEADLINE.test(line));
  const finding = lines.indexOf('', start);
  const remedies = lines.flatMap((line, at) => (at < finding && REMEDY.test(line) ? [at] : []));
  const cut = remedies[1] ?? finding;
  const others = lines.slice(finding).filter((line) => HEADLINE.test(line)).length;
  const left = [
    count(remedies.filter((at) => at >= cut).length, 'more remedy').replace('remedys', 'remedies'),
    `${count(others, 'more finding')}, each with its evidence`,
  ];
  return `${fenced('text', lines.slice(0, cut).join('\n'))}\n\nLeft out here: ${list(left)}.`;
}

const HEADLINE = /^(error|warning|note)\[/;
const REMEDY = /^ {2}= do: /;
