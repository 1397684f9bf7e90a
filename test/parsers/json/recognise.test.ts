import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy, toldBy } from '../../support/reading.js';
import { jsonFixture } from './fixtures.js';

const table = jsonFixture('route-table/json-summary');
const detail = jsonFixture('route-table-prefix/json-detail');
const bgp = jsonFixture('bgp-route/json-detail');

/** The report alone, without prompts. */
const bare = (text: string): string => text.slice(text.indexOf('{\n'), text.lastIndexOf('}\n') + 1);

const kindsIn = (text: string): readonly string[] => parse(text).blocks.map(({ kind }) => kind);

describe('reports in JSON are found', () => {
  it('without any command, and the network-instance is told by its name', () => {
    expect(toldBy(bare(table))).toMatchObject([
      { kind: 'route-table', device: null, command: null, networkInstance: 'default' },
    ]);
  });

  it('behind a command that was given to a shell', () => {
    const shell = `$ docker exec -it leaf1 sr_cli --output-format json -- show network-instance default route-table ipv4-unicast summary\n${bare(table)}\n$ `;
    expect(toldBy(shell)).toMatchObject([
      {
        complete: true,
        command: 'show network-instance default route-table ipv4-unicast summary',
      },
    ]);
  });

  it('inside the answer of JSON-RPC', () => {
    const answer = `{"jsonrpc": "2.0", "id": 1, "result": [${bare(detail)}]}`;
    expect(toldBy(answer)).toMatchObject([{ kind: 'route-table-prefix', complete: true }]);
  });

  it('one behind the other, with and without prompts between them', () => {
    expect(kindsIn(bgp + detail + table)).toEqual([
      'bgp-route',
      'route-table-prefix',
      'route-table',
    ]);
    expect(kindsIn([bgp, detail, table].map(bare).join('\n'))).toEqual(
      kindsIn(bgp + detail + table),
    );
  });

  it('with every network-instance as a report of its own', () => {
    const [first = '', second = ''] = [table, table.replace('"default"', '"ip-vrf-1"')].map(
      (text) => bare(text).replace(/^\{\s*"instance": \[|\]\s*\}$/g, ''),
    );
    const both = table.replace(bare(table), `{ "instance": [${first}, ${second}] }`);
    const command = 'show network-instance default route-table ipv4-unicast summary';
    expect(toldBy(both)).toMatchObject([
      { device: 'leaf1', command, networkInstance: 'default', complete: true },
      { device: 'leaf1', command, networkInstance: 'ip-vrf-1', complete: true },
    ]);
    expect(lawsBrokenBy(parse(both))).toEqual([]);
  });

  it('with keys in any order and any case', () => {
    const sorted = JSON.stringify(sortedByKey(JSON.parse(bare(table)))).replaceAll(
      '"Route Type"',
      '"route type"',
    );
    expect(parse(sorted).blocks.map(({ data }) => factsOf(data))).toEqual(
      parse(table).blocks.map(({ data }) => factsOf(data)),
    );
    expect(lawsBrokenBy(parse(sorted))).toEqual([]);
  });

  it('with paths that name their values as the router keeps them', () => {
    const kept = {
      header: [
        {
          'network-instance': 'ip-vrf-1',
          prefix: '192.0.2.0/24',
          routes: [
            {
              neighbor: '198.51.100.1',
              'path-id': 0,
              status: '<Best,Valid,Used,>',
              med: '-',
              'local-pref': 100,
              'as-path': [65001, 65002],
              origin: 'egp',
              community: ['65001:7'],
              'next-hop': '198.51.100.9',
            },
          ],
        },
      ],
    };
    const path = { flags: ['best', 'valid', 'used'], neighbor: '198.51.100.1', med: null };
    const more = { localPreference: 100, asPath: [65001, 65002], origin: 'egp' };
    const rest = { communities: ['65001:7'], nextHop: '198.51.100.9', extra: { 'path-id': '0' } };
    expect(toldBy(JSON.stringify(kept, null, 2))).toMatchObject([
      {
        networkInstance: 'ip-vrf-1',
        data: { routes: [{ prefix: '192.0.2.0/24', paths: [{ ...path, ...more, ...rest }] }] },
      },
    ]);
  });
});

