import { describe, expect, it } from 'vitest';
import type { Anchor } from '#text/titles.js';
import { type Stretch, transcript } from '#text/transcript.js';

/** A made-up report: a rule, its title, one line. */
const ANCHORS: readonly Anchor[] = [
  { needle: 'Report on ', begins: (_, at) => at, ruled: true, family: 'report' },
  { needle: 'Body of ', begins: (_, at) => at, family: 'report', weak: true },
];
const RULE = '-'.repeat(60);
const REPORT = `${RULE}\nReport on routes\n${RULE}\nBody of it\n${RULE}\n`;
const COMMAND =
  'show network-instance default protocols bgp routes ipv4 prefix 192.0.2.0/24 detail';

const who = (text: string): readonly Pick<Stretch, 'device' | 'command'>[] =>
  transcript(text, ANCHORS).map(({ device, command }) => ({ device, command }));

describe('the prompt', () => {
  it.each([
    ['A:leaf1#', 'leaf1'],
    ['A:admin@leaf1#', 'leaf1'],
    ['A:root@leaf1#', 'leaf1'],
    ['B:ixr-d2#', 'ixr-d2'],
    ['A:dc1.leaf-01.example.net#', 'dc1.leaf-01.example.net'],
    ['A:net.ops+ci@7220-IXR-D3L#', '7220-IXR-D3L'],
  ])('%s names the device', (prompt, device) => {
    expect(who(`${prompt} ${COMMAND}\n${REPORT}`)).toEqual([{ device, command: COMMAND }]);
  });

  it.each([
    ['a mode line glued in front', `--{ running }--[  ]--A:leaf1# ${COMMAND}\n${REPORT}`],
    ['a mode line on the same line', `--{ running }--[  ]-- A:leaf1# ${COMMAND} ${REPORT}`],
    [
      'everything on one physical line',
      `Prose. A:leaf1# /${COMMAND} ${REPORT} More prose.`.replace(/\s+/g, ' '),
    ],
    [
      'the command padded to the width of the terminal',
      `A:leaf1# ${COMMAND.padEnd(200)}\n${REPORT}`,
    ],
    ['an empty prompt before it', `A:leaf1# \nA:leaf1# ${COMMAND}\n${REPORT}`],
    ['the code mark of a page in front', `\`A:leaf1# ${COMMAND}\`\n${REPORT}`],
    ['a blank line behind it', `A:leaf1# ${COMMAND}\n\n${REPORT}`],
    ['a banner between command and report', `A:leaf1# ${COMMAND}\nPress q to leave.\n${REPORT}`],
  ])('is found with %s', (_, text) => {
    expect(who(text)).toEqual([{ device: 'leaf1', command: COMMAND }]);
  });

  it('answers for its own report alone', () => {
    const text = `A:leaf1# ${COMMAND}\n${REPORT}\nA:leaf2# show version\nHostname : leaf2\n${REPORT}`;
    expect(who(text)).toEqual([
      { device: 'leaf1', command: COMMAND },
      { device: null, command: null },
    ]);
  });
});

describe('the mode line', () => {
  const typed = 'show protocols bgp routes ipv4 prefix 192.0.2.0/24 detail';
  it.each([
    '--{ running }--[ network-instance default ]--',
    '--{ + running }--[ network-instance default ]--',
    '--{ candidate shared default }--[ network-instance  default ]--',
    '--{ * candidate shared default }--[ network-instance default ]--',
    '--{ +* candidate private admin }--[ network-instance default ]--',
    '--{ [FACTORY] + running }--[ network-instance default ]--',
    '--{ [YANG RELOAD] + running }--[ network-instance default ]--',
    '-{ candidate shared default }--[ network-instance default ]--',
    '{ candidate shared default }--[ network-instance default ]--',
    '–{ running }–[ network-instance default ]–',
    `${RULE}--{ running }--[ network-instance default ]--`,
  ])('%s completes what is typed below it', (mode) => {
    expect(who(`${mode}\nA:leaf1# ${typed}\n${REPORT}`)).toEqual([
      { device: 'leaf1', command: COMMAND },
    ]);
  });

  it.each(['--{ running }--[  ]--', '--{ + running }--[ ]--', '--{ running }--[]--'])(
    '%s is the root, and completes nothing',
    (mode) => {
      expect(who(`${mode}\nA:leaf1# ${typed}\n${REPORT}`)).toEqual([
        { device: 'leaf1', command: typed },
      ]);
    },
  );

  it('completes no command but the next one', () => {
    const text = `--{ running }--[ network-instance default ]--\nA:leaf1# exit all\nA:leaf1# ${typed}\n${REPORT}`;
    expect(who(text)).toEqual([{ device: 'leaf1', command: typed }]);
  });

  it('ends a report', () => {
    const text = `${REPORT}--{ running }--[  ]--\nA:leaf1# `;
    const [stretch] = transcript(text, ANCHORS);
    expect(text.slice(stretch?.start, stretch?.end)).toBe(REPORT);
    expect(stretch?.followed).toBe(true);
  });
});

