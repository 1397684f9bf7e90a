import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf } from '../../support/reading.js';
import { jsonFixture } from '../json/fixtures.js';

const labels = jsonFixture('bgp-summary/json-labels');
const names = jsonFixture('bgp-summary/json-names-of-the-model');
const factsIn = (text: string): unknown => factsOf(parse(text).blocks[0]?.data);

describe('in JSON', () => {
  it('labels of the text and names of the model say the same', () => {
    const [one, other] = [labels, names].map(factsIn);
    expect(one).toMatchObject({
      ...{ autonomousSystem: 65001, configuredPeers: 4, disabledPeers: 1 },
      families: [{ family: 'ipv4-unicast', maximumPaths: [64, 8] }, { family: 'evpn' }],
    });
    const { families, ...whole } = Object(one);
    expect(other).toMatchObject({ ...whole, families: [families[0], {}, families[1]] });
  });

  it('a key that nobody knows is kept and named', () => {
    const text = names.replace('"up-peers"', '"peers-of-tomorrow"');
    const { blocks, problems } = parse(text);
    expect(blocks).toMatchObject([
      { data: { upPeers: null, extra: { 'peers-of-tomorrow': '3' } } },
    ]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'unknown-label',
        '`peers-of-tomorrow` is a label that no release we know prints; it is kept',
      ],
    ]);
  });

  it('a value that makes no sense is no fact, and its place is named', () => {
    const text = names.replace('"total-paths": 24', '"total-paths": "many"');
    const parsed = parse(text);
    expect(parsed.blocks).toMatchObject([{ data: { totalPaths: null } }]);
    expect(parsed.problems.map(({ code, span }) => [code, text.slice(...span)])).toEqual([
      ['unknown-value', 'many'],
    ]);
  });

  it('a preference is none of multipath, though their keys are the same', () => {
    const text = names.replace('"max-paths-level-1": 64', '"ebgp": 64');
    expect(factsIn(text)).toMatchObject({ ebgpPreference: 170, extra: { ebgp: '64' } });
  });

  it('of the state of BGP, which has the same names and no list of instances, is no such report', () => {
    const state = { 'admin-state': 'enable', 'afi-safi': [{ 'active-routes': '1' }] };
    const tree = { 'network-instance': [{ name: 'default', protocols: { bgp: state } }] };
    for (const printed of [state, tree])
      expect(parse(JSON.stringify(printed, null, 2)).blocks.map(({ kind }) => kind)).not.toContain(
        'bgp-summary',
      );
  });
});
