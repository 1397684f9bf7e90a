import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { lawsBrokenBy } from '../../support/reading.js';
import { fixture } from './fixtures.js';

const PROMPT = '--{ running }--[  ]--\nA:leaf1# ';

/** What is wrong with a text that ends where the words begin and goes on with a prompt. */
function cutAt(text: string, words: string) {
  const cut = `${text.slice(0, text.lastIndexOf(words))}\n${PROMPT}`;
  const parsed = parse(cut);
  return {
    complete: parsed.blocks.map(({ complete }) => complete),
    problems: parsed.problems.map(({ code, expected, span }) => ({
      code,
      expected,
      at: cut.slice(...span),
    })),
    laws: lawsBrokenBy(parsed),
  };
}

describe('a report that was cut in front of a prompt', () => {
  it.each([
    ['plain', '    Communities', ['Communities'], 'Path            :  i [65002, 65001]'],
    [
      'plain',
      '    BGP next-hop',
      ['BGP next-hop', 'Path', 'Communities'],
      'Route Preference: MED is -, LocalPref is 100',
    ],
    ['plain', '[ 198.51.100.1', ['[ neighbors ]'], 'Path 1 was advertised to:'],
    [
      'detail-18-wide-damping',
      '    Tie Break Reason',
      ['Tie Break Reason', 'Route Flap Damping'],
      'Invalid Reason    : None',
    ],
    [
      'detail-16-wide',
      'Communities',
      ['Communities', 'RR Attributes', 'Aggregation', 'Unknown Attr'],
      'Path            :  i [64999, 65001, 65010]',
    ],
  ])('%s, at %j: says which rows are missing, and where', (name, words, expected, at) => {
    expect(cutAt(fixture(name), words)).toEqual({
      complete: [false],
      problems: [{ code: 'cut-off', expected, at }],
      laws: [],
    });
  });

  it.each([
    ['198.51.100.3 ]', '[ 198.51.100.1,'],
    ['ised to:', 'Path 1 was advert'],
  ])('is not complete when it breaks off in the middle of a line: at %j', (words, at) => {
    const { complete, problems } = cutAt(fixture('plain'), words);
    expect(complete).toEqual([false]);
    expect(problems.map((problem) => problem.at)).toContain(at);
  });

  it('is complete at no line but those where a report may end', () => {
    const lines = fixture('two-advertised-blocks').split('\n');
    const ends = lines.filter((_, at) => {
      const { blocks } = parse(`${lines.slice(0, at).join('\n')}\n${PROMPT}`);
      return at > 4 && blocks.some(({ complete }) => complete);
    });
    expect(ends.map((line) => line.replace(/-+/, '-'))).toEqual([
      '    RR Attributes     : No Originator-ID, Cluster-List is [ - ]', // a report without detail
      '    Route Flap Damping: None', // an older release
      ...['', 'Path 1 was advertised to: '], // behind the path
      ...['Route Preference: MED is 20, LocalPref is 100'], // attributes are printed all or not at all
      ...['', 'Path 1 was advertised to: '], // behind the first block
      ...['Route Preference: MED is -, No LocalPref', '-', ''],
    ]);
  });

  it('lacks both reasons when its command asks for detail, though none of its paths has them', () => {
    const command = 'show network-instance default protocols bgp routes ipv4 prefix 192.0.2.7/32';
    const plain = fixture('plain');
    const missing = (asked: string) =>
      parse(`A:leaf1# ${asked}\n${plain}`).problems.map(({ expected }) => expected);
    expect(missing(command)).toEqual([]);
    expect(missing(`${command} detail`)).toEqual([
      ['Invalid Reason', 'Tie Break Reason'],
      ['Invalid Reason', 'Tie Break Reason'],
    ]);
  });
});

describe('a value that breaks off in the middle of a list', () => {
  it('is missing: a line break stands in a number of the AS path', () => {
    const wrapped = fixture('plain').replace('[65002, 65001]', '[65002, 65\n001]');
    const { blocks, problems } = parse(wrapped);
    expect(blocks.map(({ complete }) => complete)).toEqual([false]);
    expect(problems.flatMap(({ expected }) => expected)).toContain('Path');
  });
});

describe('the words for no MED', () => {
  it('have the place of all of them, as those for no LocalPref', () => {
    const text = fixture('plain').replace('MED is -, LocalPref is 100', 'No MED, No LocalPref');
    const [block] = parse(text).blocks;
    const [path] = block?.kind === 'bgp-route' ? (block.data.routes[0]?.paths ?? []) : [];
    expect(text.slice(...(path?.spans.med ?? [0, 0]))).toBe('No MED');
    expect(text.slice(...(path?.spans.localPreference ?? [0, 0]))).toBe('No LocalPref');
  });
});
