import { readFileSync } from 'node:fs';
import Demo from '#commands/demo.js';
import { count, list } from '#text/words.js';
import { fenced, type Page } from './page.js';
import { SCREEN } from './story.js';

const BEGIN = '<!-- demo: written by `npm run docs` -->';
const END = '<!-- end of demo -->';

/** `README.md`, with what the demo prints between its two marks; the rest is written by hand. */
export async function readmePage(): Promise<Page> {
  const path = 'README.md';
  const readme = readFileSync(path, 'utf8');
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`${path} lacks the marks of the demo`);
  const block = opening(await demo());
  return { path, text: `${readme.slice(0, begin)}${BEGIN}\n${block}\n${readme.slice(end)}` };
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
  const pjson = { name: 'bgpwhy', version: '0.0.0', oclif: {} };
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
