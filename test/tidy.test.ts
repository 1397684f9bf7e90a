import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import Diagnose from '#commands/diagnose.js';
import { EXIT, EXIT_CODES } from '#commands/shell/exit.js';
import { VERBS } from '#commands/shell/verb.js';
import { shows } from '#parsers/registry.js';
import { renderers } from '#render/registry.js';
import { rules } from '#rules/registry.js';
import { SHARED_BY_RULES } from '../.dependency-cruiser.mjs';
import { outlineOf, scenario } from './support/scenario.js';
import { filesBelow, linesIn, namesIn } from './support/tree.js';

const sources = filesBelow('src').filter((path) => /\.tsx?$/.test(path));
const written = filesBelow('.').filter((path) => !path.startsWith('test/fixtures/'));
const text = (path: string): string => readFileSync(path, 'utf8');
const pack = JSON.parse(text('package.json'));

describe('rules', () => {
  test('every rule file is in the registry under its own name', () => {
    const shared = ['registry', ...SHARED_BY_RULES].map((name) => `${name}.ts`);
    const files = namesIn('src/rules', 'files').filter((name) => !shared.includes(name));
    expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(files);
  });

  test.for(rules.map(({ id, docs }) => [id, docs.examples] as const))(
    '%s has a test, a page and a story in which it speaks',
    ([id, examples]) => {
      const [story] = examples;
      expect(existsSync(`test/rules/${id}.test.ts`), 'test').toBe(true);
      expect(existsSync(`docs/rules/${id}.md`), 'page').toBe(true);
      expect(existsSync(`scenarios/${story}/README.md`), `story ${story}`).toBe(true);
      expect(text(`docs/rules/${id}.md`)).toContain(`[${id}]`);
    },
  );

  test('every story says where it came from and is some rule’s example, or no rule speaks in it', () => {
    const told = new Set(rules.flatMap(({ docs }) => docs.examples));
    for (const story of namesIn('scenarios', 'folders')) {
      expect(existsSync(`scenarios/${story}/README.md`), story).toBe(true);
      if (!told.has(story))
        expect(outlineOf(scenario(story).diagnosis).findings, story).toEqual([]);
    }
  });
});

describe('shows', () => {
  test('every show folder is in the registry under its own name', () => {
    const folders = namesIn('src/parsers', 'folders').filter((name) => name !== 'json');
    expect(shows.map(({ kind }) => kind as string).sort()).toEqual(folders);
  });

  test.for(shows.map(({ kind }) => kind))(
    '%s has fixtures with golden facts and a page',
    (kind) => {
      const fixtures = namesIn(`test/fixtures/shows/${kind}`, 'files');
      const texts = fixtures.filter((name) => name.endsWith('.txt'));
      expect(texts.length).toBeGreaterThan(0);
      expect(fixtures).toEqual(
        expect.arrayContaining(texts.map((name) => name.replace('.txt', '.json'))),
      );
      expect(existsSync(`docs/shows/${kind}.md`)).toBe(true);
    },
  );

  test('a show is only asked by commands that can change nothing', () => {
    for (const { commands } of shows) {
      for (const command of commands) expect(command).toMatch(/^(show|info) [\w\s{}-]+$/);
    }
  });

  test('what bgpwhy sends is among the commands of the show, and is a show or reads a tree', () => {
    const sent = shows.flatMap(({ asks = [], commands }) =>
      asks.map((ask) => ({ ...ask, commands })),
    );
    expect(sent.length).toBeGreaterThan(0);
    for (const { command, commands } of sent) {
      expect(commands).toContain(command);
      expect(command).toMatch(/^(?:show|info from (?:running|state)) [\w\s{}-]+$/);
    }
  });
});

