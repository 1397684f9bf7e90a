import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { diagnose } from '#diagnose.js';
import { networkInstanceNamed } from '#facts/network-instance.js';
import { prefixNamed } from '#facts/prefix.js';
import { chooseLeaves } from '#inventory/choose.js';
import { thisMachine } from '#inventory/disk.js';
import { readInventory } from '#inventory/read-inventory.js';
import { scenarioNamed } from '#lab/catalogue.js';
import { fabricScenario } from '#lab/fabric.js';
import { startLab } from '#lab/lab.js';
import type { LabLeaf } from '#lab/leaf.js';
import { replyTo } from '#lab/reply.js';
import { parse } from '#parse.js';
import { parseAnswer } from '#parse-answer.js';
import { asksFor } from '#questions.js';
import { asked, connected } from '../support/lab.js';

const fabric = fabricScenario(64);

/** The commands that the program has for a leaf that it knows the release of. */
const questionsFor = ({ release }: LabLeaf) =>
  asksFor({
    networkInstances: [networkInstanceNamed(fabric.networkInstance) ?? []].flat(),
    prefixes: fabric.prefixes.flatMap((prefix) => prefixNamed(prefix) ?? []),
    release: `${release}.1`,
  });
const commandsFor = (leaf: LabLeaf): readonly string[] =>
  questionsFor(leaf).map(({ command }) => command);

describe('a fabric of 64 leaves', () => {
  test('has all releases, and is explained leaf by leaf from what the program asks', () => {
    expect(new Set(fabric.leaves.map(({ release }) => release)).size).toBeGreaterThan(8);
    const files = fabric.leaves.flatMap((leaf) =>
      commandsFor(leaf).map((command) => {
        const { text, failed } = replyTo(leaf, command, 100);
        expect(failed, command).toBe(false);
        return parseAnswer({
          ...{ file: leaf.name, text, command },
          device: leaf.name,
          whole: true,
        });
      }),
    );
    expect(files.flatMap(({ problems }) => problems)).toEqual([]);
    const [only, ...more] = diagnose(files).cases;
    expect(more).toEqual([]);
    expect(only?.leaves.map(({ verdict }) => verdict)).toEqual(
      fabric.leaves.map((_, at) => (at % 8 === 7 ? 'not-balanced' : 'balanced')),
    );
    const rules = only?.findings.map(({ rule }) => rule) ?? [];
    expect(rules.filter((rule) => rule === 'multipath-left-at-one')).toHaveLength(8);
  });

  test('of 26 and later tells the route in the print of these releases, too', () => {
    const [leaf] = fabric.leaves.filter(({ release }) => release === '26.3');
    if (leaf === undefined) throw new Error('no leaf of 26.3');
    const [command = ''] = questionsFor(leaf).flatMap(({ otherwise }) =>
      otherwise.map((other) => other.command),
    );
    expect(command).toBe('show network-instance ip-vrf1 ipv4 route 203.0.113.10');
    const { text } = replyTo(leaf, command, 100);
    const read = parseAnswer({ file: '', text, command, device: leaf.name, whole: true });
    expect(read.blocks).toMatchObject([
      {
        ...{ kind: 'route-table-flat', complete: true },
        data: {
          rows: [
            {
              prefix: '203.0.113.10/32',
              nextHops: [34, 35, 36].map((node) => ({ address: `192.0.2.${node}`, type: 'route' })),
            },
          ],
        },
      },
    ]);
  });

  test('starts, answers on every port and stops within seconds', async () => {
    const lab = await startLab([fabric]);
    try {
      const releases = await Promise.all(
        lab.leaves.map(async (leaf) => {
          const client = await connected(lab, leaf);
          const { stdout } = await asked(client, 'show version');
          client.end();
          return /Software Version +: v(\S+)\.1$/m.exec(stdout)?.[1];
        }),
      );
      expect(releases).toEqual(fabric.leaves.map(({ release }) => release));
    } finally {
      await lab.stop();
    }
  });

  test('may have any size up to 256', () => {
    expect(scenarioNamed('fabric-3', parse)?.leaves.map(({ name }) => name)).toEqual([
      'leaf1',
      'leaf2',
      'leaf3',
    ]);
    expect(scenarioNamed('fabric-256', parse)?.leaves).toHaveLength(256);
    for (const name of ['fabric-0', 'fabric-257', 'fabric-', 'fabric-x', 'toString'])
      expect(scenarioNamed(name, parse), name).toBeNull();
  });
});

test('the inventory of a lab is one that the program reads, chooses from by scenario, and has a schema for', async () => {
  const lab = await startLab([fabricScenario(3)]);
  const { kind, entries, problems } = readInventory(lab.files.inventory, thisMachine());
  const text = readFileSync(lab.files.inventory, 'utf8');
  const chosen = chooseLeaves(
    {
      selectors: ['scenario=fabric-3'],
      inventories: [lab.files.inventory],
      sshConfig: 'none',
      overrides: {
        ...{ user: null, jump: null, connectTimeout: null },
        ...{ identityFiles: [lab.files.identity], knownHostsFiles: [lab.files.knownHosts] },
      },
    },
    thisMachine(),
  );
  await lab.stop();
  expect(chosen).toMatchObject({ missing: [], problems: [] });
  expect(
    chosen.leaves.map(({ target: { name, host, port, user } }) => [name, host, port, user]),
  ).toEqual(lab.leaves.map(({ name, port }) => [name, '127.0.0.1', port, 'admin']));
  expect({ kind, problems }).toEqual({ kind: 'bgpwhy inventory', problems: [] });
  expect(entries).toMatchObject(
    lab.leaves.map(({ name, port, release }) => ({
      ...{ name, role: 'leaf', networkInstances: ['ip-vrf1'] },
      logIn: { host: '127.0.0.1', port, user: 'admin' },
      labels: expect.arrayContaining([
        { name: 'scenario', value: 'fabric-3' },
        { name: 'release', value: release },
      ]),
    })),
  );
  const schema = JSON.parse(readFileSync('schemas/inventory.json', 'utf8'));
  const check = new Ajv2020({ allowUnionTypes: true }).compile(schema);
  expect(check(parseYaml(text)), JSON.stringify(check.errors)).toBe(true);
});
