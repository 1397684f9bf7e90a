import { describe, expect, test } from 'vitest';
import type { Entry, Inventory } from '#inventory/entry.js';
import { readInventory } from '#inventory/read-inventory.js';
import { machine } from '../support/machine.js';

const read = (text: string, mode = 0o600): Inventory =>
  readInventory('inv', machine({ '/h/ann/inv': { kind: 'text', text, mode } }));

/** An entry in one line: `user@host:port` and what else it says. */
function line({ name, aliases, logIn, role, labels, networkInstances }: Entry): string {
  const { user, host, port, identityFiles, knownHostsFiles, jump } = logIn;
  const parts = [
    [name, ...aliases].join('|'),
    `${user ?? '-'}@${host}:${port ?? '-'}`,
    ...identityFiles.map((file) => `key ${file}`),
    ...(knownHostsFiles ?? []).map((file) => `known ${file}`),
    ...(jump === null ? [] : [`jump ${jump}`]),
    ...(role === null ? [] : [`role ${role}`]),
    ...labels.map((label) => `${label.name}=${label.value}`),
    ...networkInstances.map((instance) => `in ${instance}`),
  ];
  return parts.join(', ');
}

const lines = (inventory: Inventory): readonly string[] => inventory.entries.map(line);

const told = ({ problems }: Inventory): readonly string[] =>
  problems.map(
    ({ severity, message, place }) => `${severity} ${message} @${place?.line}:${place?.column}`,
  );

describe('bgpwhy’s own inventory', () => {
  test('leaves say what they need, and the defaults the rest', () => {
    const inventory = read(`
defaults:
  user: admin
  jump: ops@bastion:2022
  identity-file: keys/lab
  known-hosts: [hosts, ~/.ssh/lab]
  network-instances: [ip-vrf1]
  role: leaf
  labels: { site: a, rack: 1 }
leaves:
  - leaf: leaf1
    address: 192.0.2.11
  - name: leaf2
    port: 2022
    user: ops
    jump: none
    network-instances: [default, ip-vrf2]
    labels: { rack: 007 }
    role: border
`);
    expect(inventory).toMatchObject({ kind: 'bgpwhy inventory', problems: [] });
    const known = 'key /h/ann/keys/lab, known /h/ann/hosts, known /h/ann/.ssh/lab';
    expect(lines(inventory)).toEqual([
      `leaf1, admin@192.0.2.11:-, ${known}, jump ops@bastion:2022, role leaf, site=a, rack=1, role=leaf, in ip-vrf1`,
      `leaf2, ops@leaf2:2022, ${known}, jump none, role border, site=a, rack=007, role=border, in default, in ip-vrf2`,
    ]);
  });

  test.for([
    ['leaves:\n  - leaf: a\n  - leaf: b\n    adress: x\n', 'a leaf has no `adress` @4:5'],
    ['leaves:\n  - leaf: a\n  - 5\n', 'a leaf is a map, not the number `5` @3:5'],
    ['leaves:\n  - leaf: a\n  - address: 192.0.2.1\n', 'this leaf has no name @3:5'],
    [
      'leaves:\n  - leaf: a\n  - leaf: b\n    port: 70000\n',
      "`port` can't be `70000`: a port is a number from 1 to 65535 @4:11",
    ],
    [
      'leaves:\n  - leaf: a\n  - leaf: b\n    address: -oProxyCommand=x\n',
      "`address` can't be `-oProxyCommand=x`: it begins with `-` @4:14",
    ],
    [
      'leaves:\n  - leaf: a\n  - leaf: b\n    network-instances: ["x; y"]\n',
      "`network-instances` can't be `x; y`: a network-instance is a letter or a digit, then letters, digits and `_` `.` `:` `-` @4:25",
    ],
    ['leaves:\n  - leaf: a\n  - leaf: b\n    user: [x]\n', '`user` is text, not a list @4:11'],
    [
      'leaves:\n  - leaf: a\n  - leaf: b\n    user: !vault x\n',
      '`user` is text, not a value with the tag `!vault` @4:18',
    ],
    ['leaves:\n  - leaf: a\n  - leaf: b\n    labels: x\n', '`labels` is a map, not `x` @4:13'],
    [
      'leaves:\n  - leaf: a\n  - leaf: b\n    jump: a,,b\n',
      "`jump` can't be `a,,b`: hosts to go through are written `user@host:port`, with commas between them @4:11",
    ],
  ] as const)('%j costs the leaf that it is about, and its place is told', ([text, problem]) => {
    const inventory = read(text);
    expect(inventory.entries.map(({ name }) => name)).toEqual(['a']);
    expect(told(inventory)).toEqual([`error ${problem}`]);
  });

  test.for([
    ['leaves: {}\n', '`leaves` is a list, not a map @1:9'],
    ['leaves: []\nhosts: []\n', 'an inventory has no `hosts` @2:1'],
    ['defaults: {leaf: x}\nleaves: []\n', '`defaults` has no `leaf` @1:12'],
  ] as const)('%j is told', ([text, problem]) => {
    expect(told(read(text))).toEqual([`error ${problem}`]);
  });

  test('two leaves of one name are an error at the second', () => {
    expect(told(read('leaves:\n  - leaf: a\n  - leaf: a\n'))).toEqual([
      'error `a` is the name of a leaf in line 2, too @3:5',
    ]);
  });

  test('a mistyped field is told with what was meant', () => {
    const [problem] = read('leaves:\n  - leaf: a\n    adress: x\n').problems;
    expect(problem?.hint).toBe('did you mean `address`?');
  });
});

