import { describe, expect, test } from 'vitest';
import { type Chosen, chooseLeaves, type Overrides, type Wish } from '#inventory/choose.js';
import { machine } from '../support/machine.js';

const OWN = `
defaults: { user: admin }
leaves:
  - { leaf: leaf1, address: 192.0.2.11, role: leaf, labels: { rack: a }, network-instances: [ip-vrf1] }
  - { leaf: leaf2, address: 192.0.2.12, role: leaf, labels: { rack: b } }
  - { leaf: border1, address: 192.0.2.21, role: border, port: 2022 }
`;
const LAB =
  'name: dc1\ntopology:\n  nodes:\n    leaf9: {kind: srl, group: g}\n    client: {kind: linux}\n';
const FILES = {
  '/h/ann/own.yml': OWN,
  '/h/ann/lab.clab.yml': LAB,
  '/h/ann/.ssh/config':
    'Host named other *.pattern\n  HostName 198.51.100.7\nHost 192.0.2.12\n  Port 77\n  User nobody\n',
  '/h/ann/some': '# the leaves of rack a\n\nleaf1  # first\n  border1, role=leaf\n',
};

const NONE: Overrides = {
  user: null,
  jump: null,
  identityFiles: [],
  knownHostsFiles: null,
  connectTimeout: null,
};

function choose(
  selectors: readonly string[],
  more: Partial<Wish> = {},
  files: Record<string, string> = FILES,
): Chosen {
  const wish = { selectors, inventories: ['own.yml'], sshConfig: null, overrides: NONE, ...more };
  return chooseLeaves(wish, machine(files));
}

const shown = ({ leaves }: Chosen): readonly string[] =>
  leaves.map(({ name, target }) => `${name} ${target.user}@${target.host}:${target.port}`);

const told = ({ problems }: Chosen): readonly string[] =>
  problems.map(({ severity, message, hint, place }) =>
    [
      `${severity} ${message}`,
      ...(place === null ? [] : [`@${place.file}:${place.line}:${place.column}`]),
      ...(hint === null ? [] : [`(${hint})`]),
    ].join(' '),
  );

const LEAF1 = 'leaf1 admin@192.0.2.11:22';
const LEAF2 = 'leaf2 admin@192.0.2.12:77';
const BORDER1 = 'border1 admin@192.0.2.21:2022';

