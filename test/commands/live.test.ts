import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenarioNamed } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { behaviourOf, SOUND } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { bgpwhyMeanwhile } from '../support/program.js';

const PREFIX = '10.254.254.241/32';
const seed = [scenarioNamed('seed', parse)].flatMap((one) => one ?? []);

let lab: Lab;
let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bgpwhy-live-'));
  lab = await startLab(seed);
});
afterAll(async () => {
  await lab.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The flags that a lab tells its user, and none of this machine's own SSH. */
const flagsFor = ({ files }: Lab): readonly string[] => [
  ...['--inventory', files.inventory, '--known-hosts', files.knownHosts],
  ...['-i', files.identity, '-F', 'none'],
];

const diagnoseIn = (one: Lab, ...more: readonly string[]) =>
  bgpwhyMeanwhile(['diagnose', PREFIX, ...flagsFor(one), ...more]);

const verdicts = (stdout: string): readonly string[] =>
  JSON.parse(stdout).cases.flatMap((one: { leaves: { device: string; verdict: string }[] }) =>
    one.leaves.map(({ device, verdict }) => `${device} ${verdict}`),
  );

describe('leaves asked over SSH', () => {
  it('are explained as their saved output is', async () => {
    const told = await diagnoseIn(lab, '-t', 'leaf1,leaf2', '-n', 'ip-vrf1', '--json');
    expect(told.stderr).toBe('');
    expect(told.code).toBe(1);
    expect(verdicts(told.stdout)).toEqual(['leaf1 not-balanced', 'leaf2 balanced']);
    expect(JSON.parse(told.stdout).problems).toEqual([]);
  });

  it('are asked in every network-instance when none is named, and explained where the prefix is', async () => {
    const [, leaf2] = lab.leaves;
    const told = await diagnoseIn(lab, '-t', `admin@127.0.0.1:${leaf2?.port}`, '--json');
    expect(told.code).toBe(0);
    const { cases } = JSON.parse(told.stdout);
    expect(
      cases.map(({ networkInstance }: { networkInstance: string }) => networkInstance),
    ).toEqual(['ip-vrf1']);
  });

  it('say the same when a bundle of theirs is read later', async () => {
    const bundle = join(folder, 'kept');
    const live = await diagnoseIn(lab, '-t', 'leaf1,leaf2', '--json', '--save', bundle);
    const read = await bgpwhyMeanwhile(['diagnose', '--bundle', bundle, '--json']);
    expect(read).toEqual(live);
    expect(live.code).toBe(1);
    const otherwise = await bgpwhyMeanwhile(['diagnose', '--bundle', `${bundle}//.//`, '--json']);
    expect(otherwise.code).toBe(1);
    expect(verdicts(otherwise.stdout)).toEqual(verdicts(live.stdout));
    const answers = readdirSync(join(bundle, 'leaf1'));
    expect(answers.length).toBe(10);
    for (const name of answers)
      expect(statSync(join(bundle, 'leaf1', name)).mode & 0o777).toBe(0o600);
    const parsed = JSON.parse((await bgpwhyMeanwhile(['parse', bundle, '--json'])).stdout);
    expect(parsed.files[1].blocks[0]).toMatchObject({
      kind: 'bgp-route',
      device: 'leaf1',
      command: `show network-instance ip-vrf1 protocols bgp routes ipv4 prefix ${PREFIX} detail`,
    });
  });

  it('are captured, and nothing is ever overwritten', async () => {
    const bundle = join(folder, 'captured');
    const args = [
      'capture',
      PREFIX,
      ...flagsFor(lab),
      '-t',
      'leaf2',
      '-n',
      'ip-vrf1',
      '-o',
      bundle,
    ];
    const told = await bgpwhyMeanwhile([...args, '--json']);
    expect(told.code).toBe(0);
    expect(JSON.parse(told.stdout)).toMatchObject({
      folder: bundle,
      leaves: [{ name: 'leaf2', release: '21.6.1', answers: 10, failure: null }],
    });
    const before = readFileSync(join(bundle, 'manifest.json'), 'utf8');
    const again = await bgpwhyMeanwhile(args);
    expect(again.code).toBe(3);
    expect(again.stderr).toContain('it is there already');
    expect(readFileSync(join(bundle, 'manifest.json'), 'utf8')).toBe(before);
  });

  it('are sent what the plan says, and nothing else', async () => {
    const sentTo = () =>
      lab.leaves.flatMap(({ heard }) =>
        heard.flatMap((one) => (one.what === 'exec' ? [one.command] : [])),
      );
    const planned = await diagnoseIn(lab, '-t', 'leaf1', '-n', 'ip-vrf1', '--plan', '--json');
    const before = sentTo().length;
    await diagnoseIn(lab, '-t', 'leaf1', '-n', 'ip-vrf1');
    const sent = sentTo().slice(before);
    const allowed = JSON.parse(planned.stdout).leaves[0].commands.map(
      ({ command }: { command: string }) => command,
    );
    expect(sent.length).toBe(10);
    expect(new Set(sent).size).toBe(10);
    expect(allowed).toEqual(expect.arrayContaining(sent));
  });
});

describe('a leaf that can not be asked', () => {
  it('is told with its reason beside those that could', async () => {
    const behaviours = new Map([['leaf2', behaviourOf(['wrong-host-key']) ?? SOUND]]);
    const odd = await startLab(seed, { behaviours });
    try {
      const told = await diagnoseIn(odd, '-t', 'leaf1,leaf2', '-n', 'ip-vrf1', '--json');
      expect(told.code).toBe(2);
      expect(verdicts(told.stdout)).toEqual(['leaf1 not-balanced']);
      const [problem] = JSON.parse(told.stdout).problems;
      expect(problem).toMatchObject({ code: 'host-key-changed', severity: 'error', file: 'leaf2' });
      expect(problem.notes.join()).toContain(odd.files.knownHosts);
      const bundle = join(folder, 'without-leaf2');
      await diagnoseIn(odd, '-t', 'leaf1,leaf2', '-n', 'ip-vrf1', '--save', bundle);
      for (const flag of ['--bundle', '--from']) {
        const read = await bgpwhyMeanwhile(['diagnose', PREFIX, flag, bundle, '--json']);
        expect(read.code).toBe(2);
        expect(JSON.parse(read.stdout).problems[0]).toMatchObject({ code: problem.code });
      }
    } finally {
      await odd.stop();
    }
  });

  it('ends with 4 when there is no other', async () => {
    const told = await bgpwhyMeanwhile([
      ...['diagnose', PREFIX, '-t', 'admin@127.0.0.1:1', '-F', 'none', '-n', 'ip-vrf1'],
    ]);
    expect(told.code).toBe(4);
    expect(told.stdout).toContain('nothing listens at `127.0.0.1:1`');
  });

  it('is refused when its host key is not known and nobody can be asked', async () => {
    const { files } = lab;
    const told = await bgpwhyMeanwhile([
      ...['diagnose', PREFIX, '-t', 'leaf1', '--inventory', files.inventory, '-i', files.identity],
      ...['-F', 'none', '--known-hosts', join(folder, 'none')],
    ]);
    expect(told.code).toBe(4);
    expect(told.stdout).toContain('error[host-key-unknown]');
    expect(told.stdout).toContain('--host-key accept-new');
  });

  it('is let in by the password of a file that nobody else may read', async () => {
    const { files } = lab;
    const target = ['-t', 'leaf2', '--inventory', files.inventory, '-n', 'ip-vrf1', '-F', 'none'];
    const how = [...target, '--known-hosts', files.knownHosts];
    const by = (file: string) =>
      bgpwhyMeanwhile(['diagnose', PREFIX, ...how, '--password-file', file]);
    expect((await by(files.password)).code).toBe(0);
    const open = join(folder, 'open');
    writeFileSync(open, readFileSync(files.password), { mode: 0o644 });
    const refused = await by(open);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('expected 0600');
    const wrong = join(folder, 'wrong');
    writeFileSync(wrong, 'guess\n', { mode: 0o600 });
    expect(await by(wrong)).toMatchObject({
      code: 4,
      stdout: expect.stringContaining('error[not-authenticated]'),
    });
  });
});

describe('a prefix that no leaf knows', () => {
  it('is told with what to do at the leaves, not with what to save in a file', async () => {
    const told = await bgpwhyMeanwhile([
      ...['diagnose', '192.0.2.77/32', ...flagsFor(lab), '-t', 'leaf2', '-n', 'ip-vrf1'],
    ]);
    expect(told.code).toBe(2);
    expect(told.stdout).toContain('no-report');
    expect(told.stdout).toContain('log in and look');
    expect(told.stdout).not.toContain('save what this prints');
  });
});

describe('a question that can not be asked', () => {
  it.for([
    ['no prefix', ['-t', 'leaf1'], 'no prefix is named'],
    ['a name that no inventory knows', [PREFIX, '-t', 'leaf3'], 'did you mean'],
    [
      'a network-instance that is none',
      [PREFIX, '-t', 'leaf1', '-n', 'a;b'],
      'no name of a network-instance',
    ],
    ['an empty list of leaves', [PREFIX, '-t='], 'no leaf is named'],
    ['a plan for nobody', [PREFIX, '--plan'], '`--plan` works only with `--target`'],
    ['a time beyond all clocks', [PREFIX, '-t', 'leaf1', '--timeout', '3000000'], '86400'],
    ['a host that is an option', [PREFIX, '-t=-oProxyCommand=x'], '-oProxyCommand'],
  ] as const)('%s', async ([, args, words]) => {
    const told = await bgpwhyMeanwhile(['diagnose', ...args, ...flagsFor(lab)]);
    expect(told.code).toBe(3);
    expect(told.stderr).toContain(words);
    expect(told.stdout).toBe('');
  });
});