describe('a topology of containerlab', () => {
  const TOPOLOGY = `
name: dc1
topology:
  defaults:
    kind: nokia_srlinux
    labels: { site: a }
  kinds:
    nokia_srlinux:
      labels: { vendor: nokia, site: b }
  groups:
    leaves:
      labels: { role: leaf }
    hosts:
      kind: linux
  nodes:
    leaf1:
      group: leaves
      mgmt-ipv4: 172.20.20.11
    leaf2:
      kind: srl
      labels: { role: border }
    client1:
      group: hosts
    pe1:
      kind: vr-sros
  links:
    - endpoints: ["leaf1:e1-1", "client1:eth1"]
`;

  test('its nodes that run SR Linux are leaves, by address or by the name of the container', () => {
    const inventory = read(TOPOLOGY);
    expect(inventory).toMatchObject({ kind: 'containerlab topology', problems: [] });
    expect(lines(inventory)).toEqual([
      'leaf1|clab-dc1-leaf1, admin@172.20.20.11:-, role leaf, kind=nokia_srlinux, group=leaves, site=b, vendor=nokia, role=leaf',
      'leaf2|clab-dc1-leaf2, admin@clab-dc1-leaf2:-, role border, kind=srl, site=a, role=border',
    ]);
    expect(inventory.noLeaves).toEqual([
      { name: 'client1', why: 'its kind is `linux`, which is not SR Linux' },
      { name: 'pe1', why: 'its kind is `vr-sros`, which is not SR Linux' },
    ]);
  });

  test.for([
    ['prefix: ""', 'leaf2'],
    ['prefix: __lab-name', 'dc1-leaf2'],
    ['prefix: lab', 'lab-dc1-leaf2'],
  ] as const)('with `%s` the container is %s', ([prefix, container]) => {
    const leaf2 = read(`${prefix}\n${TOPOLOGY}`).entries.find(({ name }) => name === 'leaf2');
    expect(leaf2?.logIn.host).toBe(container);
  });

  test('aliases and merged maps are followed', () => {
    const inventory = read(
      'name: x\ntopology:\n  nodes:\n    a: &leaf\n      kind: srl\n      labels: {role: leaf}\n    b:\n      <<: *leaf\n      mgmt-ipv4: 192.0.2.2\n',
    );
    expect(lines(inventory)).toEqual([
      'a|clab-x-a, admin@clab-x-a:-, role leaf, kind=srl, role=leaf',
      'b|clab-x-b, admin@192.0.2.2:-, role leaf, kind=srl, role=leaf',
    ]);
  });

  test('what containerlab writes about a running lab is read, too', () => {
    const nodes = {
      leaf1: {
        shortname: 'leaf1',
        longname: 'clab-dc1-leaf1',
        kind: 'nokia_srlinux',
        group: '',
        'mgmt-ipv4-address': '172.20.20.2',
        'mgmt-ipv4-prefix-length': 24,
        labels: { role: 'leaf' },
      },
      leaf2: {
        longname: 'clab-dc1-leaf2',
        kind: 'nokia_srlinux',
        'mgmt-ipv4-address': '',
        'mgmt-ipv6-address': '2001:db8::3',
      },
      client: { kind: 'linux' },
    };
    const inventory = read(
      JSON.stringify({ name: 'dc1', type: 'clab', nodes, links: [] }, null, 2),
    );
    expect(inventory).toMatchObject({ kind: 'containerlab topology data', problems: [] });
    expect(lines(inventory)).toEqual([
      'leaf1|clab-dc1-leaf1, admin@172.20.20.2:-, role leaf, kind=nokia_srlinux, role=leaf',
      'leaf2|clab-dc1-leaf2, admin@2001:db8::3:-, kind=nokia_srlinux',
    ]);
    expect(inventory.noLeaves.map(({ name }) => name)).toEqual(['client']);
  });
});

