import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';

const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => [kind, complete, factsOf(data)]);

const BGP = 'bgp {\n    autonomous-system 65010\n}\n';

describe('text that only looks like configuration', () => {
  it.each([
    'The info you asked for is below:\nleaf1 { }\n',
    'We use info here {\n',
    'Please set / reset the counters\n',
    'func main() {\n  bgp {\n',
    'system {\n    host-name leaf1;\n}\n',
    'protocols {\n    bgp {\n        group nodes {\n            peer-as 65201;\n        }\n    }\n}\n',
    'A:pe1# info\n    group "nodes" {\n        peer-as 65201\n    }\n',
    'A:pe1# info\n    service-id 1\n    customer "1"\n    vxlan {\n    }\n',
    'apiVersion: v1\nkind: Service\nmetadata: {\n  name: web }\n',
    'server {\n    listen 80\n}\n',
    '{ "values": { "srl_nokia-interfaces:interface": { "oper-state": "up" } } }',
    '{ "interface": { "name": "eth0" } }',
    'commit now\nexit\n',
  ])('is none: %j', (text) => {
    expect(told(text).filter(([kind]) => kind === 'config')).toEqual([]);
  });
});

describe('a value without a letter', () => {
  it('stands in quotes, which are no sign of another system', () => {
    const text = `A:leaf1# info from state network-instance red protocols bgp neighbor *
    network-instance red {
        protocols {
            bgp {
                neighbor 192.0.2.1 {
                    maintenance-group ""
                    peer-as 65010
                }
            }
        }
    }
--{ running }--[  ]--
`;
    const neighbor = { 'maintenance-group': '', 'peer-as': 65010 };
    expect(told(text)).toMatchObject([
      [
        'config',
        true,
        {
          tree: {
            'network-instance': {
              red: { protocols: { bgp: { neighbor: { '192.0.2.1': neighbor } } } },
            },
          },
        },
      ],
    ]);
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });
});

it('what follows the mode line of SR Linux is its own, though a word is quoted that need not be', () => {
  const text = `--{ running }--[  ]--
A:leaf1# info from state network-instance red protocols bgp neighbor 192.0.2.1
    network-instance red {
        protocols {
            bgp {
                neighbor 192.0.2.1 {
                    last-event "recvOpen"
                }
            }
        }
    }

--{ running }--[  ]--
`;
  const neighbor = { '192.0.2.1': { 'last-event': 'recvOpen' } };
  const tree = { 'network-instance': { red: { protocols: { bgp: { neighbor } } } } };
  expect(told(text)).toMatchObject([['config', true, { tree }]]);
  expect(told(text.slice(text.indexOf('A:')).replace('-event', '-seen'))).toEqual([]);
  expect(lawsBrokenBy(parse(text))).toEqual([]);
});

describe('a configuration without a command', () => {
  it('hangs at the root when its first name stands there', () => {
    expect(
      told(`network-instance red {\n    protocols {\n${BGP}    }\n}\n\nSo much for red.\n`),
    ).toEqual([
      [
        'config',
        true,
        {
          context: '',
          tree: {
            'network-instance': { red: { protocols: { bgp: { 'autonomous-system': 65010 } } } },
          },
        },
      ],
    ]);
  });

  it('has no known context otherwise, and is taken only when it is whole', () => {
    const whole = `${BGP}bgp-evpn {\n    bgp-instance 1 {\n        ecmp 4\n    }\n}\n`;
    expect(told(whole)).toMatchObject([['config', false, { context: null }]]);
    expect(told(whole.slice(0, -4))).toEqual([]);
  });

  it('hangs where the line above it leads to', () => {
    const text =
      'enter candidate\n\n/network-instance red protocols bgp\n    preference {\n        ebgp 169\n    }\ncommit now\n';
    expect(told(text)).toMatchObject([
      [
        'config',
        true,
        {
          tree: {
            'network-instance': { red: { protocols: { bgp: { preference: { ebgp: 169 } } } } },
          },
        },
      ],
    ]);
  });
});

