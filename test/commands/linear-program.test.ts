import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder } from '../support/folder.js';
import { bgpwhy } from '../support/program.js';
import { openTerminal, PROGRAM, withTmux } from '../support/tmux.js';

const STORY = ['--from', 'scenarios/leaf1-evpn-path-is-shorter'];
const FROM_HERE = `--from '${process.cwd()}/scenarios/leaf1-evpn-path-is-shorter'`;

describe('the program, told line by line', () => {
  test('answers what comes by a pipe, draws nothing and ends with the input', () => {
    const { code, stdout, stderr } = bgpwhy(['tui', '--linear', ...STORY], {
      input: 'open\nwhy\n',
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Paths of 10.254.254.241/32 in ip-vrf1 on leaf1. 4 rows.');
    expect(stdout).toMatch(/^Why of .* for path 2\. \d+ lines\.$/m);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('asks leaves, and waits for them', () => {
    const { code, stdout } = bgpwhy(['tui', '--linear', '--demo'], {
      input: 'wait\nrefresh\nwait\nquit\n',
    });
    expect(code).toBe(0);
    expect(stdout.match(/^New: leaf1 has answered\.$/gm)).toHaveLength(2);
    expect(stdout).toContain('New: 10.254.254.241/32 in ip-vrf1 on leaf1: not balanced.');
  });

  test('reads no saved output from where one speaks', () => {
    const { code, stdout, stderr } = bgpwhy(['tui', '--linear', '--from', '-'], {
      input: 'open\n',
    });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(
      /^error\[usage\]: with --linear what is said is read from standard input/,
    );
  });

  test('is told in a pipe only where a flag asks for it', () => {
    const env = { INK_SCREEN_READER: 'true' };
    expect(bgpwhy(['tui', ...STORY], { env }).stdout).not.toContain('This is bgpwhy');
  });
});

describe('the user’s file of settings', () => {
  const configured = (text: string): Record<string, string> => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'bgpwhy'));
    writeFileSync(join(folder, 'bgpwhy', 'config.yaml'), text);
    return { XDG_CONFIG_HOME: folder };
  };

  test('gives keys, which can be said as well', () => {
    const env = configured('keys:\n  view-ladder: [L]\n');
    const { code, stdout } = bgpwhy(['tui', '--linear', ...STORY], { input: 'L\n', env });
    expect(code).toBe(0);
    expect(stdout).toContain('Ladder of 10.254.254.241/32');
  });

  test('keeps the screen closed while there is an error in it, and every error is told', () => {
    const env = configured('theme: drak\nkeys:\n  filtr: x\n');
    const { code, stdout, stderr } = bgpwhy(['tui', '--linear', ...STORY], { env });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(/^error\[bad-setting\]: .*config\.yaml:1:8: `theme` can't be `drak`/m);
    expect(stderr).toMatch(
      /^error\[bad-setting\]: .*config\.yaml:3:3: .*`filtr`\n {2}= do: did you mean `filter`\?/m,
    );
    expect(stderr).toMatch(/^error\[usage\]: .*config\.yaml has 2 errors$/m);
  });
});

const [title, how] = withTmux(
  'on a terminal a line is typed behind a sign, and all that was told stays there',
);
test(title, how, async () => {
  const terminal = openTerminal();
  terminal.run(`INK_SCREEN_READER=true ${PROGRAM} tui ${FROM_HERE}; echo "ended $?"`);
  await terminal.shows(/^> $|^>$/m);
  terminal.run('open');
  await terminal.shows('Row 2 of 4.');
  terminal.run('next');
  await terminal.shows('Row 3 of 4.');
  expect(terminal.screen()).toMatch(/^> open$/m);
  expect(terminal.screen()).toContain('This is bgpwhy.');
  terminal.press('C-c');
  await terminal.shows('ended 130');
  terminal.run('echo "$TERM is as it was"');
  await terminal.shows(/^screen is as it was$/m);
});
