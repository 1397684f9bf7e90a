import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect as dial } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ssh2 from 'ssh2';
import { parse } from 'yaml';

/**
 * `npx tsx --conditions=development bench/asking.ts [LEAVES…]`: how long it takes to ask leaves of a lab
 * that take 150 ms for every answer, beside the floor (one handshake and one answer), plain ssh2 and
 * OpenSSH's own client with the same questions. Trust the ratios of one run, not the milliseconds.
 */
const asked = process.argv.slice(2).map(Number);
const LEAVES = asked.length > 0 ? asked : [1, 16, 64];
const ANSWER = 150;
const RUNS = 3;
const PREFIX = '203.0.113.10/32';
const QUESTIONS = [
  'show version',
  `show network-instance ip-vrf1 protocols bgp routes ipv4 prefix ${PREFIX} detail`,
  `show network-instance ip-vrf1 route-table ipv4-unicast prefix ${PREFIX} detail`,
  'show network-instance ip-vrf1 protocols bgp neighbor',
  'show network-instance ip-vrf1 protocols bgp summary',
  'info from running network-instance ip-vrf1',
  `show network-instance default protocols bgp routes evpn route-type 5 prefix ${PREFIX} detail`,
  'info from running routing-policy',
  'info from running network-instance default',
  'show network-instance default protocols bgp neighbor',
];
const COLUMNS = [
  'leaves',
  'floor ms',
  'ssh2 ms',
  'OpenSSH ms',
  'bgpwhy ms',
  'bgpwhy, all at a time ms',
  '× floor',
  '× OpenSSH',
];
const RUN = fileURLToPath(new URL('../bin/run.js', import.meta.url));

interface Leaf {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly user: string;
}

/** A lab in a process of its own, as a user starts it. */
interface Lab {
  readonly leaves: readonly Leaf[];
  readonly dir: string;
  readonly stop: () => Promise<unknown>;
}

console.log(row(COLUMNS));
console.log(row(COLUMNS.map(() => '---')));
for (const count of LEAVES) await line(count);
console.log(`\nload average: ${loadavg().map((load) => load.toFixed(1))}`);

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

async function line(count: number): Promise<void> {
  const lab = await started(count);
  try {
    const floor = await median(() => overSsh2(lab, lab.leaves.slice(0, 1), ['show version']));
    const plain = await median(() => overSsh2(lab, lab.leaves, QUESTIONS));
    const openssh = await median(() => overOpenSsh(lab));
    const ours = await median(() => bgpwhy(lab, []));
    const wide = await median(() => bgpwhy(lab, ['--parallel', '64']));
    const times = [floor, plain, openssh, ours, wide].map((time) => time.toFixed(0));
    const ratios = [ours / floor, ours / openssh].map((ratio) => ratio.toFixed(1));
    console.log(row([`${count}`, ...times, ...ratios]));
  } finally {
    await lab.stop();
  }
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] ?? 0;
}

async function started(count: number): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), 'bgpwhy-asking-'));
  const dir = join(folder, 'lab');
  const names = Array.from({ length: count }, (_, at) => nameOf(at + 1, count));
  const slow = names.flatMap((name) => ['--fault', `${name}=slow:${ANSWER}`]);
  const words = [RUN, 'lab', `fabric-${count}`, '--dir', dir, ...slow];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  await once(child.stderr, 'data');
  const { leaves } = parse(readFileSync(join(dir, 'inventory.yaml'), 'utf8'));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  return { leaves, dir, stop };
}

/** As a lab calls its generated leaves. */
function nameOf(number: number, count: number): string {
  return `leaf${`${number}`.padStart(`${count}`.length, '0')}`;
}

/** All leaves at once, and all questions at once to each. */
async function overSsh2(
  { dir }: Lab,
  leaves: readonly Leaf[],
  questions: readonly string[],
): Promise<void> {
  const privateKey = readFileSync(join(dir, 'id_ed25519'));
  await Promise.all(leaves.map((leaf) => conversation(leaf, privateKey, questions)));
}

async function conversation(
  { address: host, port, user: username }: Leaf,
  privateKey: Buffer,
  questions: readonly string[],
): Promise<void> {
  const client = new ssh2.Client();
  // Waiting to fill a packet would cost 40 ms at each turn.
  client.connect({ sock: dial({ host, port, noDelay: true }), username, privateKey });
  await once(client, 'ready');
  await Promise.all(questions.map((question) => answer(client, question)));
  client.end();
}

function answer(client: ssh2.Client, question: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.exec(question, (error, channel) => {
      if (error !== undefined) reject(error);
      else channel.on('close', () => resolve()).resume();
    });
  });
}

/** A master connection to each leaf, and all questions at once over it. */
async function overOpenSsh(lab: Lab): Promise<void> {
  await Promise.all(lab.leaves.map((leaf) => byMaster(lab, leaf)));
}

async function byMaster({ dir }: Lab, { name, address, port, user }: Leaf): Promise<void> {
  const socket = join(dir, name);
  const how = [
    ...['-F', '/dev/null', '-o', 'BatchMode=yes', '-o', 'StrictHostKeyChecking=yes'],
    ...['-o', `UserKnownHostsFile=${join(dir, 'known_hosts')}`, '-o', 'IdentitiesOnly=yes'],
    ...['-o', 'IdentityAgent=none', '-i', join(dir, 'id_ed25519'), '-S', socket],
    ...['-p', `${port}`, `${user}@${address}`],
  ];
  await ran('ssh', ['-M', '-f', '-N', ...how]);
  await Promise.all(QUESTIONS.map((question) => ran('ssh', [...how, question])));
  await ran('ssh', ['-O', 'exit', ...how]);
}

function bgpwhy({ dir }: Lab, more: readonly string[]): Promise<void> {
  return ran(process.execPath, [
    ...[RUN, 'diagnose', PREFIX, '-n', 'ip-vrf1', '-t', 'role=leaf', '--fail-on', 'never'],
    ...['--inventory', join(dir, 'inventory.yaml'), '--known-hosts', join(dir, 'known_hosts')],
    ...['-i', join(dir, 'id_ed25519'), '-F', 'none', '--json', ...more],
  ]);
}

/** @throws where a program does not end with 0: a time for less work would be no time */
async function ran(program: string, words: readonly string[]): Promise<void> {
  const child = spawn(program, words, { stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${words.join(' ')}`);
}
