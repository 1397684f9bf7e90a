import { describe, expect, test } from 'vitest';
import { replyTo } from '#lab/reply.js';
import { storyScenario } from '#lab/scenario.js';
import { parse } from '#parse.js';
import { factsOf } from '../support/reading.js';

const leafOf = (story: string) => {
  const [leaf] = storyScenario(story, parse).leaves;
  if (leaf === undefined) throw new Error(`${story} has no leaf`);
  return leaf;
};
const seed = leafOf('leaf1-evpn-path-is-shorter');
const modern = leafOf('multipath-limit-reached');
const NOTHING = { text: '', failed: false };
const INSTANCE = 'show network-instance ip-vrf1';

/** What the program reads in an answer to a command. */
function read(leaf: typeof seed, command: string, width = 128) {
  const { text, failed } = replyTo(leaf, command, width);
  expect(failed).toBe(false);
  const { blocks, coverage } = parse(`A:${leaf.name}# ${command}\n${text}A:${leaf.name}# `);
  expect(coverage.unread).toBe(0);
  return blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));
}

describe('a leaf answers', () => {
  test('without `detail` with five rows for each path, and one list of neighbors', () => {
    const command = `${INSTANCE} protocols bgp routes ipv4 prefix 10.254.254.241/32`;
    expect(read(seed, command)).toMatchObject([
      {
        ...{ kind: 'bgp-route', complete: true },
        data: {
          routes: [
            {
              ...{ detail: false, receivedPaths: 4 },
              advertised: [
                { path: 1, neighbors: ['6.4.5.20', '6.4.5.22', '6.4.5.31'], attributes: null },
              ],
            },
          ],
        },
      },
    ]);
    expect(replyTo(seed, command, 80).text).not.toContain('Tie Break Reason');
  });

  test.for(['10.254.254.*', '10*/32', '*', '10.254.254.241/32'])(
    'a wildcard such as `%s` with what it fits',
    (prefix) => {
      const command = `${INSTANCE} protocols bgp routes ipv4 prefix ${prefix} detail`;
      expect(read(seed, command)).toMatchObject([
        { complete: true, data: { routes: [{ prefix: '10.254.254.241/32', detail: true }] } },
      ]);
    },
  );

  test.for(['10.254.254.240/32', '11.*', '10.254.254.2', '*/31'])(
    'a prefix that it has not, such as `%s`, with a report that holds no network',
    (prefix) => {
      const command = `${INSTANCE} protocols bgp routes ipv4 prefix ${prefix} detail`;
      expect(read(seed, command)).toEqual([
        { kind: 'bgp-route', complete: true, data: { routes: [] } },
      ]);
      const table = `${INSTANCE} route-table ipv4-unicast prefix ${prefix} detail`;
      expect(replyTo(seed, table, 80)).toEqual({ text: '', failed: false });
    },
  );

  test('a network-instance that it has not with nothing', () => {
    const command = 'show network-instance nobody protocols bgp routes ipv4 prefix 192.0.2.0/24';
    expect(replyTo(seed, command, 80)).toEqual({ text: '', failed: false });
    expect(replyTo(seed, `${command} | as json`, 80)).toEqual({ text: '{}\n', failed: false });
  });

  test.for(['summary', 'prefix 203.0.113.25/32 detail'])(
    'with nothing to `route-table ipv4-unicast %s` where the story leaves open what the table holds',
    (words) => {
      const command = `show network-instance ip-vrf-edge route-table ipv4-unicast ${words}`;
      const open = leafOf('best-paths-carry-nothing');
      expect(replyTo(open, command, 80)).toEqual(NOTHING);
      expect(replyTo(open, `${command} | as json`, 80)).toEqual(NOTHING);
    },
  );

  test.for([80, 100, 200])('the whole route table as a box, %i columns wide', (width) => {
    const command = `${INSTANCE} route-table ipv4-unicast summary`;
    expect(read(seed, command, width)).toMatchObject([
      {
        ...{ kind: 'route-table', complete: true },
        data: {
          rows: [
            {
              ...{ prefix: '10.254.254.241/32', routeType: 'bgp-evpn', active: true },
              ...{ fibStatus: 'success', nextHops: [{ text: '1.1.1.2', type: 'indirect' }] },
            },
          ],
          totals: { routes: 1, activePrefixes: 1, ecmpRoutes: 0 },
        },
      },
    ]);
    const [modernRow] = read(modern, command, width);
    expect(modernRow).toMatchObject({
      data: {
        rows: [{ nextHops: Array(2).fill({ text: '192.0.2.0/24', type: 'indirect/local' }) }],
        totals: { ecmpRoutes: 1 },
      },
    });
  });

  test('`route-table` with the tables of both families', () => {
    expect(read(modern, `${INSTANCE} route-table`).map(({ kind }) => kind)).toEqual([
      'route-table',
      'route-table',
    ]);
  });

  test('`ipv4 route` with the report of 26.x', () => {
    expect(read(modern, `${INSTANCE} ipv4 route`)).toMatchObject([
      {
        kind: 'route-table-flat',
        data: {
          rows: [
            {
              prefix: '203.0.113.10/32',
              flags: ['best'],
              nextHops: [{ type: 'route', via: 'local' }, { type: 'route' }],
            },
          ],
        },
      },
    ]);
  });

  test('`show version` and the list of network-instances', () => {
    expect(replyTo(seed, '/ show  version', 60).text).toContain(
      '\nSoftware Version     : v21.6.1\n',
    );
    expect(JSON.parse(replyTo(seed, 'show version | as json', 60).text)).toMatchObject({
      'basic system info': { Hostname: 'leaf1', 'Software Version': 'v21.6.1' },
    });
    const list = JSON.parse(replyTo(seed, 'show network-instance summary | as json', 60).text);
    expect(list.instance.map((one: { Name: string }) => one.Name)).toEqual([
      'default',
      'ip-vrf1',
      'mgmt',
    ]);
  });
});