describe('with an inventory', () => {
  test.for([
    ['leaf2,leaf1', [LEAF2, LEAF1]],
    ['role=leaf', [LEAF1, LEAF2]],
    ['rack=a,role=border', [LEAF1, BORDER1]],
    ['role=*', [LEAF1, LEAF2, BORDER1]],
    ['leaf*', [LEAF1, LEAF2]],
    ['leaf?,leaf1', [LEAF1, LEAF2]],
    ['@some', [LEAF1, BORDER1, LEAF2]],
    ['ops@leaf1:2022', ['leaf1 ops@192.0.2.11:2022']],
    ['named', ['named ann@198.51.100.7:22']],
    ['192.0.2.99', ['192.0.2.99 ann@192.0.2.99:22']],
    ['ops@new.example', ['new.example ops@new.example:22']],
    [
      '127.0.0.1:2201,127.0.0.1:2202',
      ['127.0.0.1:2201 ann@127.0.0.1:2201', '127.0.0.1:2202 ann@127.0.0.1:2202'],
    ],
    ['[2001:db8::1]:22', ['[2001:db8::1]:22 ann@2001:db8::1:22']],
    ['2001:DB8::1', ['2001:DB8::1 ann@2001:db8::1:22']],
    ['leaf1,admin@192.0.2.11', [LEAF1]],
  ] as const)('`-t %s` means what it says', ([selector, leaves]) => {
    const chosen = choose([selector]);
    expect(shown(chosen)).toEqual(leaves);
    expect(told(chosen)).toEqual([]);
  });

  test('a leaf comes with its role, its labels and its network-instances', () => {
    expect(choose(['leaf1']).leaves).toMatchObject([
      {
        role: 'leaf',
        labels: [
          { name: 'rack', value: 'a' },
          { name: 'role', value: 'leaf' },
        ],
        networkInstances: ['ip-vrf1'],
      },
    ]);
  });

  test('what flags say stands before the inventory, and what is written at the name before both', () => {
    const overrides = {
      ...NONE,
      user: 'flag',
      jump: 'hub',
      identityFiles: ['k'],
      connectTimeout: 7,
    };
    const { leaves } = choose(['leaf1,ops@leaf2'], { overrides });
    expect(leaves.map(({ target }) => target)).toMatchObject([
      {
        user: 'flag',
        identityFiles: ['/h/ann/k'],
        connectTimeout: 7,
        jumps: [{ host: 'hub', user: 'ann', connectTimeout: 7 }],
      },
      { user: 'ops' },
    ]);
  });

  test.for([
    [
      'leaf3',
      'error `leaf3` is neither in `own.yml` nor in ssh_config (did you mean `leaf1` or `leaf2`?)',
    ],
    ['namd', 'error `namd` is neither in `own.yml` nor in ssh_config (did you mean `named`?)'],
    [
      'elsewhere.example',
      'error `elsewhere.example` is neither in `own.yml` nor in ssh_config (a host that is in no inventory is written `elsewhere.example:22`)',
    ],
    ['role=laef', 'error no leaf has the label `role=laef` (`role` is `leaf` or `border`)'],
    ['rolle=leaf', 'error no leaf has the label `rolle=leaf` (there are labels `rack` and `role`)'],
    ['spine*', 'error no name in the inventory fits `spine*`'],
    ['@gone', 'error there is no such file @gone:null:null'],
  ] as const)('`-t %s` is an error that costs the others nothing', ([selector, problem]) => {
    const chosen = choose([`leaf1,${selector}`]);
    expect(shown(chosen)).toEqual([LEAF1]);
    expect(told(chosen)).toEqual([problem]);
    expect(chosen.missing).toEqual([selector]);
  });

  test('what a file of names gets wrong is told with its place', () => {
    const files = { ...FILES, '/h/ann/names': 'leaf1\n  leaf3\nleaf1, a b\n@some\n' };
    expect(told(choose(['@names'], {}, files)).map((one) => one.replace(/ \(.*/, ''))).toEqual([
      "error `a b` can't be the name of a leaf: it holds a blank @names:3:1",
      "error `@some` can't be the name of a leaf: it is not written `[user@]host[:port]` @names:4:1",
      'error `leaf3` is neither in `own.yml` nor in ssh_config @names:2:3',
    ]);
  });

  test('a lab’s nodes are found by both names, and one that is no SR Linux is refused', () => {
    const inventories = ['own.yml', 'lab.clab.yml'];
    expect(shown(choose(['leaf9,clab-dc1-leaf9,kind=srl,group=g'], { inventories }))).toEqual([
      'leaf9 admin@clab-dc1-leaf9:22',
    ]);
    expect(told(choose(['client'], { inventories }))).toEqual([
      "error `client` can't be asked: its kind is `linux`, which is not SR Linux",
    ]);
  });

  test('a leaf that can’t be logged in to is missing, and the others are there', () => {
    const config = 'Host 192.0.2.12\n  ProxyJump a,b,c,d,e\n';
    const chosen = choose(['role=leaf,-x'], {}, { ...FILES, '/h/ann/.ssh/config': config });
    expect(shown(chosen)).toEqual([LEAF1]);
    expect(chosen.missing).toEqual(['-x', 'leaf2']);
    expect(chosen.problems).toMatchObject([
      { code: 'bad-name' },
      { code: 'bad-jump', leaves: ['leaf2'] },
    ]);
  });

  test('a leaf that the inventory has wrong costs those nothing who name others', () => {
    const text = 'leaves:\n  - {leaf: a}\n  - {leaf: b, port: x}\n  - {leaf: c, role: leaf}\n';
    const wrong = (selector: string) =>
      choose([selector], { inventories: ['inv'] }, { '/h/ann/inv': text }).problems.map(
        ({ severity, code, leaves }) => `${severity} ${code} ${leaves.join()}`,
      );
    expect(wrong('a')).toEqual(['warning bad-inventory b']);
    expect(wrong('role=leaf')).toEqual(['error bad-inventory b']);
    expect(wrong('?')).toEqual(['error bad-inventory b']);
    expect(wrong('b')).toEqual(['error bad-inventory b', 'error unknown-name ']);
  });

  test('of two leaves with one name the first inventory’s counts, and that is told', () => {
    const files = {
      ...FILES,
      '/h/ann/two.yml': 'leaves: [{leaf: leaf2, address: 203.0.113.2}, {leaf: leaf1}]',
    };
    const chosen = choose(['leaf*'], { inventories: ['own.yml', 'two.yml'] }, files);
    expect(shown(chosen)).toEqual([LEAF1, LEAF2]);
    expect(told(chosen)).toEqual([
      'warning `leaf2` and `leaf1` of `two.yml` are in an inventory before it, which counts @two.yml:null:null',
    ]);
  });

  test('known hosts that are named are the only ones of a leaf, and are added to those of its hops', () => {
    const overrides = { ...NONE, knownHostsFiles: ['mine'], jump: 'hub' };
    const files = {
      ...FILES,
      '/h/ann/.ssh/config': 'UserKnownHostsFile /u\nGlobalKnownHostsFile /g\n',
    };
    const [leaf] = choose(['leaf1'], { overrides }, files).leaves;
    expect(leaf?.target.knownHostsFiles).toEqual(['/h/ann/mine']);
    expect(leaf?.target.jumps[0]?.knownHostsFiles).toEqual(['/h/ann/mine', '/u', '/g']);
  });

  test('the groups and the role of Ansible select', () => {
    const files = { '/h/ann/inv': '[dc1]\nleaf1 role=leaf\nspine1\n' };
    expect(choose(['role=leaf'], { inventories: ['inv'] }, files).leaves).toHaveLength(1);
    expect(choose(['group=dc?'], { inventories: ['inv'] }, files).leaves).toHaveLength(2);
  });

  test('one line of ssh_config about many leaves is told once, with all of them', () => {
    const config = 'Host 192.0.2.1*\n  ProxyCommand x\n';
    const chosen = choose(['role=*'], {}, { ...FILES, '/h/ann/.ssh/config': config });
    expect(chosen.problems).toMatchObject([
      { message: '`ProxyCommand` is never run', leaves: ['leaf1', 'leaf2'] },
    ]);
  });
});

describe('without an inventory', () => {
  const alone = (selector: string): Chosen => choose([selector], { inventories: [] });

  test('names are those of ssh_config, and any other host that can be one', () => {
    expect(shown(alone('named,leaf1,nam*'))).toEqual([
      'named ann@198.51.100.7:22',
      'leaf1 ann@leaf1:22',
    ]);
    expect(shown(alone('x.pattern'))).toEqual(['x.pattern ann@198.51.100.7:22']);
  });

  test('one host under two names is asked once', () => {
    expect(shown(alone('other,named'))).toEqual(['other ann@198.51.100.7:22']);
  });

  test('labels need an inventory, and a pattern needs names', () => {
    expect(told(alone('role=leaf,x*'))).toEqual([
      'error no leaf has the label `role=leaf` (labels come from an inventory; name one with `--inventory`)',
      'error no name in ssh_config fits `x*`',
    ]);
  });
});

describe('S16: names that are no names', () => {
  const BAD = [
    ['-oProxyCommand=touch', 'it begins with `-`'],
    ['-leaf1', 'it begins with `-`'],
    ['ops@-leaf1', 'it begins with `-`'],
    ['-ops@leaf1', 'it begins with `-`'],
    ['leaf 1', 'it holds a blank'],
    ['leaf1\nleaf2', 'it holds a blank'],
    ['leaf\u00a01', 'it holds a blank'],
    ['leaf1\u0000', 'it holds a control character'],
    ['leaf1\u001b[31m', 'it holds a control character'],
    ['leaf\u202e1', 'it holds a control character'],
    ['leaf1\u3002example', 'it holds a character that looks like a dot'],
    ['leaf1\uff0eexample', 'it holds a character that looks like a dot'],
    ['leaf1\uff61example', 'it holds a character that looks like a dot'],
    ['leaf1\u2024example', 'it holds a character that looks like a dot'],
    ['leaf1;id', 'it holds a character that a shell obeys'],
    ['$(id)', 'it holds a character that a shell obeys'],
    ['`id`', 'it holds a character that a shell obeys'],
    ['op\u001bs@leaf1', 'it holds a control character'],
    ['leaf1:99999', 'it is not written `[user@]host[:port]`'],
    ['leaf1:ssh', 'it is not written `[user@]host[:port]`'],
    ['[2001:db8::1', 'it is neither a host name nor an address'],
    ['l\u00e9af1', 'it holds characters beyond ASCII'],
    ['leaf-.', 'it is neither a host name nor an address'],
    ['192.0.2.256', 'it ends like an address and is none'],
    ['a'.repeat(64), 'it is neither a host name nor an address'],
  ] as const;

  test.for(BAD)('%j is refused as a selector before it is used', ([name, why]) => {
    for (const inventories of [[], ['own.yml']]) {
      const chosen = choose([name], { inventories });
      expect(chosen.leaves).toEqual([]);
      expect(chosen.problems.map(({ severity }) => severity)).toEqual(['error']);
      if (inventories.length === 0) expect(chosen.problems[0]?.message).toContain(why);
    }
  });

  test.for(['-oProxyCommand=touch', 'a b', 'a\u3002b', 'a;b', 'a\u0000b', 'lé'])(
    '%j is refused as `HostName`, as a hop and as an address',
    (name) => {
      const quoted = JSON.stringify(name);
      for (const files of [
        { '/h/ann/.ssh/config': `HostName "${name}"\n` },
        { '/h/ann/.ssh/config': `ProxyJump "${name}"\n` },
      ]) {
        const chosen = choose(['leaf1'], { inventories: [] }, files);
        expect(chosen.leaves).toEqual([]);
        expect(chosen.problems.map(({ severity }) => severity)).toContain('error');
      }
      for (const text of [
        `leaves:\n  - {leaf: x, address: ${quoted}}\n`,
        `a:\n  hosts:\n    x: {ansible_host: ${quoted}}\n`,
        `leaves:\n  - {leaf: ${quoted}}\n`,
      ]) {
        const chosen = choose(['x'], { inventories: ['inv'] }, { '/h/ann/inv': text });
        expect(chosen.leaves).toEqual([]);
        expect(chosen.problems.map(({ severity }) => severity)).toContain('error');
      }
    },
  );

  test.for([
    'leaf1',
    'leaf_1.example',
    'LEAF-1.example.',
    '192.0.2.1',
    '2001:db8::1',
    'fe80::1%eth0',
    'xn--lf-9ka.example',
  ])('%s is taken as a host', (name) => {
    expect(choose([name], { inventories: [] })).toMatchObject({ leaves: [{ name }], problems: [] });
  });
});
