import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT_CODES } from '#commands/shell/exit.js';
import { VERBS } from '#commands/shell/verb.js';
import { role } from '#role.js';
import { bgpwhy, shell } from '../support/program.js';

const STORY = 'scenarios/leaf1-evpn-path-is-shorter';
const LEAF1 = `${STORY}/leaf1.txt`;
const LEAF2 = `${STORY}/leaf2.txt`;
const PREFIX = '10.254.254.241/32';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bgpwhy-program-'));
  const whole = readFileSync(LEAF2, 'utf8');
  writeFileSync(join(folder, 'cut.txt'), whole.slice(0, whole.indexOf('Path 2: <')));
  writeFileSync(join(folder, 'prose.txt'), 'Dear diary, nothing happened today.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jsonOf = ({ stdout }: { readonly stdout: string }) => JSON.parse(stdout);

describe('the role', () => {
  it('is lines to paste on standard output, with what to know beside it', () => {
    const told = bgpwhy(['role']);
    expect(told.stdout.trim().split('\n')).toEqual(role().lines);
    expect(told.stderr).toContain('deny-command-list');
  });

  it('is one JSON value when asked for, and nothing else', () => {
    const told = bgpwhy(['role', '--json']);
    expect(JSON.parse(told.stdout)).toEqual({ schema: 'bgpwhy.role/1', ...role() });
    expect(told.stderr).toBe('');
  });
});

describe('exit codes', () => {
  it.each([
    [0, 'a balanced leaf', ['diagnose', PREFIX, '--from', LEAF2]],
    [1, 'findings', ['diagnose', '--from', LEAF1]],
    [0, 'findings, when none counts', ['diagnose', '--from', LEAF1, '--fail-on', 'never']],
    [1, 'a prefix for a verb', [PREFIX, '-f', LEAF1]],
    [1, 'an address for its host route', ['10.254.254.241', '-f', LEAF1]],
    [2, 'a prefix that no report is about', ['diagnose', '192.0.2.1', '--from', LEAF1]],
    [2, 'a network-instance that no report is about', ['diagnose', '-f', LEAF1, '-n', 'other']],
    [0, 'all text understood', ['parse', LEAF1, LEAF2]],
    [3, 'no input named to diagnose', ['diagnose', PREFIX]],
    [3, 'no input named to parse', ['parse']],
    [3, 'an unknown flag', ['diagnose', '--frm', LEAF1]],
    [3, 'a value that a flag does not take', ['diagnose', '-f', LEAF1, '--format', 'xml']],
    [3, 'flags that exclude each other', ['diagnose', '-f', LEAF1, '--json', '--plain']],
    [3, 'a word that is no prefix', ['diagnose', '10.0.0.300/32', '-f', LEAF1]],
    [3, 'a file that is not there', ['diagnose', '--from', 'nowhere.txt']],
    [3, 'a verb that is not there', ['frobnicate']],
    [3, 'nothing at all', []],
    [3, 'a page that is not there', ['explain', 'frobnication']],
    [3, 'a schema that is not there', ['schema', 'frobnication']],
    [0, 'help', ['--help']],
    [0, 'help about a verb', ['help', 'diagnose']],
    [3, 'help about nothing', ['help', 'frobnicate']],
    [3, 'a word too many', ['rules', 'extra']],
    [0, 'the version', ['--version']],
    [0, 'the role', ['role']],
    [3, 'a role of another name', ['role', 'other']],
    [0, 'the demo', ['demo']],
  ])('%i: %s', (code, _, args) => {
    expect(bgpwhy(args).code).toBe(code);
  });

  it('2 for a report that was cut, in diagnose and parse; what is there is still told', () => {
    const cut = join(folder, 'cut.txt');
    const told = bgpwhy(['diagnose', '--from', cut]);
    expect(told.code).toBe(2);
    expect(told.stdout).toContain(PREFIX);
    expect(bgpwhy(['parse', cut]).code).toBe(2);
  });

  it('2 for a value that was kept and not understood', () => {
    const odd = readFileSync(LEAF2, 'utf8').replace('neighbor 6.4.5.21', 'somebody 6.4.5.21');
    const told = bgpwhy(['parse', '--json', '-'], { input: odd });
    expect(jsonOf(told).files[0].problems).toMatchObject([{ code: 'unknown-value' }]);
    expect(told.code).toBe(2);
  });

  it('3 for text without a report', () => {
    const told = bgpwhy(['parse', join(folder, 'prose.txt')]);
    expect(told).toMatchObject({
      code: 3,
      stdout: expect.stringContaining('no report of SR Linux'),
    });
  });

  it('2 when one of several files is missing, and the others are explained', () => {
    const told = bgpwhy(['diagnose', '--json', '-f', LEAF1, '-f', 'nowhere.txt']);
    expect(told.code).toBe(2);
    expect(jsonOf(told).cases).toHaveLength(1);
    expect(jsonOf(told).problems).toMatchObject([{ code: 'unreadable-file', file: 'nowhere.txt' }]);
  });

  it.each(VERBS)('stand in the help of %s, its own and no other', (verb) => {
    const [, codes = ''] = bgpwhy([verb, '-h']).stdout.split('EXIT CODES\n');
    const told = [...codes.matchAll(/^ {2}(\d+) /gm)].map(([, code]) => code);
    expect(told).toEqual(EXIT_CODES[verb].map(([code]) => code));
  });
});

describe('standard output', () => {
  it.each([
    ['an answer', ['diagnose', '-f', LEAF1, '-f', LEAF2, '--json'], 'bgpwhy.diagnose/1'],
    ['an answer in a format', ['diagnose', '-f', LEAF1, '--format', 'json'], 'bgpwhy.diagnose/1'],
    ['facts', ['parse', LEAF1, '--json'], 'bgpwhy.parse/1'],
    ['no facts', ['parse', 'nowhere.txt', '--json'], 'bgpwhy.parse/1'],
    ['rules', ['rules', '--json'], 'bgpwhy.rules/1'],
    ['a missing file', ['diagnose', '-f', 'nowhere.txt', '--json'], 'bgpwhy.diagnose/1'],
    ['flags that exclude each other', ['diagnose', '--json', '--plain'], 'bgpwhy.error/1'],
    ['a usage error', ['diagnose', '--json'], 'bgpwhy.error/1'],
    ['an unknown flag', ['parse', '--json', '--frobnicate'], 'bgpwhy.error/1'],
    ['an unknown verb', ['frobnicate', '--json'], 'bgpwhy.error/1'],
  ])('is one JSON value for %s', (_, args, schema) => {
    expect(jsonOf(bgpwhy(args)).schema).toBe(schema);
  });

  it('carries no message: usage errors go to standard error', () => {
    expect(bgpwhy(['diagnose'])).toMatchObject({
      stdout: '',
      stderr: expect.stringMatching(
        /^error\[usage\]: no input is named\n {2}= do: name leaves to ask with -t LEAF/,
      ),
    });
  });

  it('says what was meant when a word is mistyped', () => {
    expect(bgpwhy(['diagnos']).stderr).toContain('did you mean `bgpwhy diagnose`?');
    expect(bgpwhy(['schema', 'diagnos']).stderr).toContain('did you mean `diagnose`?');
    expect(bgpwhy(['explain', 'pear-router-id']).stderr).toContain('did you mean `peer-router-id`');
    expect(bgpwhy(['diagnose', LEAF1]).stderr).toContain(`to read the file, write --from ${LEAF1}`);
  });

  it('may be a pipe that closes early', () => {
    const { code, stdout, stderr } = shell(`bgpwhy demo | head -1; exit "\${PIPESTATUS[1]}"`);
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `${PREFIX} in ip-vrf1\n`,
      stderr: '',
    });
  });

  it('keeps an answer whole that is longer than a pipe takes at once', () => {
    const many = Array(60).fill(['-f', LEAF1]).flat();
    const told = bgpwhy(['parse', '--json', '--spans', ...Array(200).fill(LEAF1)]);
    expect(jsonOf(told).files).toHaveLength(200);
    expect(jsonOf(bgpwhy(['diagnose', '--json', ...many])).cases).toHaveLength(1);
  });

  it('is coloured on request alone', () => {
    expect(bgpwhy(['demo']).stdout).not.toContain('\u001b');
    expect(bgpwhy(['demo', '--color', 'always']).stdout).toContain('\u001b[31m');
    expect(bgpwhy(['demo'], { env: { FORCE_COLOR: '1' } }).stdout).toContain('\u001b[31m');
    const wish = { env: { BGPWHY_COLOR: 'always' } };
    expect(bgpwhy(['demo'], wish).stdout).toContain('\u001b[31m');
    expect(bgpwhy(['demo', '--no-color'], wish).stdout).not.toContain('\u001b');
    expect(bgpwhy(['demo', '--no-color'], { env: { FORCE_COLOR: '1' } }).stdout).not.toContain(
      '\u001b',
    );
  });

  it('is nothing where the environment asks for a colour that there is not', () => {
    expect(bgpwhy(['demo'], { env: { BGPWHY_COLOR: 'purple' } })).toEqual({
      code: 3,
      stdout: '',
      stderr:
        'error[usage]: the environment variable BGPWHY_COLOR says `purple`\n  = do: set it to auto, always or never\n',
    });
  });

  it('is ASCII where the terminal may not show more', () => {
    expect(bgpwhy(['demo'], { env: { TERM: 'dumb' } }).stdout).toMatch(/^[\n -~]*$/);
    expect(bgpwhy(['demo', '--ascii']).stdout).toMatch(/^[\n -~]*$/);
  });
});