describe('an answer to `info`', () => {
  it('hangs below its whole path when it does not print the path again', () => {
    const text =
      '--{ running }--[ network-instance red ]--\nA:leaf1# info from state route-table next-hop-group 42\n    backup-active false\n    next-hop 0 {\n        next-hop 7\n    }\n--{ running }--[  ]--\n';
    expect(told(text)).toEqual([
      [
        'config',
        true,
        {
          context: 'network-instance red route-table next-hop-group 42',
          tree: { 'backup-active': false, 'next-hop': { 0: { 'next-hop': 7 } } },
        },
      ],
    ]);
  });

  it.each(['permission denied\n', 'not authorized\n', 'command rejected by policy\n'])(
    'that names nothing of the models is no tree, so that it proves no absence: %j',
    (words) => {
      const text = `A:leaf1# info from running network-instance ip-vrf1\n${words}A:leaf1# `;
      expect(parse(text).blocks).toEqual([]);
    },
  );

  it('that is cut off is told as far as it goes', () => {
    const text =
      'A:leaf1# info network-instance red\n    network-instance red {\n        protocols {\n            bgp {\n                router-id 192.0.2.1\n';
    const { problems } = parse(text);
    expect(told(text)).toMatchObject([
      ['config', false, { tree: { 'network-instance': { red: {} } } }],
    ]);
    expect(problems).toMatchObject([{ code: 'cut-off', severity: 'warning' }]);
  });

  it('with a line that makes no sense keeps all others, and says so', () => {
    const text =
      'A:leaf1# info\n    bgp {\n        peer-as: 65201, and more\n        router-id 192.0.2.1\n    }\nA:leaf1#\n';
    const parsed = parse(text);
    expect(told(text)).toMatchObject([
      ['config', false, { tree: { bgp: { 'router-id': '192.0.2.1' } } }],
    ]);
    expect(parsed.problems.map(({ code, span }) => [code, text.slice(...span)])).toEqual([
      ['unread-line', 'peer-as: 65201, and more'],
    ]);
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });

  it('does not swallow the prose behind braces that an author left open', () => {
    const text =
      'A:leaf1# info\n    bgp {\n        multipath {\n            maximum-paths 64\nIn this case you can use\nany value under 64, and do\nnot forget the other leaf.\nSee you!\nNothing else.\n';
    const [block] = parse(text).blocks;
    expect(block?.complete).toBe(false);
    expect(text.slice(...(block?.span ?? [0, 0]))).toMatch(/64$/);
  });
});

describe('names that mean something to our own data or to JavaScript', () => {
  it.each(['span', 'spans', 'constructor', 'to-string', 'has-own-property'])(
    'are names: %s',
    (name) => {
      const text = `A:leaf1# info\r\n    bgp {\r\n        ${name} 3\r\n    }\r\nA:leaf1#\r\n`;
      const { blocks } = parse(text);
      expect(blocks).toMatchObject([
        { kind: 'config', complete: true, data: { tree: { bgp: { [name]: 3 } } } },
      ]);
    },
  );
});

describe('members of a tree in JSON that were saved without braces', () => {
  const member = `  "srl_nokia-routing-policy:routing-policy": {\n    "policy": []\n  }\n`;
  const told = (text: string) => {
    const { blocks, problems } = parse(text);
    return [blocks.map(({ complete }) => complete), problems.map(({ severity }) => severity)];
  };

  it('are configuration, and may go on where nothing stands behind them', () => {
    expect(told(member)).toEqual([[false], ['note']]);
    expect(told(`${member}--{ running }--[  ]--\nA:leaf1# \n`)).toEqual([[true], []]);
  });

  it('are cut off behind a comma, a key, or an open bracket', () => {
    for (const cut of [`${member.trimEnd()},\n  "srl_nokia-net`, member.slice(0, -4)])
      expect(told(cut)).toEqual([[false], ['warning']]);
  });

  it('are none in the middle of an object', () => {
    expect(told(`{\n  "jsonrpc": "2.0",\n${member}}\n`)).toEqual([[], []]);
  });
});
