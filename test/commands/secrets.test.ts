import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { parse } from '#parse.js';
import { renderers } from '#render/registry.js';
import { bgpwhyMeanwhile } from '../support/program.js';

const PREFIX = '10.254.254.241/32';
const SECRETS = ['canary-one', 'canary two', 'CANARYthree', 'canary-four'];
const CONFIGURATION = `    type ip-vrf
    protocols {
        bgp {
            admin-state enable
            autonomous-system 65010
            authentication {
                password ${SECRETS[0]}
            }
            group nodes {
                description "password: ${SECRETS[3]}"
                authentication {
                    password "${SECRETS[1]}"
                    this line is none of the models {{ $aes1$${SECRETS[2]}=
                }
            }
        }
    }
`;
const COMMAND = 'info from running network-instance ip-vrf1';

/** Leaves that print passwords, in their configuration and beside it. */
const telling = [scenarioNamed('seed', parse)]
  .flatMap((one) => one ?? [])
  .map((scenario) => ({
    ...scenario,
    leaves: scenario.leaves.map((leaf) => ({
      ...leaf,
      saved: new Map([...leaf.saved, [COMMAND, CONFIGURATION]]),
    })),
  }));

let lab: Lab;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bgpwhy-secrets-'));
  lab = await startLab(telling);
});
afterAll(async () => {
  await lab.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (...words: readonly string[]) =>
  bgpwhyMeanwhile([
    ...words,
    ...['--inventory', lab.files.inventory, '--known-hosts', lab.files.knownHosts],
    ...['-i', lab.files.identity, '-F', 'none', '-t', 'leaf1,leaf2'],
  ]);

const filesIn = (where: string): readonly string[] =>
  readdirSync(where, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name), 'utf8')] : [],
  );

const canariesIn = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => /canary/i.test(text));

describe('a password that a leaf prints', () => {
  it.for(Object.keys(renderers))('reaches no report as %s', async (format) => {
    const told = await ask('diagnose', PREFIX, '--format', format);
    expect(told.stdout.length).toBeGreaterThan(0);
    expect(canariesIn([told.stdout, told.stderr])).toEqual([]);
  });

  it('reaches no bundle, nothing that is read from it, and is warned of', async () => {
    const kept = join(folder, 'kept');
    const live = await ask('diagnose', PREFIX, '--json', '--save', kept);
    expect(live.stderr).toContain('warning[secret-masked]: leaf1: 4 secrets of its configuration');
    const files = filesIn(kept);
    expect(files.filter((text) => text.includes('password ***'))).toHaveLength(2);
    const again = await bgpwhyMeanwhile(['diagnose', '--bundle', kept, '--json']);
    const parsed = await bgpwhyMeanwhile(['parse', kept, '--json']);
    expect(again.stdout).toBe(live.stdout);
    expect(again.code).toBe(live.code);
    expect(canariesIn([...files, again.stdout, again.stderr, parsed.stdout])).toEqual([]);
    expect(canariesIn([live.stdout, live.stderr])).toEqual([]);
  });

  it('reaches no capture', async () => {
    const kept = join(folder, 'captured');
    const told = await ask('capture', PREFIX, '-o', kept);
    expect(told.code).toBe(0);
    expect(canariesIn([...filesIn(kept), told.stdout, told.stderr])).toEqual([]);
  });
});
