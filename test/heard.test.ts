import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '#diagnose.js';
import { exitCodeOf } from '#exit-code.js';
import { type HeardAnswer, type HeardLeaf, readHeard } from '#heard.js';
import { unheard } from '#unheard.js';

const PREFIX = '203.0.113.10/32';
const question = { prefixes: [PREFIX], networkInstance: 'ip-vrf1' };
const asked = `show network-instance ip-vrf1`;
const BGP = `${asked} protocols bgp routes ipv4 prefix ${PREFIX} detail`;
const TABLE = `${asked} route-table ipv4-unicast prefix ${PREFIX} detail`;

/** What a leaf of the story prints: first its paths, then its route. */
const saved = readFileSync('scenarios/healthy/leaf1.txt', 'utf8');
const partOf = (command: string): string => {
  const from = saved.indexOf(`# ${command}\n`) + command.length + 3;
  const end = saved.indexOf('\n--{', from);
  return saved.slice(from, end === -1 ? undefined : end);
};
const paths = partOf(BGP);
const route = partOf(TABLE);

const answer = (command: string, text: string, more: Partial<HeardAnswer> = {}): HeardAnswer => ({
  ...{ file: `${command}.txt`, command, text, stderr: '', end: 'complete', exitStatus: 0 },
  ...more,
});

const leaf = (name: string, ...answers: readonly HeardAnswer[]): HeardLeaf => ({
  ...{ name, failure: null, answers },
});

const askedAll = (...leaves: readonly HeardLeaf[]) => {
  const reports = readHeard(leaves, true);
  const diagnosis = diagnose(reports.files, question);
  const missing = unheard(leaves, reports, diagnosis.cases, question.prefixes);
  const problems = [...reports.problems, ...missing, ...diagnosis.problems];
  return {
    code: exitCodeOf({ ...diagnosis, problems }),
    messages: missing.map(({ message }) => message),
  };
};

const codeOf = (...leaves: readonly HeardLeaf[]): number => askedAll(...leaves).code;

describe('answers that would explain the routes, and were not given', () => {
  const SESSIONS = `${asked} protocols bgp neighbor`;
  const CONFIGURATION = `info from running network-instance ip-vrf1`;
  const whole = [answer(BGP, paths), answer(TABLE, route)];
  const told = (...more: readonly HeardAnswer[]) =>
    readHeard([leaf('leaf1', ...whole, ...more)], false).problems.map(
      ({ severity, message, notes = [] }) => [severity, message, notes.length],
    );
  const refused = (command: string) => answer(command, 'Error: not authorized\n');

  it('are told once for a leaf, and cost no more than a note', () => {
    expect(told(refused(SESSIONS), refused(CONFIGURATION))).toEqual([
      ['note', 'leaf1 gave no report for 2 commands that would explain its routes', 2],
    ]);
    expect(codeOf(leaf('leaf1', ...whole, refused(SESSIONS), refused(CONFIGURATION)))).toBe(0);
  });

  it('are told by name where it is one', () => {
    expect(told(refused(SESSIONS))).toEqual([
      ['note', `leaf1 gave no report for \`${SESSIONS}\`: Error: not authorized`, 0],
    ]);
  });

  it('are not told where there was nothing to say', () => {
    expect(told(answer(CONFIGURATION, ''), answer(SESSIONS, '\n'))).toEqual([]);
  });
});

describe('an answer of a leaf', () => {
  it('is explained when its command ended well', () => {
    expect(codeOf(leaf('leaf1', answer(BGP, paths), answer(TABLE, route)))).toBe(0);
  });

  it('that tells no exit status, as in a shell, is taken as it is', () => {
    const quiet = { exitStatus: null };
    expect(codeOf(leaf('leaf1', answer(BGP, paths, quiet), answer(TABLE, route, quiet)))).toBe(0);
  });

  it('is not trusted when its command failed, however whole it looks', () => {
    const failed = answer(BGP, paths, { exitStatus: 1 });
    expect(codeOf(leaf('leaf1', failed, answer(TABLE, route)))).toBe(2);
  });
});

const sound = leaf('leaf1', answer(BGP, paths), answer(TABLE, route));
const LIST = 'show network-instance summary';
const list = (name: string, closed = true): HeardAnswer => {
  const rule = '+---------+---------+-------------+------------+';
  const titles = '|  Name   |  Type   | Admin state | Oper state |';
  const row = `| ${name.padEnd(7)} | ip-vrf  | enable      | up         |`;
  const lines = [rule, titles, rule.replaceAll('-', '='), row, ...(closed ? [rule] : [])];
  return answer(LIST, `${lines.join('\n')}\n`);
};

