import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shows } from '#parsers/registry.js';
import { rules } from '#rules/registry.js';
import { SHARED_BY_RULES } from '../.dependency-cruiser.mjs';
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

  test('every story says where it came from and is some rule’s example', () => {
    const told = new Set(rules.flatMap(({ docs }) => docs.examples));
    for (const story of namesIn('scenarios', 'folders')) {
      expect(existsSync(`scenarios/${story}/README.md`), story).toBe(true);
      expect(told, story).toContain(story);
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
});

describe('the house', () => {
  test.for(Object.keys({ ...pack.dependencies, ...pack.devDependencies }))(
    'the package %s is there for a reason that is written down',
    (name) => {
      expect(text('docs/adr/0002-dependencies.md')).toContain(`| \`${name}\` |`);
    },
  );

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

  test('every verb is in the command reference and in the README', () => {
    const verbs = namesIn('src/commands', 'files').map((name) => basename(name, '.ts'));
    expect(verbs.length).toBeGreaterThan(0);
    for (const verb of verbs) {
      expect(text('docs/cli.md')).toContain(`## bgpwhy ${verb}\n`);
      expect(text('README.md')).toContain(`\`bgpwhy ${verb}`);
    }
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