describe('what explains its routes', () => {
  const NEIGHBOR = {
    ...{ networkInstance: 'ip-vrf1', peer: '192.0.2.21', group: 'nodes', flags: ['dynamic'] },
    ...{ peerAs: 65001, state: 'established', uptime: '0d:1h:2m:3s' },
    families: [{ family: 'ipv4-unicast', received: 1, active: 1, sent: 2 }],
  };
  const sessions = {
    kind: 'bgp-neighbor-summary' as const,
    networkInstance: 'ip-vrf1',
    data: { rows: [NEIGHBOR], totals: null },
  };

  test.for(['21.11', '24.3', '26.3'])(
    'is printed from facts by a leaf of %s, and is nothing where it knows none',
    (release) => {
      const telling = { ...seed, release, saved: new Map(), reports: [...seed.reports, sessions] };
      expect(read(telling, `${INSTANCE} protocols bgp neighbor`)).toMatchObject([
        {
          ...{ kind: 'bgp-neighbor-summary', complete: true },
          data: {
            rows: [NEIGHBOR],
            totals: { configured: 0, established: 0, disabled: 0, dynamic: 1 },
          },
        },
      ]);
      expect(replyTo(seed, `${INSTANCE} protocols bgp neighbor`, 80)).toEqual(NOTHING);
      const inJson = replyTo(telling, `${INSTANCE} protocols bgp neighbor | as json`, 80);
      expect(JSON.parse(inJson.text)).toMatchObject({
        'neighbor summary': [
          {
            'network-instance': 'ip-vrf1',
            state: [{ Peer: '192.0.2.21' }],
            config: [{ 'configured-peers': 0, 'dynamic-peers': 1 }],
          },
        ],
      });
    },
  );

  test.for([
    `${INSTANCE} protocols bgp summary`,
    'show network-instance default protocols bgp neighbor',
    'show network-instance default protocols bgp routes evpn route-type 5 prefix 192.0.2.0/24 detail',
    'info from running network-instance ip-vrf1',
    'info from running network-instance nobody',
    'info from running routing-policy',
  ])('is nothing in the answer to `%s` where the story tells nothing', (command) => {
    expect(replyTo(seed, command, 80)).toEqual(NOTHING);
  });

  test('is the configuration of the story, where it tells one', () => {
    const told = leafOf('multipath-in-default-alone');
    const asked = replyTo(told, 'info from running network-instance default', 80);
    expect(asked.text).toContain('max-paths-level-1 64');
    expect(asked.text.startsWith('    protocols {\n        bgp {\n')).toBe(true);
  });
});

describe('a leaf objects, as the CLI does,', () => {
  test.for([
    ['shw version', 'shw'],
    ['show versio', 'versio'],
    ['show version extra', 'extra'],
    ['show network-instance ip-vrf1 protocols ospf', 'ospf'],
    [`${INSTANCE} protocols bgp routes ipv4 prefix 192.0.2.0/24 detail more`, 'more'],
    ['show __proto__', '__proto__'],
    ['show version | grep Software', 'grep'],
    ['show version | as json | more', 'as'],
    ['info from state', 'state'],
    ['info from running system', 'system'],
    ['info from running network-instance ip-vrf1 protocols', 'protocols'],
    [`${INSTANCE} protocols bgp neighbor 192.0.2.1`, '192.0.2.1'],
    ['enter candidate', 'enter'],
    ['bash', 'bash'],
  ] as const)('to the unknown word in `%s`', ([line, word]) => {
    const { text, failed } = replyTo(seed, line, 80);
    expect(failed).toBe(true);
    expect(text).toMatch(
      new RegExp(`^Parsing error: Unknown token '${word}'\\.\nOptions are \\['#', `),
    );
  });

  test('to a line that ends too early', () => {
    expect(replyTo(seed, 'show network-instance', 80)).toMatchObject({ failed: true });
    expect(replyTo(seed, '', 80)).toEqual({ text: '', failed: false });
  });
});
