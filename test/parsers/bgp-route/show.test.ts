import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { dataIn } from '../../support/reading.js';
import { fixture } from './fixtures.js';

const RULE = '-'.repeat(80);
const PROMPT = '--{ running }--[  ]--\nA:leaf1# ';
const title = (asked: string): string =>
  `${RULE}\nShow report for the BGP routes to network "${asked}" network-instance  "default"\n${RULE}\n`;

describe('reports of other systems', () => {
  it.each([
    [
      'FRR',
      `BGP routing table entry for 192.0.2.0/24, version 7
Paths: (2 available, best #1, table default)
  Advertised to non peer-group peers:
  198.51.100.1
  65001
    198.51.100.1 from 198.51.100.1 (198.51.100.1)
      Origin IGP, valid, external, multipath, best (Older Path)
`,
    ],
    [
      'EOS',
      `BGP routing table information for VRF default
BGP routing table entry for 192.0.2.0/24
 Paths: 2 available
  65001
    198.51.100.1 from 198.51.100.1 (198.51.100.1)
      Origin IGP, metric 0, localpref 100, valid, external, ECMP head, best
`,
    ],
    [
      'SR OS',
      `===============================================================================
 BGP Router ID:198.51.100.1      AS:65001       Local AS:65001
===============================================================================
Network        : 192.0.2.0/24
Nexthop        : 198.51.100.1
Path Id        : None
From           : 198.51.100.1
Local Pref.    : 100                    Interface Name : to-spine
Flags          : Used  Valid  Best  IGP
`,
    ],
    [
      'a sentence that names the report',
      'The Show report for the BGP routes to network tells all.\n',
    ],
    ['a page that counts paths', 'Received Paths: 2 of 3 hikers took the path to network: none\n'],
  ])('%s: no block', (_, text) => {
    expect(parse(text).blocks).toEqual([]);
    expect(parse(`A:leaf1# show version\n${text}`).blocks).toEqual([]);
  });
});

describe('the route source', () => {
  const asked = (source: string) => {
    const text = `${title('192.0.2.0/24')}Network: 192.0.2.0/24\nReceived Paths: 1\n  Path 1: <Best,Valid,Used,>\n    Route source    : ${source}\n${RULE}\n`;
    const [block] = parse(text).blocks;
    const [path] = block?.kind === 'bgp-route' ? (block.data.routes[0]?.paths ?? []) : [];
    return [path?.neighbor, text.slice(...(path?.spans.neighbor ?? [0, 0]))];
  };

  it.each([
    ['neighbor 192.0.2.1'],
    ['neighbor    192.0.2.1'],
    ['neighbor\t192.0.2.1'],
    ['external BGP, neighbor  192.0.2.1'],
    ['neighbor 192.0.2.1 (last modified 1d2h3m ago)'],
  ])('%s names the neighbor and its place', (source) => {
    expect(asked(source)).toEqual(['192.0.2.1', '192.0.2.1']);
  });
});

describe('an answer without networks', () => {
  it('is complete when a prompt follows: the router knows no path', () => {
    const { blocks, problems } = parse(`${title('192.0.2.0/24')}${PROMPT}`);
    expect(blocks).toMatchObject([{ complete: true, data: { routes: [] } }]);
    expect(problems).toEqual([]);
  });

  it('is cut off when nothing follows', () => {
    const { blocks, problems } = parse(title('192.0.2.0/24'));
    expect(blocks).toMatchObject([{ complete: false, data: { routes: [] } }]);
    expect(problems.map(({ code }) => code)).toEqual(['cut-off']);
  });
});

describe('a report that lost its head', () => {
  const plain = fixture('plain');
  const headless = plain.slice(plain.indexOf('Network:'));

  it('begins at its network', () => {
    const { blocks, coverage } = parse(headless);
    expect(blocks).toMatchObject([
      { networkInstance: null, complete: true, data: { routes: [{ prefix: '192.0.2.7/32' }] } },
    ]);
    expect(coverage.unread).toBe(0);
  });

  it('has the network-instance of its command', () => {
    const command = 'show network-instance blue protocols bgp routes ipv4 prefix 192.0.2.7/32';
    const [block] = parse(`A:leaf1# ${command}\n${headless}`).blocks;
    expect(block).toMatchObject({ device: 'leaf1', command, networkInstance: 'blue' });
  });
});