describe('an inventory of Ansible', () => {
  const YAML = `
all:
  vars:
    ansible_user: nobody
    ansible_port: 22
  children:
    fabric:
      children:
        leaves:
          hosts:
            leaf[01:02]:
            leaf3.example:
              ansible_host: 192.0.2.3
              ansible_user: ops
          vars: { ansible_port: 2022, role: leaf }
        spines:
          hosts: { spine1: , leaf01: }
      vars:
        ansible_user: admin
        ansible_ssh_private_key_file: ~/.ssh/lab
        ansible_ssh_common_args: -o ProxyCommand="run me"
`;
  const INI = `
# comment
lone ansible_host=192.0.2.9 ; no comment here

[leaves]
leaf[01:02]
leaf3.example ansible_host=192.0.2.3 ansible_user="ops"  # the third

[spines]
spine1
leaf01

[fabric:children]
leaves
spines

[leaves:vars]
ansible_port = 2022
role=leaf
[fabric:vars]
ansible_user=admin
ansible_ssh_private_key_file='~/.ssh/lab'
ansible_ssh_common_args=-o ProxyCommand="run me"
[all:vars]
ansible_user=nobody
`;
  const KEY = 'key /h/ann/.ssh/lab';
  const HOSTS = [
    `leaf01, admin@leaf01:2022, ${KEY}, role leaf, group=fabric, group=leaves, group=spines, role=leaf`,
    `leaf02, admin@leaf02:2022, ${KEY}, role leaf, group=fabric, group=leaves, role=leaf`,
    `leaf3.example, ops@192.0.2.3:2022, ${KEY}, role leaf, group=fabric, group=leaves, role=leaf`,
  ];

  test('in YAML, hosts take the variables of their groups, the deepest one first', () => {
    const inventory = read(YAML);
    expect(inventory.kind).toBe('Ansible inventory (YAML)');
    expect(lines(inventory)).toEqual([
      ...HOSTS,
      `spine1, admin@spine1:22, ${KEY}, group=fabric, group=spines`,
    ]);
    expect(told(inventory)).toEqual(['notice `ansible_ssh_common_args` is not read @21:34']);
  });

  test('in INI, the same', () => {
    const inventory = read(INI);
    expect(inventory.kind).toBe('Ansible inventory (INI)');
    expect(lines(inventory).toSorted()).toEqual(
      [
        ...HOSTS,
        'lone, nobody@192.0.2.9:-',
        `spine1, admin@spine1:-, ${KEY}, group=fabric, group=spines`,
      ].toSorted(),
    );
    expect(told(inventory)).toEqual(['notice `ansible_ssh_common_args` is not read @23:1']);
  });

  test.for([
    ['leaf[1:3]', ['leaf1', 'leaf2', 'leaf3']],
    ['leaf[08:10].example', ['leaf08.example', 'leaf09.example', 'leaf10.example']],
    ['leaf[1:9:4]', ['leaf1', 'leaf5', 'leaf9']],
    ['r[a:b]-l[1:2]', ['ra-l1', 'ra-l2', 'rb-l1', 'rb-l2']],
    ['leaf1:2022', ['leaf1']],
    ['2001:db8::1', ['2001:db8::1']],
  ] as const)('the hosts of `%s` are found', ([name, hosts]) => {
    expect(read(`[leaves]\n${name}\n`).entries.map((entry) => entry.name)).toEqual(hosts);
  });

  test('a port behind a name is the port', () => {
    expect(lines(read('[leaves]\nleaf[1:2]:2022\n'))).toEqual([
      'leaf1, -@leaf1:2022, group=leaves',
      'leaf2, -@leaf2:2022, group=leaves',
    ]);
  });

  test.for([
    [
      '[leaves]\nok\nleaf[3:1]\n',
      'error `leaf[3:1]` is no name of hosts; a range is written `[01:16]` @3:1',
    ],
    [
      '[leaves]\nok\nleaf[1:999999999]\n',
      'error `leaf[1:999999999]` is no name of hosts; a range is written `[01:16]` @3:1',
    ],
    ['[leaves]\nok\nbad "quote\n', 'error a quote is never closed @3:1'],
    [
      '[leaves]\nok\n  bad ansible_port=x\n',
      'error `x` is no port; expected a number from 1 to 65535 @3:3',
    ],
    [
      '[leaves]\nok\nbad ansible_host={{x}}\n',
      'error `ansible_host` of `bad` is a template, which is never evaluated @3:1',
    ],
    [
      '[leaves]\nok\n[oh no]\nbad\n',
      'error `[oh no]` is no heading of a group; it is written `[leaves]`, `[fabric:children]` or `[leaves:vars]` @3:1',
    ],
    ['leaves:\n  hosts: {ok: }\n  host: {bad: }\n', 'error a group has no `host` @3:3'],
  ] as const)('%j costs what it is about, and its place is told', ([text, problem]) => {
    const inventory = read(text);
    expect(inventory.entries.map(({ name }) => name)).toEqual(['ok']);
    expect(told(inventory)).toEqual([problem]);
  });

  test('a deeper group stands before the ones above it, and of equals the later name counts', () => {
    const users = (text: string) => read(text).entries.map(({ logIn }) => logIn.user);
    expect(
      users('[a]\nx\n[z:children]\na\n[a:vars]\nansible_user=deep\n[z:vars]\nansible_user=above\n'),
    ).toEqual(['deep']);
    expect(
      users('[b]\nx\n[a]\nx\n[a:vars]\nansible_user=first\n[b:vars]\nansible_user=last\n'),
    ).toEqual(['last']);
    expect(users('[b]\nx ansible_user=own\n[b:vars]\nansible_user=group\n')).toEqual(['own']);
  });

  test('groups that contain each other come to an end', () => {
    expect(read('[a]\nx\n[a:children]\nb\n[b:children]\na\n').entries).toHaveLength(1);
  });

  test('more hosts than any fabric has are not made', () => {
    const inventory = read(`[a]\nx[1:9000]\n${'y[1:9000]\n'.repeat(100_000)}z\n`);
    expect(inventory.entries).toHaveLength(9_000);
    expect(told(inventory)).toEqual([
      'error more than 10000 hosts are more than this tool reads @3:1',
    ]);
  });
});

