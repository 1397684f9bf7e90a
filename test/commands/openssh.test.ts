import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replyTo } from '#lab/reply.js';
import { storyScenario } from '#lab/scenario.js';
import { parse } from '#parse.js';
import { startBgpwhy, timed } from '../support/live.js';
import {
  folderOf,
  makeKey,
  type Sshd,
  type SshdOptions,
  startAgent,
  startSshd,
  withSshd,
} from '../support/sshd.js';

const PREFIX = '10.254.254.241/32';
const COMMANDS = [
  'show version',
  `show network-instance ip-vrf1 protocols bgp routes ipv4 prefix ${PREFIX} detail`,
  `show network-instance ip-vrf1 route-table ipv4-unicast prefix ${PREFIX} detail`,
];
const WIDTH = 100;

/** A script that answers as leaf1 of the story, from files, and knows nothing else. */
function answersOfLeaf1(): string {
  const [leaf] = storyScenario('leaf1-evpn-path-is-shorter', parse).leaves;
  const folder = folderOf('answers');
  const cases = COMMANDS.map((command, at) => {
    const file = join(folder, `${at}.txt`);
    writeFileSync(file, leaf === undefined ? '' : replyTo(leaf, command, WIDTH).text);
    return `  '${command}') cat '${file}' ;;`;
  });
  const unknown = `  *) echo "Parsing error: Unknown token: $SSH_ORIGINAL_COMMAND"; exit 1 ;;`;
  return ['case "$SSH_ORIGINAL_COMMAND" in', ...cases, unknown, 'esac', ''].join('\n');
}

/**
 * A leaf and, in front of it, a jump host; one key for both, which the agent alone holds.
 *
 * @param first what the leaf does before it answers, for `/bin/sh`
 */
async function behindJump(leafOptions: SshdOptions = {}, first = '') {
  const key = makeKey(folderOf('keys'));
  const jump = await startSshd({ answers: 'exit 1\n' });
  const leaf = await startSshd({ ...leafOptions, answers: first + answersOfLeaf1() });
  for (const sshd of [jump, leaf]) sshd.admit(`${key}.pub`);
  const agent = await startAgent([key]);
  return { jump, leaf, agent, config: configFor({ jump, leaf1: leaf }) };
}

function configFor(hosts: Readonly<Record<string, Sshd>>): string {
  const folder = folderOf('config');
  const known = join(folder, 'known_hosts');
  const keys = Object.values(hosts).flatMap(({ port, hostKeys }) =>
    hostKeys.map((key) => `[127.0.0.1]:${port} ${key}\n`),
  );
  writeFileSync(known, keys.join(''));
  const blocks = Object.entries(hosts).map(
    ([name, { port, user }]) =>
      `Host ${name}\n  Port ${port}\n  User ${user}\n${name === 'jump' ? '' : '  ProxyJump jump\n'}`,
  );
  const all = `Host *\n  HostName 127.0.0.1\n  UserKnownHostsFile ${known}\n  GlobalKnownHostsFile none\n`;
  const config = join(folder, 'config');
  writeFileSync(config, [...blocks, all].join(''));
  return config;
}

const ask = (config: string, env: Readonly<Record<string, string>>) =>
  startBgpwhy(['diagnose', PREFIX, '-t', 'leaf1', '-n', 'ip-vrf1', '-F', config, '--json'], env);

interface Words {
  readonly message: string;
}

describe(...withSshd('leaves behind real OpenSSH are explained'), () => {
  it('by the key of an agent, through a jump host, one session at a time', async () => {
    const { jump, leaf, agent, config } = await behindJump({ config: ['MaxSessions 1'] });
    const run = ask(config, { SSH_AUTH_SOCK: agent });
    const { code, stdout, stderr } = await run.end;
    expect(stderr).toBe('');
    const { cases, problems } = JSON.parse(stdout);
    expect(problems).toMatchObject([
      {
        severity: 'note',
        message: 'leaf1 gave no report for 7 commands that would explain its routes',
      },
    ]);
    expect(cases[0].leaves).toMatchObject([{ device: 'leaf1', verdict: 'not-balanced' }]);
    expect(cases[0].findings[0].rule).toBe('evpn-copy-shuts-out-bgp-paths');
    expect(code).toBe(1);
    expect(jump.log()).toContain(`direct-tcpip`);
    expect(leaf.log()).toContain(`Accepted publickey for ${leaf.user}`);
    expect(leaf.log()).not.toContain('Accepted password');
    expect(run.children()).toEqual([]);
  });

  it('and told as not authenticated where the agent lacks the key', async () => {
    const { config } = await behindJump();
    const { code, stdout } = await ask(config, { SSH_AUTH_SOCK: await startAgent() }).end;
    expect(code).toBe(4);
    const [problem] = JSON.parse(stdout).problems;
    expect(problem).toMatchObject({ code: 'not-authenticated', severity: 'error' });
    expect(problem.message).toContain('jump host jump');
  });

  it('and told as gone when the server is killed under way', async () => {
    const { leaf, agent, config } = await behindJump({}, 'sleep 30\n');
    const run = ask(config, { SSH_AUTH_SOCK: agent });
    await expect.poll(() => leaf.log(), { timeout: 15_000 }).toContain('Starting session');
    leaf.kill();
    const [{ code, stdout }, took] = await timed(() => run.end);
    expect(took).toBeLessThan(5_000);
    expect(code).toBe(2);
    const messages = JSON.parse(stdout).problems.map(({ message }: Words) => message);
    expect(messages[0]).toBe('leaf1 went away before it had answered `show version`');
  });
});
