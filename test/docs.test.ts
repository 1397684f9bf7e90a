import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import * as library from '#index.js';
import { plain } from '#render/plain.js';
import { rules } from '#rules/registry.js';
import type { VerbClass } from '../tools/docs/cli-flag.js';
import { COMMANDS } from '../tools/docs/cli-page.js';
import { leftOver, stale } from '../tools/docs/compare.js';
import { told } from '../tools/docs/example.js';
import type { Page } from '../tools/docs/page.js';
import { pages } from '../tools/docs/pages.js';
import { RECORDS } from '../tools/docs/plain-records.js';
import { diagnosisOf, SCREEN, stories } from '../tools/docs/story.js';
import { filesBelow } from './support/tree.js';

let wanted: readonly Page[];
beforeAll(async () => {
  wanted = await pages();
}, 120_000);

test('every generated page says what its source says; `npm run docs` writes them', () => {
  expect(stale(wanted)).toEqual([]);
});

test('no generated page outlives its source', () => {
  expect(leftOver(wanted)).toEqual([]);
});

test('a page that was changed by hand is told', () => {
  const [first] = wanted;
  expect(first).toBeDefined();
  expect(stale(first === undefined ? [] : [{ ...first, text: `${first.text}!` }])).toHaveLength(1);
});

test.for(rules.flatMap(({ id, docs }) => docs.examples.map((story) => [id, story] as const)))(
  '%s speaks in the story %s',
  ([id, story]) => {
    expect(told(story, id).text).toContain(`[${id}]`);
  },
);

test('every command that a page tells to type is one there is, with flags that it has', () => {
  const typed = prose().flatMap((path) => typedIn(path).map((words) => ({ path, words })));
  const wrong = typed.filter(({ words }) => !isCommand(words));
  expect(wrong).toEqual([]);
  expect(typed.length).toBeGreaterThan(20);
});

test('every record of `--plain` has one of the forms that the command reference tells', () => {
  const forms = RECORDS.map(([form]) => new RegExp(`^${form.replace(/[A-Z][A-Z-]*/g, '(.+)')}$`));
  const lines = stories().flatMap((story) =>
    plain.render(diagnosisOf(story), SCREEN).trimEnd().split('\n'),
  );
  expect(lines.filter((line) => !forms.some((form) => form.test(line)))).toEqual([]);
  expect(lines.length).toBeGreaterThan(200);
});

test('what the README imports from the library is what the library exports', () => {
  const [, names = ''] =
    /import \{ (.+) \} from 'bgpwhy'/.exec(readFileSync('README.md', 'utf8')) ?? [];
  expect(names.split(', ').sort()).toEqual(Object.keys(library).sort());
});

test('every file that a page names is there', () => {
  const named = prose().flatMap((path) =>
    [
      ...readFileSync(path, 'utf8').matchAll(
        /`((?:src|test|tools|bin|docs|bench)\/[\w./-]+\.\w+)`/g,
      ),
    ].map(([, file = '']) => ({ path, file })),
  );
  expect(named.filter(({ file }) => !existsSync(file))).toEqual([]);
  expect(named.length).toBeGreaterThan(20);
});

test('every link between pages leads somewhere', () => {
  const broken = prose().flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => join(dirname(path), target))
      .filter((target) => !existsSync(target))
      .map((target) => `${path} → ${target}`),
  );
  expect(broken).toEqual([]);
});

/** Every page that is read as Markdown, written by hand or not. */
function prose(): readonly string[] {
  return filesBelow('.').filter(
    (path) => path.endsWith('.md') && !path.startsWith('test/fixtures/'),
  );
}

/** What follows `bgpwhy` in code spans and in what is to be typed, where it begins with a verb. */
function typedIn(path: string): readonly string[] {
  const text = readFileSync(path, 'utf8');
  const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n'),
  );
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...blocks, ...spans].flatMap((line) => /\bbgpwhy ([a-z].*)$/.exec(line)?.[1] ?? []);
}

function isCommand(words: string): boolean {
  if (words === 'help VERB') return true;
  const [verb] = words.split(' ');
  const [, command] = Object.entries(COMMANDS).find(([name]) => name === verb) ?? [];
  const flags = [...words.matchAll(/ --([a-z-]+)/g)].map(([, name = '']) => name);
  const known = Object.keys((command satisfies VerbClass | undefined)?.flags ?? {});
  return command !== undefined && flags.every((name) => [...known, 'help'].includes(name));
}