describe('an error beside a whole report', () => {
  const sure = answer(TABLE, route);

  it.each([
    ['on standard error', answer(BGP, paths, { stderr: 'Error: rpc timed out\n' })],
    ['in front of it', answer(BGP, `Error: rpc timed out\n${paths}`)],
    ['behind it', answer(BGP, `${paths}Error: rpc timed out\n`)],
  ])('makes it doubtful: %s', (_, doubtful) => {
    const told = leaf('leaf1', doubtful, sure);
    expect(codeOf(told)).toBe(2);
    expect(readHeard([told], false).problems.map(({ code }) => code)).toEqual(['error-in-answer']);
  });
});

describe('a leaf that was asked', () => {
  it.for([
    ['says nothing at all', [answer(BGP, ''), answer(TABLE, '')]],
    [
      'tells of another prefix',
      [BGP, TABLE].map((command, at) =>
        answer(
          command,
          ([paths, route][at] ?? '').replaceAll('203.0.113.10/32', '203.0.113.11/32'),
        ),
      ),
    ],
    ['has an empty list of network-instances', [answer(LIST, '')]],
  ] as const)('is told beside a sound one when it %s', ([, answers]) => {
    expect(askedAll(sound, leaf('leaf2', ...answers))).toEqual({
      code: 2,
      messages: [`leaf2 told nothing about ${PREFIX}`],
    });
  });

  it('is not balanced in earnest when its route table holds none of the paths it uses', () => {
    expect(askedAll(leaf('leaf1', answer(BGP, paths), answer(TABLE, '')))).toEqual({
      code: 2,
      messages: [`leaf1 uses 3 paths to ${PREFIX} and told no route of its route table`],
    });
  });

  it('is not told twice when an answer of its is in doubt already', () => {
    const refused = answer(BGP, 'Error: not authorized\n', { exitStatus: 1 });
    expect(askedAll(sound, leaf('leaf2', refused, answer(TABLE, '')))).toEqual({
      code: 2,
      messages: [],
    });
  });

  it('may have network-instances in which it was not asked, and that is told', () => {
    const answers = [answer(BGP, paths), answer(TABLE, route)];
    expect(askedAll(leaf('leaf1', list('ip-vrf1'), ...answers)).code).toBe(0);
    expect(askedAll(leaf('leaf1', list('a b'), ...answers))).toMatchObject({
      code: 2,
      messages: [expect.stringContaining('was not asked in network-instance `a b`')],
    });
    expect(askedAll(leaf('leaf1', list('ip-vrf1', false), ...answers))).toMatchObject({
      code: 2,
      messages: [expect.stringContaining('its list is not complete')],
    });
  });
});

describe('an answer that only explains', () => {
  const whole = [answer(BGP, paths), answer(TABLE, route)];
  const BESIDE = [
    `info from running network-instance ip-vrf1`,
    'info from running routing-policy',
    `${asked} protocols bgp neighbor`,
    `${asked} protocols bgp summary`,
    'show network-instance default protocols bgp neighbor',
    `show network-instance default protocols bgp routes evpn route-type 5 prefix ${PREFIX} detail`,
  ];
  const broken: readonly (readonly [string, string, Partial<HeardAnswer>])[] = [
    ['is refused', 'Error: not authorized\n', { exitStatus: 1 }],
    ['is not known', "Parsing error: Unknown token 'info'.\n", { exitStatus: 1 }],
    ['never comes', '', { end: 'timed-out', exitStatus: null }],
    ['comes in part', '    protocols {\n        bgp {\n', { end: 'cut-off', exitStatus: null }],
    ['is no report', 'permission denied\n', {}],
    ['is refused beside', '', { stderr: 'Error: not authorized\n' }],
  ];

  it.for(broken)('costs a note at most where it %s', ([, text, more]) => {
    for (const command of BESIDE) {
      const told = leaf('leaf1', ...whole, answer(command, text, more));
      const { problems } = readHeard([told], false);
      expect(problems.map(({ severity }) => severity)).toEqual(problems.map(() => 'note'));
      expect(askedAll(told)).toEqual({ code: 0, messages: [] });
    }
  });

  it('is missed without a word where there is nothing to tell', () => {
    for (const command of BESIDE)
      expect(readHeard([leaf('leaf1', ...whole, answer(command, ''))], false).problems).toEqual([]);
  });

  it('does not stand in for the answer: the same about the routes is a doubt', () => {
    for (const [, text, more] of broken.slice(0, 1))
      expect(codeOf(leaf('leaf1', answer(BGP, paths), answer(TABLE, text, more)))).toBe(2);
  });
});