describe('secrets in an inventory', () => {
  const HOST = 'a:\n  hosts:\n    leaf1:\n      ansible_password: ';

  test('a file with one that others can read is not used', () => {
    for (const mode of [0o644, 0o640, 0o604]) {
      const inventory = read(`${HOST}canary\n`, mode);
      expect(inventory.entries).toEqual([]);
      expect(told(inventory)).toEqual([
        'error `ansible_password` is written out in a file that others can read, so the file is not used @4:25',
      ]);
      expect(JSON.stringify(inventory)).not.toContain('canary');
    }
  });

  test('in a file of one’s own it is told and not used', () => {
    const inventory = read(`${HOST}canary\n`, 0o600);
    expect(inventory.entries).toHaveLength(1);
    expect(told(inventory)).toEqual([
      'warning `ansible_password` is written out in the file; it is not used @4:25',
    ]);
    expect(JSON.stringify(inventory)).not.toContain('canary');
  });

  test('in INI, too', () => {
    expect(told(read('[a]\nleaf1 ansible_ssh_pass=canary\n', 0o644))).toHaveLength(1);
    expect(
      told(read('[a]\nleaf1\n[a:vars]\nansible_become_password=canary\n', 0o644)),
    ).toHaveLength(1);
  });

  test('a value in a vault is never read and is no secret that is written out', () => {
    const inventory = read(
      `${HOST}!vault |\n        $ANSIBLE_VAULT;1.1;AES256\n        6331\n`,
      0o644,
    );
    expect(told(inventory)).toEqual([]);
    expect(JSON.stringify(inventory)).not.toContain('AES256');
    expect(told(read(`${HOST}"{{ vaulted }}"\n`, 0o644))).toEqual([]);
  });
});

describe('a file that is no inventory', () => {
  test.for(['', 'hello\n', 'a: 1\n', '- leaf1\n- leaf2\n', '{"nodes": {}}', 'leaf1\nleaf2\n'])(
    '%j is told with what was looked for',
    (text) => {
      const { kind, problems } = read(text);
      expect(kind).toBeNull();
      expect(problems).toHaveLength(1);
      expect(problems[0]?.message).toBe(
        'this is none of the inventories that are known: `leaves` (bgpwhy), `topology` (containerlab), `nodes` with a `name` (topology data of containerlab), groups with `hosts`, `children` or `vars` (Ansible, YAML) or headings such as `[leaves]` (Ansible, INI) was looked for',
      );
    },
  );

  test('one that is not there, or that can’t be read, is told', () => {
    const around = machine({ '/h/ann/x': { kind: 'unreadable', why: 'it is a folder' } });
    expect(told(readInventory('gone', around))).toEqual(['error there is no such file @null:null']);
    expect(told(readInventory('x', around))).toEqual(['error it is a folder @null:null']);
  });
});

