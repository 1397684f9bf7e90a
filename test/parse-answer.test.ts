import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ParsedFile, parse } from '#parse.js';
import { parseAnswer } from '#parse-answer.js';
import { shows } from '#parsers/registry.js';
import { claimsIn, lawsBrokenBy } from './support/reading.js';
import { filesBelow } from './support/tree.js';

const MODE = '--{ running }--[  ]--';

/** The one answer in a fixture, with the command that was typed for it, or could have been. */
function answerIn(saved: string): { readonly command: string; readonly text: string } | null {
  const found = SESSION.exec(saved);
  const [, command = ASKED, text = saved] = found ?? [];
  return /^A:|^\w+#/m.test(text) ? null : { command, text };
}

const SESSION = /^--\{[^\n]*\nA:[^\n#]*# ([^\n]*)\n([\s\S]*)\n--\{[^\n]*\nA:[^\n#]*# ?\n?$/;
const ASKED = 'show network-instance default protocols bgp routes ipv4 prefix 192.0.2.7/32 detail';

const answers = filesBelow('test/fixtures/shows')
  .filter((path) => path.endsWith('.txt') && !path.includes('/edited-'))
  .flatMap((path) => {
    const answer = answerIn(readFileSync(path, 'utf8'));
    return answer === null ? [] : [{ path, ...answer }];
  });

/** What a file says, with the words of every place instead of its offsets. */
const told = ({ text, blocks, problems, coverage }: ParsedFile) => ({
  blocks: blocks.map((block) => ({
    ...block,
    span: text.slice(...block.span),
    data: claimsIn(block, text).map(({ trail, value, words }) => [trail, value, words]),
  })),
  problems: problems.map((problem) => ({ ...problem, span: text.slice(...problem.span) })),
  coverage,
});

it('there are answers of every kind of report', () => {
  const kinds = new Set(answers.map(({ path }) => path.split('/').at(-2)));
  expect([...kinds].sort()).toEqual(shows.map(({ kind }) => kind as string).sort());
  expect(answers.length).toBeGreaterThan(30);
});

describe.each(answers)('the answer in $path', ({ text, command }) => {
  const whole = { file: 'leaf1.txt', text, device: 'leaf1', command, whole: true };

  it('says what the same report says under a prompt', () => {
    const session = `${MODE}\nA:leaf1# ${command}\n${text}\n${MODE}\nA:leaf1# `;
    expect(told(parseAnswer(whole))).toEqual(told(parse(session, 'leaf1.txt')));
    expect(parseAnswer(whole).text).toBe(text);
  });

  it('keeps the laws of places and counts', () => {
    expect(lawsBrokenBy(parseAnswer(whole))).toEqual([]);
  });

  it('is never complete when it was cut off on its way', () => {
    const cut = parseAnswer({ ...whole, whole: false });
    expect(cut.blocks.length).toBeGreaterThan(0);
    expect(cut.blocks.every(({ complete }) => !complete)).toBe(true);
    expect(cut.problems.map(({ code }) => code)).toContain('cut-off');
    expect(lawsBrokenBy(cut)).toEqual([]);
  });
});

describe('who speaks', () => {
  const report = readFileSync('test/fixtures/shows/version/release-23.10.txt', 'utf8')
    .split('\n')
    .slice(2, -3)
    .join('\n');
  const asked = { file: 'x', command: 'show version', whole: true };

  it.each(['leaf1', 'leaf 1', 'admin@[2001:db8::1]:2222', 'ä', ''])(
    'is called as its user calls it: %j',
    (device) => {
      const { blocks } = parseAnswer({ ...asked, text: report, device });
      expect(blocks).toMatchObject([{ device, command: 'show version', complete: true }]);
    },
  );

  it('is not what a prompt among its words says', () => {
    const text = `Welcome\nA:leaf9# show version\n${report}\n${MODE}\nA:leaf9# `;
    expect(parseAnswer({ ...asked, text, device: 'leaf1' }).blocks).toMatchObject([
      { device: 'leaf1' },
    ]);
  });

  it('may stand behind a banner', () => {
    const text = `Loading environment configuration file(s): []\nWelcome to the CLI.\n${report}`;
    expect(parseAnswer({ ...asked, text, device: 'leaf1' }).blocks).toMatchObject([
      { device: 'leaf1', data: { release: '23.10.1' } },
    ]);
  });

  it('may say nothing', () => {
    expect(parseAnswer({ ...asked, text: '', device: 'leaf1' })).toMatchObject({
      ...{ text: '', blocks: [], problems: [] },
    });
  });
});