describe('input', () => {
  it('may come by standard input', () => {
    const input = readFileSync(LEAF1);
    expect(jsonOf(bgpwhy(['diagnose', '--from', '-', '--json'], { input })).cases).toHaveLength(1);
    expect(jsonOf(bgpwhy(['parse', '-', '--json'], { input })).files[0].file).toBe('-');
  });

  it('may be a folder', () => {
    const { cases } = jsonOf(bgpwhy(['diagnose', '--from', STORY, '--json']));
    expect(cases[0].leaves.map(({ device }: { device: string }) => device)).toEqual([
      'leaf1',
      'leaf2',
    ]);
  });

  it('in UTF-16 gives the facts and the places of UTF-8', () => {
    const text = readFileSync(LEAF1, 'utf8');
    const told = bgpwhy(['parse', '-', '--json', '--spans'], {
      input: Buffer.from(text, 'utf16le'),
    });
    const plain = bgpwhy(['parse', '-', '--json', '--spans'], { input: text });
    expect(told).toEqual(plain);
  });
});

describe('explain', () => {
  it.each([
    ['a rule', 'evpn-copy-shuts-out-bgp-paths', 'EVPN copy shuts out BGP paths'],
    ['a reason', 'peer-router-id', 'peer-router-id'],
    ['a reason as the router prints it', 'As_Loop', 'as-loop'],
    ['a code of the catalogue', 'F01', 'EVPN copy shuts out BGP paths'],
    ['a code of the catalogue in any spelling', 'f7', 'Longer AS path'],
    ['a flag', 'Stale', 'graceful restart keeps the path'],
    ['a verdict as it is printed', 'NOT BALANCED', 'A verdict: what'],
    ['a status of multipath', 'cut-by-maximum', 'the width of multipath is used'],
    ['a problem', 'cut-off', 'ends before its closing rule'],
    ['a report', 'route-table', 'COMMANDS'],
  ])('prints the page of %s', (_, word, words) => {
    expect(bgpwhy(['explain', word])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(words),
    });
  });
});

