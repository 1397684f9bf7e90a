import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isScreen } from '#commands/shell/screen/is-screen.js';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { parse } from '#parse.js';
import { freshFolder } from '../support/folder.js';
import { flagsFor } from '../support/live.js';
import { bgpwhy, bgpwhyMeanwhile } from '../support/program.js';

const PREFIX = '10.254.254.241/32';
const LEAF1 = 'scenarios/leaf1-evpn-path-is-shorter/leaf1.txt';
const LEAF2 = 'scenarios/leaf1-evpn-path-is-shorter/leaf2.txt';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab([scenarioNamed('seed', parse)].flatMap((one) => one ?? []));
});
afterAll(() => lab.stop());

describe('without a terminal', () => {
  it.for<[string, number, readonly string[]]>([
    ['findings', 1, ['--from', LEAF1]],
    ['a balanced leaf', 0, [PREFIX, '--from', LEAF2]],
    ['several files', 1, ['-f', LEAF1, '-f', LEAF2, '-n', 'ip-vrf1', '--ascii']],
    ['a prefix that no report is about', 2, ['192.0.2.1', '--from', LEAF1]],
    ['a file that is not there', 3, ['--from', 'nowhere.txt']],
    ['no input', 3, []],
    ['a word that is no prefix', 3, ['10.0.0.300/32', '--from', LEAF1]],
    ['a folder that is no bundle', 3, ['--bundle', 'scenarios']],
    ['a leaf that is not there', 4, [PREFIX, '-t', 'admin@127.0.0.1:1', '-F', 'none']],
  ])('the answer to %s is that of `diagnose`, with %i', ([, code, args]) => {
    const told = bgpwhy(['tui', ...args]);
    expect(told).toEqual(bgpwhy(['diagnose', ...args]));
    expect(told.code).toBe(code);
  });

  it('standard input is read, and the answer to it is that of `diagnose`', () => {
    const input = readFileSync(LEAF1);
    const told = bgpwhy(['tui', '--from', '-'], { input });
    expect(told).toEqual(bgpwhy(['diagnose', '--from', '-'], { input }));
    expect(told.code).toBe(1);
  });

  it('leaves are asked once, also where they were to be watched', async () => {
    const bundle = join(freshFolder(), 'kept');
    const args = [PREFIX, '-t', 'leaf1,leaf2', '-n', 'ip-vrf1', ...flagsFor(lab)];
    const told = await bgpwhyMeanwhile(['tui', ...args, '--watch', '10']);
    expect(told).toEqual(await bgpwhyMeanwhile(['diagnose', ...args]));
    await bgpwhyMeanwhile(['diagnose', ...args, '--save', bundle]);
    expect(told.code).toBe(1);
    expect(bgpwhy(['tui', '--bundle', bundle])).toEqual(bgpwhy(['diagnose', '--bundle', bundle]));
  });

  it('the demo is told', () => {
    expect(bgpwhy(['tui', '--demo']).code).toBe(0);
    expect(bgpwhy(['tui', '--demo']).stdout).toContain(PREFIX);
  });

  it('`bgpwhy` alone tells how it is used, and that this was no use', () => {
    const told = bgpwhy([]);
    expect(told.code).toBe(3);
    expect(told.stdout).toContain('USAGE');
  });
});

describe('flags of the screen', () => {
  it.for<[string, readonly string[], string]>([
    ['two sources', ['--demo', '--from', LEAF1], 'exclude each other'],
    [
      'saved files that are to be watched',
      ['--from', LEAF1, '--watch', '10'],
      'exclude each other',
    ],
    [
      'leaves that are to be asked all the time',
      ['--demo', '--watch', '2'],
      'it takes at least 10',
    ],
    ['a theme that there is not', ['--demo', '--theme', 'pink'], 'it takes terminal, dark'],
    ['a plan', ['-t', 'leaf1', '--plan'], 'has no flag `--plan`'],
  ])('%s are refused', ([, args, words]) => {
    const told = bgpwhy(['tui', ...args]);
    expect(told.code).toBe(3);
    expect(told.stderr).toContain(words);
  });
});

describe('a screen', () => {
  const tty = { isTTY: true };
  it.for([
    ['is there where keys come from a terminal and lines go to one', tty, tty, {}, true],
    ['is not there where standard input is no terminal', {}, tty, {}, false],
    ['is not there where standard output is none', tty, {}, {}, false],
    ['is not there on a dumb terminal', tty, tty, { TERM: 'dumb' }, false],
  ] as const)('%s', ([, stdin, stdout, env, is]) => {
    expect(isScreen(stdin, stdout, env)).toBe(is);
  });
});