describe('names in an inventory', () => {
  test.for([
    [
      'name: x\ntopology:\n  nodes:\n    ok: {kind: srl}\n    "-x": {kind: srl}\n',
      '-x',
      'it begins with `-`',
      '5:5',
    ],
    ['[a]\nok\n../../x\n', '../../x', 'it holds a `/`', '3:1'],
    ['a:\n  hosts:\n    ok:\n    "..":\n', '..', 'it is made of dots alone', '4:5'],
    [
      '{"name": "x", "nodes": {"ok": {"kind": "srl"}, "a\\u001b[2J": {"kind": "srl"}}}',
      'a\u001b[2J',
      'it holds a control character',
      '1:48',
    ],
  ] as const)('in %j one that can’t be used costs itself alone', ([text, name, why, place]) => {
    const inventory = read(text);
    expect(inventory.entries.map((entry) => entry.name)).toEqual(['ok']);
    expect(told(inventory)).toEqual([
      `error \`${name}\` can't be the name of a leaf: ${why} @${place}`,
    ]);
  });
});

describe('S20: YAML that somebody sent', () => {
  const own = (text: string) => `leaves:\n  - leaf: a\n${text}`;

  test.for([
    ['a name twice in one map', own('    port: 1\n    port: 2\n'), '`port` is there twice @4:5'],
    ['an alias of nothing', own('    user: *gone\n'), 'nothing is called `&gone` @3:11'],
    [
      'an alias of itself',
      own('    labels: &x {y: *x}\n'),
      'more than 64 values lie in one another @3:16',
    ],
    [
      'a second document',
      own('---\nleaves: []\n'),
      'a second document begins here; an inventory is one @3:1',
    ],
    ['what is no YAML', own('    user: "x\n'), 'this is no YAML: missing closing "quote @4:1'],
    [
      'a map as a name',
      own('    ? {a: b}\n    : c\n'),
      'the name of a field is neither text nor a number @3:7',
    ],
  ] as const)('%s is an error with its place', ([, text, problem]) => {
    const inventory = read(text);
    expect(inventory.entries).toEqual([]);
    expect(told(inventory)[0]).toBe(`error ${problem}`);
  });

  test('a billion laughs are refused in a moment', () => {
    const layers = Array.from(
      { length: 12 },
      (_, at) =>
        `a${at}: &a${at} [${Array(9)
          .fill(at === 0 ? 'x' : `*a${at - 1}`)
          .join(', ')}]`,
    );
    const start = performance.now();
    expect(told(read(layers.join('\n')))[0]).toMatch(
      /^error it stands for more than 100000 values/,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  test('brackets without end are refused', () => {
    for (const text of ['['.repeat(50_000), '{a: '.repeat(20_000), '- '.repeat(5_000)]) {
      const { kind, problems } = read(text);
      expect(kind).toBeNull();
      expect(problems.map(({ message }) => message)).toContain('it is nested too deeply');
    }
  });

  test('tags make nothing', () => {
    const tagged = '!!js/function "function () { return 1 }"';
    expect(told(read(own(`    user: ${tagged}\n`)))).toEqual([
      'error `user` is text, not a value with the tag `tag:yaml.org,2002:js/function` @3:25',
    ]);
    expect(told(read(own('    user: !!binary aGk=\n')))).toHaveLength(1);
    expect(read(own('    user: !!str 12\n')).entries[0]?.logIn.user).toBe('12');
  });

  test('`__proto__` is a name like any other and touches nothing', () => {
    const inventory = read(own('    labels: { __proto__: bad, constructor: x }\n'));
    expect(lines(inventory)).toEqual(['a, -@a:-, __proto__=bad, constructor=x']);
    expect(told(read(own('    __proto__: { polluted: yes }\n')))).toEqual([
      'error a leaf has no `__proto__` @3:5',
    ]);
    expect(
      lines(read('__proto__:\n  hosts: { __proto__: { ansible_host: 192.0.2.1, toString: x } }\n')),
    ).toEqual(['__proto__, -@192.0.2.1:-, group=__proto__']);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined(); // any object would show it
  });
});
