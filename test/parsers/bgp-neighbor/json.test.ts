import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf } from '../../support/reading.js';
import { jsonFixture } from '../json/fixtures.js';

const names = jsonFixture('bgp-neighbor/json-names-of-the-model');
const LABELS = {
  ...{ Peer: '192.0.2.2', 'Remote AS': 65001, 'Local AS': '64500', 'Peer-type': 'ebgp' },
  ...{ Type: 'dynamic', Group: 'spines', 'Export policies': 'one, other', 'Cap Sent': 'MP_BGP' },
  ...{ 'Admin-state': 'enable', 'Session-state': 'idle', 'Under maintenance': 'False' },
  'Graceful Restart': { 'Admin State': 'disable' },
  'AFI/SAFI': {
    ...{ 'AFI/SAFI': 'Evpn-unicast', 'Received routes': 'None', 'Active routes': 4 },
    'Prefix-limit': '900 routes, warning at 90, prevent-teardown False',
  },
};
const printed = (session: unknown): string =>
  JSON.stringify({ instance: [{ Name: 'default', neighbor: session }] }, null, 2);

describe('in JSON', () => {
  it('labels of the text are read as names of the model are', () => {
    const { blocks, problems } = parse(printed(LABELS));
    expect(problems).toEqual([]);
    expect(blocks.map(({ kind, complete, data }) => [kind, complete, factsOf(data)])).toMatchObject(
      [
        [
          'bgp-neighbor',
          true,
          {
            ...{ peer: '192.0.2.2', remoteAs: 65001, localAs: 64500, peerType: 'ebgp' },
            ...{ type: 'dynamic', group: 'spines', exportPolicies: ['one', 'other'] },
            ...{ adminState: 'enable', sessionState: 'idle', underMaintenance: false },
            ...{ gracefulRestart: 'disable', capabilitiesSent: ['MP_BGP'], uptime: null },
            families: [
              {
                ...{ family: 'evpn', received: null, active: 4 },
                ...{ prefixLimit: 900, prefixLimitWarning: 90, preventTeardown: false },
              },
            ],
          },
        ],
      ],
    );
  });

  it('a key that nobody knows is kept and named', () => {
    const { blocks, problems } = parse(names.replace('"peer-flaps"', '"flaps-of-tomorrow"'));
    expect(blocks).toMatchObject([{ data: { flaps: null, extra: { 'flaps-of-tomorrow': '1' } } }]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'unknown-label',
        '`flaps-of-tomorrow` is a label that no release we know prints; it is kept',
      ],
    ]);
  });

  it('a value that makes no sense is no fact, and its place is named', () => {
    const text = names.replace('"peer-as": 65001', '"peer-as": "many"');
    const parsed = parse(text);
    expect(parsed.blocks).toMatchObject([{ data: { remoteAs: null } }]);
    expect(parsed.problems.map(({ code, span }) => [code, text.slice(...span)])).toEqual([
      ['unknown-value', 'many'],
    ]);
  });

  it('several sessions in one list are not taken for one', () => {
    expect(parse(printed([LABELS, LABELS])).blocks).toEqual([]);
  });

  it('the state of a session, which has the same names and no list of instances, is no such report', () => {
    const neighbor = [{ 'peer-address': '192.0.2.2', 'session-state': 'idle' }];
    const tree = { 'network-instance': [{ name: 'default', protocols: { bgp: { neighbor } } }] };
    for (const state of [{ neighbor }, tree])
      expect(parse(JSON.stringify(state, null, 2)).blocks.map(({ kind }) => kind)).not.toContain(
        'bgp-neighbor',
      );
  });
});
