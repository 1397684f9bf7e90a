import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Chosen, chooseLeaves } from '#inventory/choose.js';
import { machine } from '../support/machine.js';

const page = readFileSync('docs/inventories.md', 'utf8');

/** The files that the page shows, by their names. */
const files = Object.fromEntries(
  [...page.matchAll(/^`([\w./-]+)`:\n\n```\w+\n([\s\S]*?)^```$/gm)].map(([, name, text = '']) => [
    `/h/ann/${name}`,
    text,
  ]),
);

/** The rows of the table of selectors, its heading and the line below it left out. */
const rows = (/^\| `-t` \|.*\n(?:\|.*\n)+/m.exec(page)?.[0] ?? '')
  .split('\n')
  .slice(2)
  .flatMap((line) => {
    const [, selector = '', asked = ''] = /^\| `([^`]+)` \| (.+) \|$/.exec(line) ?? [];
    return selector === '' ? [] : [[selector, asked] as const];
  });

const NONE = {
  user: null,
  jump: null,
  identityFiles: [],
  knownHostsFiles: null,
  connectTimeout: null,
};

const choose = (selector: string, file: string): Chosen =>
  chooseLeaves(
    { selectors: [selector], inventories: [file], sshConfig: null, overrides: NONE },
    machine(files),
  );

test('the page shows its files and its selectors', () => {
  expect(Object.keys(files)).toEqual(
    ['fabric.yml', 'leaves.txt', 'lab.clab.yml', 'hosts.ini'].map((name) => `/h/ann/${name}`),
  );
  expect(rows.length).toBe(9);
});

test.for(rows)('`-t %s` asks %s, as the page says', ([selector, asked]) => {
  const { leaves, problems } = choose(selector, 'fabric.yml');
  expect(problems).toEqual([]);
  expect(leaves.map(({ name }) => name)).toEqual(asked.split(/, | and /));
});

test('the leaves are logged in to as their inventory says', () => {
  const { leaves } = choose('leaf1,border1', 'fabric.yml');
  expect(leaves).toMatchObject([
    {
      role: 'leaf',
      networkInstances: ['ip-vrf1'],
      target: { host: '192.0.2.11', user: 'admin', identityFiles: ['/h/ann/.ssh/fabric'] },
    },
    {
      role: 'border',
      target: {
        host: '2001:db8::21',
        port: 2022,
        jumps: [{ host: 'bastion.example', user: 'ops' }],
      },
    },
  ]);
});

test('the nodes of the lab are reached as the page says', () => {
  const { leaves, problems } = choose('role=leaf,clab-dc1-leaf2', 'lab.clab.yml');
  expect(problems).toEqual([]);
  expect(leaves.map(({ target }) => `${target.user}@${target.host}`)).toEqual([
    'admin@172.20.20.11',
    'admin@clab-dc1-leaf2',
  ]);
  expect(page).toContain(
    '`leaf1` is reached at 172.20.20.11 and `leaf2` at clab-dc1-leaf2, both as `admin`',
  );
  expect(choose('client', 'lab.clab.yml').leaves).toEqual([]);
});

test('the hosts of Ansible are those that the page’s ranges stand for', () => {
  const { leaves, problems } = choose('group=fabric', 'hosts.ini');
  expect(problems).toEqual([]);
  expect(leaves).toHaveLength(16);
  expect(leaves.find(({ name }) => name === 'leaf07')?.target).toMatchObject({
    host: '192.0.2.7',
    port: 2022,
    user: 'admin',
    identityFiles: ['/h/ann/.ssh/fabric'],
  });
});

test('a name that nobody knows is an error with the near ones, and a host is written with its port', () => {
  const [problem] = choose('leaf9', 'fabric.yml').problems;
  expect(problem?.hint).toBe('did you mean `leaf1` or `leaf2`?');
  expect(choose('leaf9.example:22', 'fabric.yml').leaves).toHaveLength(1);
});