describe('an empty answer', () => {
  const asked = (command: string, answer: string): string =>
    `--{ running }--[  ]--\nA:leaf1# ${command}\n${answer}\n--{ running }--[  ]--\nA:leaf1# `;
  const show = 'show network-instance default';

  it.each([
    ['route-table ipv4-unicast prefix 192.0.2.0/24 detail', 'route-table-prefix', { entries: [] }],
    ['route-table ipv6-unicast summary', 'route-table', { family: 'ipv6', rows: [], totals: null }],
    ['protocols bgp routes ipv4 prefix 192.0.2.0/24 detail', 'bgp-route', { routes: [] }],
    ['ipv4 route', 'route-table-flat', { family: 'ipv4', rows: [] }],
  ])('to `%s` is a report without routes', (command, kind, data) => {
    expect(toldBy(asked(`${show} ${command} | as json`, '{}'))).toMatchObject([
      { kind, device: 'leaf1', networkInstance: 'default', complete: true, data },
    ]);
  });

  it('with an empty list of routes is a report when the command names it', () => {
    const answer = '{ "instance": [ { "Name": "default", "ip route": [] } ] }';
    const command = `${show} route-table ipv4-unicast prefix 192.0.2.0/24 detail | as json`;
    expect(kindsIn(asked(command, answer))).toEqual(['route-table-prefix']);
    expect(kindsIn(answer)).toEqual([]);
    const bgpCommand = `${show} protocols bgp routes ipv4 prefix 192.0.2.0/24 detail | as json`;
    expect(toldBy(asked(bgpCommand, answer.replace('ip route', 'bgp route')))).toMatchObject([
      { kind: 'bgp-route', complete: true, data: { routes: [] } },
    ]);
  });

  it.each([
    ['nobody asked for', '{}'],
    ['to a command of another kind', asked(`${show} interfaces | as json`, '{}')],
    ['to a command that names no family', asked(`${show} route-table all | as json`, '{}')],
    ['to a command that did not ask for JSON', asked(`${show} route-table all`, '{}')],
    ['in a configuration', 'policy-result accept {}\nroute-table {}'],
  ])('%s is no report', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('a damaged report in JSON', () => {
  it('that is cut keeps the routes in front of the cut, and tells its place', () => {
    const cut = table.slice(0, table.indexOf('bgp_evpn_mgr') + 5);
    const { blocks, problems, coverage } = parse(cut);
    expect(blocks).toMatchObject([
      {
        complete: false,
        data: { rows: [{ id: 0 }, { id: 1, routeType: 'bgp-evpn', routeOwner: null }] },
      },
    ]);
    expect(problems.map(({ code, span }) => [code, cut.slice(...span)])).toEqual([
      ['cut-off', '"Route Owner": "bgp_e'],
    ]);
    expect(coverage.unread).toBe('"Route Owner": "bgp_e'.length);
  });

  it('that is cut in front of a prompt is not complete', () => {
    const cut = `${table.slice(0, table.indexOf('"Pref"'))}\n--{ running }--[  ]--\nA:leaf1# `;
    expect(parse(cut).blocks.map(({ complete }) => complete)).toEqual([false]);
    expect(parse(cut).problems.map(({ code }) => code)).toEqual(['cut-off']);
  });

  it('that somebody shortened is not complete, and the remark is pointed at', () => {
    const edited = table.replace(
      / {8}\{\s+"Prefix": "192.0.2.0\/24",\s+"ID": 1[^}]+\},\n/,
      '...\n',
    );
    const { blocks, problems, coverage } = parse(edited);
    expect(blocks).toMatchObject([{ complete: false, data: { rows: [{ id: 0 }, { id: 3 }] } }]);
    expect(problems.map(({ code, span }) => [code, edited.slice(...span)])).toEqual([
      ['author-edit', '...'],
    ]);
    expect(coverage).toMatchObject({ ignored: 3, unread: 0 });
  });

  it('whose own count of next hops is not kept is not complete', () => {
    const { blocks, problems } = parse(
      detail.replace('"Next Hop Count": 3', '"Next Hop Count": 4'),
    );
    expect(blocks.map(({ complete }) => complete)).toEqual([false]);
    expect(problems.map(({ message }) => message)).toEqual([
      'the report announces 4 next hops and shows 3',
    ]);
  });

  it('keeps labels and values that no release prints, with a note', () => {
    const odd = detail.replace('"Metric": 0', '"Colour": "blue", "Metric": 0');
    expect(parse(odd).blocks).toMatchObject([
      { data: { entries: [{ extra: { Colour: 'blue' } }, {}] } },
    ]);
    expect(parse(odd).problems.map(({ code }) => code)).toEqual(['unknown-label']);
    const column = parse(table.replaceAll('"Metric"', '"Colour": "blue", "Metric"')).problems;
    expect(column.map(({ code }) => code)).toEqual(['unknown-label']);
    const value = parse(bgp.replace('"as-path-length"', '"it is complicated"'));
    expect(value.problems.map(({ code }) => code)).toEqual(['unknown-value']);
  });

  it('points at what stands among the chains and is no next hop', () => {
    const odd = detail.replace('with ECMP weight 1\\n', 'with ECMP weight 1\\n~~ what\\n');
    const { problems, coverage } = parse(odd);
    expect(problems.map(({ code, span }) => [code, odd.slice(...span)])).toEqual([
      ['unread-line', '~~ what'],
    ]);
    expect(coverage.unread).toBe('~~ what'.length);
  });
});

describe('other JSON', () => {
  it.each([
    [
      'the routes of FRR',
      '{"vrfName":"default","routes":{"192.0.2.0/24":[{"valid":true,"bestpath":true,"prefix":"192.0.2.0"}]}}',
    ],
    [
      'a tree by its YANG names',
      '{"name":"default","route-table":{"ipv4-unicast":{"route":[{"ipv4-prefix":"192.0.2.0/24","route-type":"bgp","active":true}]}}}',
    ],
    [
      'a resource of Kubernetes',
      '{"apiVersion":"v1","spec":{"routes":[{"path":"/a","Prefix":"192.0.2.0/24"}]}}',
    ],
    [
      'paths without a network',
      '{"routes":[{"status":"<Best,Valid>","next-hop":"192.0.2.1","neighbor":"192.0.2.1"}]}',
    ],
  ])('such as %s is no report', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
    expect(kindsIn(JSON.stringify(JSON.parse(text), null, 2))).toEqual([]);
  });
});

describe('reading is linear', () => {
  it.each([
    ['open brackets with a key', '{"a":'],
    ['heads of reports', '{"instance":[{"Name":"a","ip route":[{'],
    ['brackets, blanks and no key', '{                    '],
    ['open strings', '{"Name":"a\n'],
    ['backslashes', '{"ip route": [{"Prefix": "\\\\'],
  ])('in %s', (_, piece) => {
    const time = (times: number): number => {
      const text = piece.repeat(times);
      const start = performance.now();
      parse(text);
      return performance.now() - start;
    };
    time(500);
    const few = Math.max(time(500), 2);
    expect(time(8_000) / few).toBeLessThan(64); // sixteen times the text; its square would be 256
  });
});

const CAPTURES = '../shared/corpus';
const OURS: Readonly<Record<string, string>> = {
  'json/010.txt': 'route-table',
  'json/011.txt': 'route-table-prefix',
  'json/019.txt': 'route-table',
  'json/059.txt': 'version',
};

describe.skipIf(!existsSync(CAPTURES))('the public captures', () => {
  it.each(['json', 'config', 'kubectl'])('of %s hold no report but those that are', (folder) => {
    let texts = 0;
    for (const file of readdirSync(`${CAPTURES}/${folder}`)) {
      const path = `${folder}/${file}`;
      const parsed = parse(readFileSync(`${CAPTURES}/${path}`, 'utf8'));
      const ours = OURS[path];
      expect(
        parsed.blocks.map(({ kind }) => kind).filter((kind) => kind !== 'config'),
        path,
      ).toEqual(ours === undefined ? [] : [ours]);
      expect(parsed.coverage.unread, path).toBe(0);
      expect(lawsBrokenBy(parsed), path).toEqual([]);
      texts += 1;
    }
    expect(texts).toBeGreaterThan(50);
  });
});

/** The same value with the keys of its objects in alphabetical order, as some tools print it. */
function sortedByKey(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedByKey);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, sortedByKey(member)]));
}

it('a network that received no paths is a report that says so', () => {
  const answer = `{"network":[{"Network":"203.0.113.10/32","Received Paths":0,"paths":[]}]}`;
  const text = `A:leaf1# show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 203.0.113.10/32 detail | as json\n${answer}\nA:leaf1# \n`;
  const { blocks, problems } = parse(text);
  expect(problems).toEqual([]);
  expect(blocks).toMatchObject([
    {
      kind: 'bgp-route',
      networkInstance: 'ip-vrf1',
      complete: true,
      data: { routes: [{ prefix: '203.0.113.10/32', receivedPaths: 0, paths: [] }] },
    },
  ]);
});
