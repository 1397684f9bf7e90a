import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { options, ruleSet } from '../.dependency-cruiser.mjs';

test('the lint that guards the rooms sees every file and finds no breach', async () => {
  const { modules, violations } = await lint({ ...options, validate: true, ruleSet });

  const seen = modules.filter(({ source }) => source.startsWith('src/'));
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  expect(seen).toHaveLength(files.filter((file) => /\.tsx?$/.test(file)).length);
  expect(violations).toEqual([]);
});

/** A house in which every file breaks one rule: file, what it imports, the rules that must object. */
const BREACHES = [
  ['src/text/span.ts', '../facts/path.js', ['text-looks-only-down']],
  ['src/facts/path.ts', '../findings/finding.js', ['facts-looks-only-down']],
  ['src/findings/finding.ts', '../render/plain.js', ['findings-looks-only-down']],
  ['src/decision/steps.ts', '../parsers/show.js', ['decision-looks-only-down']],
  ['src/forwarding/hop.ts', '../rules/one.js', ['forwarding-looks-only-down']],
  ['src/render/plain.ts', '../exit-code.js', ['render-looks-only-down']],
  ['src/tui/screen.ts', '../collect/ssh.js', ['tui-looks-only-down']],
  ['src/collect/ssh.ts', '../render/plain.js', ['collect-looks-only-down']],
  ['src/parsers/show.ts', '../decision/steps.js', ['parsers-looks-only-down']],
  ['src/parsers/one/show.ts', '../two/show.js', ['shows-do-not-meet']],
  ['src/parsers/two/show.ts', '@oclif/core', ['oclifcore-only-in-commands']],
  ['src/rules/one.ts', './two.js', ['rules-do-not-meet']],
  ['src/rules/two.ts', 'node:fs', ['core-is-pure']],
  ['src/rules/three.ts', 'parsimmon', ['parsimmon-only-in-parsers']],
  [
    'src/rules/four.ts',
    '../commands/diagnose.js',
    ['rules-looks-only-down', 'nobody-imports-a-command'],
  ],
  ['src/exit-code.ts', './collect/files.js', ['spine-connects-only-the-core']],
  ['src/collect/files.ts', './known-hosts.js', ['no-circular']],
  ['src/commands/parse.ts', 'ssh2', ['ssh2-only-in-collect-and-lab']],
  ['src/commands/diagnose.ts', 'cli-table3', ['clitable3-only-in-render']],
  ['src/commands/tui.ts', 'ink', ['ink-only-in-tui']],
  ['src/commands/demo.ts', 'react', ['react-only-in-tui']],
  ['src/inventory/read.ts', '../collect/ssh.js', ['inventory-looks-only-down']],
  ['src/lab/server.ts', '../parsers/show.js', ['lab-looks-only-down']],
  ['src/lab/printer.ts', 'yaml', ['yaml-only-in-yaml']],
  ['src/settings/read.ts', '../tui/screen.js', ['settings-looks-only-down']],
  ['src/yaml/read.ts', '../inventory/read.js', ['yaml-looks-only-down']],
  ['src/render/text.ts', 'listr2', ['listr2-only-in-commands']],
] as const;
/** The other half of the circle that `src/collect/files.ts` is in. */
const OTHER_HALF = ['src/collect/known-hosts.ts', './files.js'] as const;

describe('a breach of the rooms is named', () => {
  let house = '';
  let named: ReadonlySet<string>;

  beforeAll(async () => {
    house = mkdtempSync(join(tmpdir(), 'house-'));
    for (const [file, imported] of [...BREACHES, OTHER_HALF]) {
      mkdirSync(dirname(join(house, file)), { recursive: true });
      writeFileSync(join(house, file), `import '${imported}';\nexport const here = '${file}';\n`);
    }
    const { violations } = await lint({ baseDir: house, validate: true, ruleSet });
    named = new Set(violations.map(({ from, rule }) => `${from} ${rule.name}`));
  });

  afterAll(() => rmSync(house, { recursive: true, force: true }));

  test.for(BREACHES)('%s imports %s', ([file, , rules]) => {
    for (const rule of rules) expect(named).toContain(`${file} ${rule}`);
  });

  test('every rule of the house has a breach that proves it', () => {
    const proven = new Set<string>(BREACHES.flatMap(([, , rules]) => rules));
    const unproven = ruleSet.forbidden
      ?.map(({ name }) => name)
      .filter((name) => !proven.has(`${name}`));
    expect(unproven).toEqual([]);
  });
});

async function lint(how: Parameters<typeof cruise>[1]) {
  const { output } = await cruise(['src'], how);
  if (typeof output === 'string') throw new Error(output);
  return { modules: output.modules, violations: output.summary.violations };
}