describe('what an author wrote into a report', () => {
  const text = fixture('detail-16-wide');
  const second = /^ {2}Path 2: <[\s\S]*?(?=^ {2}Path 3)/m;

  it.each([
    ['dots instead of a path', text.replace(second, '...\n'), '...'],
    ['dots in brackets', text.replace(second, '[...]\n'), '[...]'],
    ['dots in brackets of two kinds', text.replace(second, '[....}\n'), '[....}'],
    ['a word for what is missing', text.replace(second, '# ... truncated\n'), '# ... truncated'],
    ['the same in parentheses', text.replace(second, '    (truncated)\n'), '(truncated)'],
    ['a snip', text.replace(second, '<snip>\n'), '<snip>'],
    ['an arrow', text.replace('LocalPref is 90', '$&   <---- lower'), '<---- lower'],
    ['an arrow with a bar', text.replace(': 198.51.100.3', '$& |<-- client21'), '|<-- client21'],
    [
      'an arrow behind flags',
      text.replace('Path 3: <Valid,>', '$& <--- not used'),
      '<--- not used',
    ],
    ['a note', text.replace('  Path 3', '# note that it lost\n$&'), '# note that it lost'],
    ['a comment', text.replace('  Path 3', '// it lost\n$&'), '// it lost'],
    ['marks of a comment', text.replace('  Path 3', '!!! it lost\n$&'), '!!! it lost'],
    ['dots for the end', text.replace(/\nPath 2 was[\s\S]*/, '\n...\n'), '...'],
    [
      'a word for the end',
      text.replace(/\nPath 2 was[\s\S]*/, `# truncated\n${PROMPT}`),
      '# truncated',
    ],
  ])('%s: the report is incomplete, and all the rest is kept', (_, edited, words) => {
    const { blocks, problems, coverage } = parse(edited);
    const edits = problems.filter(({ code }) => code === 'author-edit');
    expect(edits.map(({ span }) => edited.slice(...span))).toEqual([words]);
    expect(coverage).toMatchObject({ unread: 0, ignored: words.length });
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ complete: false });
    const [block] = blocks;
    const shown = block?.kind === 'bgp-route' ? block.data.routes[0]?.paths : [];
    const numbers = edited.match(/(?<=^ {2}Path )\d/gm)?.map(Number);
    expect(shown?.map(({ number }) => number)).toEqual(numbers);
    expect(shown?.at(-1)).toMatchObject({ neighbor: '198.51.100.5', tieBreakReason: 'local-pref' });
  });
});

describe('a note between or beside any two lines of a report', () => {
  const text = fixture('two-advertised-blocks');
  const lines = text.trimEnd().split('\n');

  it.each(['#', '# note that', '// best path', '!!! look', '# <--- here', '==> wrong', '-->'])(
    '%s, between them: all facts are kept, told to be edited',
    (note) => {
      for (let at = 1; at < lines.length; at += 1) {
        const edited = [...lines.slice(0, at), note, ...lines.slice(at)].join('\n');
        const { blocks, problems, coverage } = parse(edited);
        expect(dataIn(edited)).toEqual(dataIn(text));
        expect(blocks.map(({ complete }) => complete)).toEqual([false]);
        expect(problems.map(({ code, span }) => [code, edited.slice(...span)])).toEqual([
          ['author-edit', note],
        ]);
        expect(coverage).toMatchObject({ unread: 0, ignored: note.length });
      }
    },
  );

  it.each([' <<<<', '   <---- this one', '  |<-- client21', ' ==> wrong', ' --> see', ' // here'])(
    '%s, beside one: all facts are kept, told to be edited',
    (note) => {
      for (let at = 1; at < lines.length - 1; at += 1) {
        const edited = lines.map((line, index) => (index === at ? line + note : line)).join('\n');
        const { problems, coverage } = parse(edited);
        expect(dataIn(edited)).toEqual(dataIn(text));
        expect(problems.map(({ code }) => code)).toEqual(['author-edit']);
        expect(coverage.unread).toBe(0);
      }
    },
  );

  it('is no part of a value that no release prints', () => {
    const odd = text.replace('Aggregation       :', 'AIGP Metric : 100   <--- AS loop!\n$&');
    expect(dataIn(odd)).toMatchObject([
      { routes: [{ paths: [{ extra: { 'AIGP Metric': '100' } }] }] },
    ]);
  });
});