it('explain prints a page for the screen, or as it is kept', () => {
  const page = readFileSync('docs/rules/evpn-copy-shuts-out-bgp-paths.md', 'utf8');
  expect(bgpwhy(['explain', 'F01', '--markdown']).stdout).toContain(page);
  const told = bgpwhy(['explain', 'f1', '--ascii'], { env: { COLUMNS: '60' } }).stdout;
  expect(told).not.toMatch(/^#|\]\(|```|[^\n -~]/m);
  const prose = told.split('\n').filter((line) => !line.startsWith('  '));
  expect(prose.filter((line) => line.length > 60)).toEqual([]);
});

it('explain says why no rule tells a code of the catalogue, and refuses a code that it lacks', () => {
  expect(bgpwhy(['explain', 'F76'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^F76\n\n[\s\S]*objects\s+of\s+the\s+cluster[\s\S]*no-path/),
  });
  expect(bgpwhy(['explain', 'F77'])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('the failure catalogue has no F77'),
  });
});

it('the schema verb prints every schema that it lists', () => {
  const names = bgpwhy(['schema']).stdout.trim().split('\n');
  expect(names).toEqual([
    ...[
      'bundle',
      'capture',
      'diagnose',
      'error',
      'inventory',
      'lab',
      'parse',
      'plan',
      'role',
      'rules',
    ],
  ]);
  for (const name of names)
    expect(jsonOf(bgpwhy(['schema', name]))).toMatchObject({ $id: `bgpwhy.${name}/1` });
});