describe('the house', () => {
  test.for(Object.keys({ ...pack.dependencies, ...pack.devDependencies }))(
    'the package %s is there for a reason that is written down',
    (name) => {
      expect(text('docs/adr/0002-dependencies.md')).toContain(`| \`${name}\` |`);
    },
  );

  test('ARCHITECTURE names every file of the spine and every room, and no other', () => {
    const page = text('ARCHITECTURE.md');
    const named = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, name]) => name).sort();
    expect(named(/^\| `([\w-]+\.ts)` \|/gm)).toEqual(namesIn('src', 'files'));
    expect(named(/^\| `(\w+)` \|/gm)).toEqual(namesIn('src', 'folders'));
  });

  test('no source file is longer than a person reads at once', () => {
    const limit = (path: string): number => (basename(path) === 'grammar.ts' ? 250 : 200);
    expect(sources.filter((path) => linesIn(path) > limit(path))).toEqual([]);
  });

  test('the median source file has under 80 lines', () => {
    const lengths = sources.map(linesIn).sort((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  test('no folder is named for having no name', () => {
    const nameless = /^(utils?|helpers?|common|core|services?|lib|misc|shared)$/;
    const folders = new Set(written.flatMap((path) => dirname(path).split('/')));
    expect([...folders].filter((name) => nameless.test(name))).toEqual([]);
  });
});

describe('verbs', () => {
  test('the list of verbs is that of the files of the commands', () => {
    const files = namesIn('src/commands', 'files').map((name) => basename(name, '.ts'));
    expect([...VERBS].sort()).toEqual(files);
  });

  test.for(VERBS)('%s is in the command reference and in the README', (verb) => {
    expect(text('docs/cli.md')).toContain(`## bgpwhy ${verb}\n`);
    expect(text('README.md')).toContain(`\`bgpwhy ${verb}`);
  });

  test('every format can be asked for by its own name, the default first', () => {
    expect(Diagnose.flags.format.options).toEqual(Object.keys(renderers));
    expect(Object.values(renderers).map(({ id }) => id)).toEqual(Object.keys(renderers));
  });

  test.for(namesIn('schemas', 'files'))('%s is in the command reference', (file) => {
    expect(text('docs/cli.md')).toContain(`\`bgpwhy schema ${basename(file, '.json')}\``);
  });

  test.for(['README.md', 'docs/cli.md'])('%s tells every exit code and no other', (page) => {
    expect(codesUnder('`capture`', text(page))).toEqual(Object.values(EXIT).map(String));
  });

  test.for(VERBS)('the command reference tells the exit codes of %s and no other', (verb) => {
    const [, section = ''] = text('docs/cli.md').split(`## bgpwhy ${verb}\n`);
    const told = codesUnder('Meaning |', section);
    expect(told).toEqual(EXIT_CODES[verb].map(([code]) => code));
    expect(Object.values(EXIT).map(String)).toEqual(expect.arrayContaining([...told]));
  });
});

/** First cells of the rows of the first table of exit codes whose next heading is `head`. */
function codesUnder(head: string, page: string): readonly string[] {
  const from = page.indexOf(`\n| Exit code | ${head}`);
  const [rows = ''] = /^(?:\|.*\n)+/.exec(page.slice(from + 1)) ?? [];
  return from === -1 ? [] : [...rows.matchAll(/^\| (\d+) \|/gm)].map(([, code = '']) => code);
}

describe('decisions', () => {
  const names = namesIn('docs/adr', 'files').filter((name) => name !== 'README.md');

  test.for(names)('%s has its four headings and is in the index', (name) => {
    const headings = [...text(`docs/adr/${name}`).matchAll(/^## (.+)$/gm)].map(([, word]) => word);
    expect(headings).toEqual(['Context', 'Decision', 'Consequences', 'Looked at']);
    expect(text('docs/adr/README.md')).toContain(`](${name})`);
  });

  test('they are numbered without gaps', () => {
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, at) => at + 1));
  });

  test.for(names)('%s is at most one screen', (name) => {
    expect(linesIn(`docs/adr/${name}`)).toBeLessThanOrEqual(50);
  });
});

describe('what is written', () => {
  test.for([
    [
      'a path of one machine',
      new RegExp(`(?<![\\w.~-])/(${['work', 'home', 'root', 'Users'].join('|')})/\\w`),
    ],
    [
      'the address of a package registry',
      new RegExp(['registry[.]npm', 'npmjs[.]', 'deb[.]debian'].join('|')),
    ],
    [
      'a note to do it later',
      new RegExp(['TO', 'FIX'].map((half) => `\\b${half}(DO|ME)\\b`).join('|')),
    ],
    ['a test that runs alone', new RegExp(`\\b(it|test|describe)[.]${'only'}\\(`)],
  ] as const)('no file holds %s', ([, pattern]) => {
    expect(written.filter((path) => pattern.test(text(path)))).toEqual([]);
  });

  test('a line of prose holds one sentence, so that a changed sentence is a changed line', () => {
    const prose = written.filter((path) => path.endsWith('.md'));
    const crowded = prose.flatMap((path) =>
      text(path)
        .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
        .split('\n')
        .filter(
          (line) =>
            !/^[|#]/.test(line) && /[a-z\d`)\]][.?!] [A-Z`]/.test(line.replace(/^\d+\. /, '')),
        )
        .map((line) => `${path}: ${line}`),
    );
    expect(crowded).toEqual([]);
  });

  test('the lockfile names no place to download from', () => {
    expect(text('package-lock.json')).not.toContain('"resolved"');
  });

  test('what a device printed keeps its blanks and line ends', () => {
    for (const folder of ['test/fixtures', 'scenarios']) {
      expect(text('.gitattributes')).toContain(`${folder}/** -text`);
    }
    expect(text('.editorconfig')).toMatch(
      /\{test\/fixtures,scenarios\}.*\n(.+\n)*trim_trailing_whitespace = false/,
    );
  });
});
