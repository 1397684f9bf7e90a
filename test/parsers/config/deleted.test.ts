import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';

const BGP = '/ network-instance ip-vrf1 protocols bgp';

const SAID = [
  `set ${BGP} afi-safi ipv4-unicast multipath maximum-paths 64`,
  `set ${BGP} group nodes export-policy [ first second ]`,
  `set ${BGP} group nodes peer-as 65001`,
];

const NODES = { 'export-policy': ['first', 'second'], 'peer-as': 65001 };
const WIDTH = { 'ipv4-unicast': { multipath: { 'maximum-paths': 64 } } };

const read = (...lines: readonly string[]) => parse(`${lines.join('\n')}\n`);

const bgpIn = ({ blocks }: ReturnType<typeof read>): unknown =>
  blocks.map(({ data }) => factsOf(data))[0];

const told = (bgp: object): object => ({
  context: '',
  tree: { 'network-instance': { 'ip-vrf1': { protocols: { bgp } } } },
});

describe('a line that deletes', () => {
  it.each([
    [
      'takes a leaf away',
      `delete ${BGP} group nodes peer-as`,
      { 'afi-safi': WIDTH, group: { nodes: { 'export-policy': ['first', 'second'] } } },
    ],
    [
      'takes one value of a leaf-list away',
      `delete ${BGP} group nodes export-policy first`,
      { 'afi-safi': WIDTH, group: { nodes: { ...NODES, 'export-policy': ['second'] } } },
    ],
    [
      'takes a leaf-list away',
      `delete ${BGP} group nodes export-policy`,
      { 'afi-safi': WIDTH, group: { nodes: { 'peer-as': 65001 } } },
    ],
    [
      'takes an entry of a list away, with all that hangs there',
      `delete ${BGP} group nodes`,
      { 'afi-safi': WIDTH, group: {} },
    ],
    [
      'takes a container away',
      `delete ${BGP} afi-safi ipv4-unicast multipath`,
      { 'afi-safi': { 'ipv4-unicast': {} }, group: { nodes: NODES } },
    ],
    [
      'leaves everything where nothing is known of what it names',
      `delete ${BGP} neighbor 192.0.2.1`,
      { 'afi-safi': WIDTH, group: { nodes: NODES } },
    ],
  ])('%s', (_, line, bgp) => {
    const parsed = read(...SAID, line);
    expect(bgpIn(parsed)).toEqual(told(bgp));
    expect(lawsBrokenBy(parsed)).toEqual([]);
    expect(parsed.coverage).toMatchObject({ ignored: 0, unread: 0 });
  });

  it('counts in its place: what is set behind it holds', () => {
    const again = `set ${BGP} group nodes peer-as 65002`;
    const parsed = read(...SAID, `delete ${BGP} group nodes`, again);
    expect(bgpIn(parsed)).toEqual(
      told({ 'afi-safi': WIDTH, group: { nodes: { 'peer-as': 65002 } } }),
    );
  });

  it('keeps no place of what is gone', () => {
    const [block] = read(...SAID, `delete ${BGP} group nodes`).blocks;
    if (block?.kind !== 'config') throw new Error('no configuration was read');
    const places = Object.keys(block.data.spans);
    expect(places.filter((path) => path.includes('group nodes'))).toEqual([]);
    expect(places.some((path) => path.endsWith('maximum-paths'))).toBe(true);
  });

  it('is none where a sentence begins so', () => {
    const parsed = read(...SAID, 'delete the last line if the leaf is older');
    expect(bgpIn(parsed)).toEqual(told({ 'afi-safi': WIDTH, group: { nodes: NODES } }));
    expect(parsed.blocks[0]?.span[1]).toBe(SAID.join('\n').length);
  });
});

describe('a list over several lines', () => {
  it('holds no words of a remark between its members', () => {
    const lines = [
      `set ${BGP} group nodes export-policy [`,
      '  first',
      '  # a note',
      '  second',
      ']',
    ];
    const parsed = read(...lines);
    expect(bgpIn(parsed)).toEqual(
      told({ group: { nodes: { 'export-policy': ['first', 'second'] } } }),
    );
    expect(parsed.coverage).toMatchObject({ ignored: '# a note'.length, unread: 0 });
  });

  it('keeps a member in quotes that looks like a remark', () => {
    const parsed = read(`set ${BGP} group nodes export-policy [ "a # b" second ]`);
    expect(bgpIn(parsed)).toEqual(
      told({ group: { nodes: { 'export-policy': ['a # b', 'second'] } } }),
    );
  });
});
