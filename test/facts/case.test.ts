import { describe, expect, it } from 'vitest';
import { casesOf, type Question } from '#facts/case.js';
import { parse } from '#parse.js';

const RULE = '-'.repeat(40);
const NONE: Question = { prefixes: [], networkInstance: null };

/** A BGP report with one path from the neighbor. */
const bgp = (neighbor: string, about = '192.0.2.1/32', name = 'red'): string => `${RULE}
Show report for the BGP routes to network "${about}" network-instance  "${name}"
${RULE}
Network: ${about}
Received Paths: 1
  Path 1: <Best,Valid,Used,>
    Route source    : neighbor ${neighbor}
    Route Preference: MED is -, LocalPref is 100
    BGP next-hop    : ${neighbor}
    Path            :  i [65001]
    Communities     : None
    RR Attributes   : No Originator-ID, Cluster-List is [ - ]
    Aggregation     : Not an aggregate route
    Unknown Attr    : None
    Invalid Reason  : None
    Tie Break Reason: none
${RULE}
`;

const table = (metric: number, about = '192.0.2.1/32', name = 'red'): string => `${RULE}
IPv4 unicast route table of network instance ${name}
${RULE}
Destination   : ${about}
ID            : 0
Route Type    : bgp
Route Owner   : bgp_mgr
Metric        : ${metric}
Preference    : 170
Active        : true
Last change   : 2025-01-01T00:00:00.000Z
Resilient hash: false
${RULE}
Next hops: 1 entries
198.51.100.1 (indirect) resolved by route to 198.51.100.0/24 (local)
  via 198.51.100.254 (direct) via [irb0.1]
${RULE}
`;

const prompt = (device: string): string => `A:${device}# show it\n`;
const cases = (texts: readonly string[], question = NONE) =>
  casesOf(
    texts.map((text, at) => parse(text, `${'abc'[at]}.txt`)),
    question,
  );

/** Who told what: the leaf, its BGP neighbor, the metric of its route. */
const told = (texts: readonly string[]) =>
  cases(texts).flatMap(({ leaves }) =>
    leaves.map(({ name, bgpRoutes, routeTable }) => [
      name,
      bgpRoutes?.report.paths[0]?.neighbor ?? null,
      routeTable?.report[0]?.metric ?? null,
    ]),
  );

describe('reports are sorted into leaves', () => {
  it('by the device of the prompt, over files', () => {
    const [one, other] = [prompt('leaf1') + bgp('198.51.100.1'), prompt('leaf1') + table(5)];
    expect(told([one, other])).toEqual([['leaf1', '198.51.100.1', 5]]);
  });

  it('by the file where no prompt was saved', () => {
    expect(told([bgp('198.51.100.1'), bgp('198.51.100.2')])).toEqual([
      ['a.txt', '198.51.100.1', null],
      ['b.txt', '198.51.100.2', null],
    ]);
  });

  it('by what repeats where one file holds several leaves without a name', () => {
    const text = bgp('198.51.100.1') + table(1) + bgp('198.51.100.2') + table(2);
    expect(told([text])).toEqual([
      ['a.txt#1', '198.51.100.1', 1],
      ['a.txt#2', '198.51.100.2', 2],
    ]);
  });
});

describe('a leaf that told something twice', () => {
  const twice = (first: string, second: string) =>
    cases([prompt('leaf1') + first + prompt('leaf1') + second])[0]?.leaves[0];

  it('is taken at its last word, and the first one is kept as superseded', () => {
    const leaf = twice(bgp('198.51.100.1'), bgp('198.51.100.2'));
    expect(leaf?.bgpRoutes?.report.paths[0]?.neighbor).toBe('198.51.100.2');
    expect(leaf?.superseded).toHaveLength(1);
    expect(leaf?.superseded?.[0]?.counts).toBe(leaf?.bgpRoutes);
  });

  it('has superseded nothing when it said the same', () => {
    expect(twice(bgp('198.51.100.1'), bgp('198.51.100.1'))?.superseded).toBeUndefined();
  });

  it('is taken at its detail report, even if one without comes later', () => {
    const plain = `${RULE}
Show report for the BGP routes to network "192.0.2.1/32" network-instance  "red"
${RULE}
Network: 192.0.2.1/32
Received Paths: 1
  Path 1: <Best,Valid,Used,>
    Route source    : neighbor 198.51.100.9
    Route Preference: MED is -, LocalPref is 100
    BGP next-hop    : 198.51.100.9
    Path            :  i [65001]
    Communities     : None
Path 1 was advertised to:
[  ]
${RULE}
`;
    expect(twice(bgp('198.51.100.1'), plain)?.bgpRoutes?.report.detail).toBe(true);
  });
});

describe('reports are sorted into cases', () => {
  const both = prompt('leaf1') + bgp('198.51.100.1') + bgp('198.51.100.2', '192.0.2.1/32', 'blue');

  it('one for each prefix and network-instance', () => {
    expect(cases([both]).map(({ networkInstance }) => networkInstance)).toEqual(['red', 'blue']);
  });

  it('of which a question takes those it names', () => {
    const question = { prefixes: ['192.0.2.1'], networkInstance: 'blue' };
    expect(cases([both], question)).toMatchObject([
      { prefix: '192.0.2.1/32', networkInstance: 'blue' },
    ]);
    expect(cases([both], { prefixes: ['192.0.2.2'], networkInstance: null })).toEqual([]);
  });
});

describe('the longest match of an address, as releases from 26 on tell it', () => {
  const flat = (command: string, row: string): string => `A:leaf1# ${command}
${'='.repeat(60)}
IPv4-unicast route table for ip-vrf network-instance: red
${RULE}
Flags: > (best), * (unviable), ! (failed)
${RULE}
Prefix               Route Type   Metric   Pref    Flags    Next-Hop(s)
${RULE}
${row}
A:leaf1# `;
  const asked = 'show network-instance red ipv4 route 192.0.2.1';
  const shorter =
    '192.0.2.0/24         bgp          0        170     >        198.51.100.1(route:local)';
  const routes = (text: string, prefix: string) =>
    cases([`A:leaf1# show\n${bgp('198.51.100.1', prefix)}${text}`], {
      prefixes: [prefix],
      networkInstance: null,
    }).flatMap(({ leaves }) => leaves.map(({ routeTable }) => routeTable?.report.length ?? null));

  it('proves that there is no host route where a shorter one matches', () => {
    expect(routes(flat(asked, shorter), '192.0.2.1/32')).toEqual([0]);
  });

  it('tells the host route where that one matches', () => {
    expect(routes(flat(asked, shorter.replace('0/24', '1/32')), '192.0.2.1/32')).toEqual([1]);
  });

  it.each([
    ['another address', asked.replace('2.1', '2.7'), '192.0.2.1/32'],
    ['a prefix that holds the address', asked, '192.0.0.0/16'],
    [
      'the whole table, whose end nothing proves',
      'show network-instance red ipv4 route',
      '192.0.2.1/32',
    ],
  ])('proves nothing about %s', (_, command, prefix) => {
    expect(routes(flat(command, shorter), prefix)).toEqual([null]);
  });

  it('proves nothing when it was cut off', () => {
    const cut = flat(asked, shorter).replace(/\nA:leaf1# $/, '');
    expect(routes(cut, '192.0.2.1/32')).toEqual([null]);
  });
});