describe('the echo of a command', () => {
  const wrapped = (first: string, second: string) =>
    who(`A:leaf1# ${first}\n${second}\n${REPORT.replaceAll(RULE, '-'.repeat(9 + first.length))}`);

  it('is taken back together where the terminal wrapped it', () => {
    for (let at = 50; at < COMMAND.length; at += 1)
      expect(wrapped(COMMAND.slice(0, at), COMMAND.slice(at))).toEqual([
        { device: 'leaf1', command: COMMAND },
      ]);
  });

  it.each([
    ['between two words', COMMAND.replace(' prefix', '\nprefix')],
    ['with an indent', COMMAND.replace(' prefix', '\n    prefix')],
    ['inside a word we know', COMMAND.replace('prefix', 'pre\nfix')],
    ['inside the prefix', COMMAND.replace('192.0.2', '192.0\n.2')],
    ['twice', COMMAND.replace(' bgp', '\nbgp').replace(' prefix', '\nprefix')],
  ])('is taken back together when it was broken %s', (_, echo) => {
    expect(who(`A:leaf1# ${echo}\n${REPORT}`)).toEqual([{ device: 'leaf1', command: COMMAND }]);
  });
});

describe('a report without a prompt', () => {
  it.each([
    ['a bare command', `${COMMAND}\n${REPORT}`],
    ['a command with a slash', `/${COMMAND}\n${REPORT}`],
    ['a shell', `$ docker exec -it srl2 sr_cli -c "${COMMAND}"\n${REPORT}`],
    ['prose, and a command', `On leaf1:\n\n${COMMAND}\n\n${REPORT}`],
  ])('has the command of %s, and no device', (_, text) => {
    expect(who(text)).toEqual([{ device: null, command: COMMAND }]);
  });

  it.each([
    ['nothing else', REPORT],
    ['prose', `This is what leaf1 says:\n${REPORT}`],
    ['the output of something else', `A:leaf1# show version\nHostname : leaf1\n${REPORT}`],
  ])('has no command below %s', (_, text) => {
    expect(who(text)).toEqual([{ device: null, command: null }]);
  });
});

describe('a whole session', () => {
  const text = `Welcome to the lab.
--{ running }--[  ]--
A:leaf1# show version
Hostname : leaf1
--{ running }--[  ]--
A:leaf1# ${COMMAND}
${REPORT}--{ running }--[ network-instance blue ]--
A:leaf1# show route-table all
${REPORT}
ssh leaf2
B:admin@leaf2# ${COMMAND}
${REPORT}B:admin@leaf2# quit
`;

  it('gives every report its command and its device', () => {
    expect(who(text)).toEqual([
      { device: 'leaf1', command: COMMAND },
      { device: 'leaf1', command: 'show network-instance blue route-table all' },
      { device: 'leaf2', command: COMMAND },
    ]);
  });

  it('begins each report at the rule above its title', () => {
    const heads = transcript(text, ANCHORS).map(({ start }) => text.slice(start, start + 77));
    expect(new Set(heads)).toEqual(new Set([REPORT.slice(0, 77)]));
  });

  it('keeps headers that were left out of reports inside the report they stand in', () => {
    const [stretch, ...more] = transcript(`${REPORT}Body of more\n`, ANCHORS);
    expect(more).toEqual([]);
    expect(stretch?.inner).toHaveLength(2);
    expect(transcript('Body of more\n', ANCHORS)).toHaveLength(1);
  });

  it('is empty where there is no report', () => {
    expect(transcript('A:leaf1# show version\n--{ running }--[  ]--\n', ANCHORS)).toEqual([]);
  });

  it('believes what it is told about a report that a text begins with, and only about that', () => {
    const opening = { device: 'leaf9', command: COMMAND, asked: 0 };
    const told = transcript(`${REPORT}A:leaf1# ${COMMAND}\n${REPORT}`, ANCHORS, opening);
    expect(told.map(({ device }) => device)).toEqual(['leaf9', 'leaf1']);
  });
});
