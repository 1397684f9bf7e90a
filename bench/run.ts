import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DumpKind, dump } from './dump.js';

/**
 * `npm run bench [-- MEGABYTES…]`: how fast saved output is read, with all spans, beside TextFSM with
 * an equivalent template and beside the floor, a stream in which only newlines are looked for.
 * Trust the ratios of one run, not the seconds: machines differ and are shared.
 */
const sizes = process.argv.slice(2).map(Number);
const MEGABYTES = sizes.length > 0 ? sizes : [1, 10, 100];
const RUNS = 3;
const KINDS: readonly DumpKind[] = ['bgp-route', 'route-table'];
/** Debian's own python, for which its package python3-textfsm is made. */
const PYTHON = '/usr/bin/python3';
const COLUMNS = [
  'report',
  'MB',
  'bgpwhy MB/s',
  'TextFSM MB/s',
  'newlines MB/s',
  '× TextFSM',
  'of the floor',
  'peak MiB',
  'TextFSM peak MiB',
  'whole file MB/s',
  'whole file peak MiB',
  '`parse --json` MB/s',
  '`parse --json` peak MiB',
];

interface Measured {
  readonly seconds: number;
  /** Paths or rows; null for a command, which does not tell. */
  readonly found: number | null;
  /** Peak resident memory, in MiB. */
  readonly peak: number;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bgpwhy-bench-'));
try {
  const textfsm = spawnSync(PYTHON, ['-c', 'import textfsm']).status === 0;
  if (!textfsm) console.log('python3-textfsm is not installed: its columns stay empty\n');
  console.log(tableRow(COLUMNS));
  console.log(tableRow(COLUMNS.map(() => '---')));
  for (const kind of KINDS) for (const megabytes of MEGABYTES) line(kind, megabytes, textfsm);
  console.log(`\nload average: ${loadavg().map((load) => load.toFixed(1))}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function line(kind: DumpKind, megabytes: number, textfsm: boolean): void {
  const file = written(kind, megabytes);
  const size = statSync(file).size / 1e6;
  const ours = median(() => node('pieces', file));
  const whole = median(() => node('whole', file));
  const json = median(() => command(file));
  const floor = median(() => node('newlines', file));
  const theirs = textfsm ? median(() => python(kind, file)) : null;
  for (const other of [whole, theirs]) sameWork(kind, ours, other);
  const rate = ({ seconds }: Measured): string => (size / seconds).toFixed(1);
  const cells = [
    ...[kind, size.toFixed(0), rate(ours)],
    ...[theirs === null ? '' : rate(theirs), rate(floor)],
    theirs === null ? '' : (theirs.seconds / ours.seconds).toFixed(1),
    `1/${(ours.seconds / floor.seconds).toFixed(1)}`,
    ...[ours.peak.toFixed(0), theirs?.peak.toFixed(0) ?? ''],
    ...[rate(whole), whole.peak.toFixed(0), rate(json), json.peak.toFixed(0)],
  ];
  console.log(tableRow(cells));
  rmSync(file);
}

/** Readers that found different things did different work: their times say nothing. */
function sameWork(kind: DumpKind, one: Measured, other: Measured | null): void {
  if (other === null || other.found === one.found) return;
  throw new Error(`${kind}: one reader found ${one.found} records, another one ${other.found}`);
}

function written(kind: DumpKind, megabytes: number): string {
  const file = join(folder, `${kind}-${megabytes}.txt`);
  const out = openSync(file, 'w');
  for (const piece of dump(kind, megabytes * 1e6)) writeSync(out, piece);
  closeSync(out);
  return file;
}

function node(reader: string, file: string): Measured {
  return measured(process.execPath, [here('measure.mjs'), reader, file]);
}

function python(kind: DumpKind, file: string): Measured {
  return measured(PYTHON, [here('textfsm/measure.py'), kind, file]);
}

function measured(program: string, args: readonly string[]): Measured {
  const told = spawnSync(program, args, { encoding: 'utf8' });
  if (told.status !== 0) throw new Error(`${program} ${args.join(' ')}:\n${told.stderr}`);
  return JSON.parse(told.stdout) as Measured;
}

/** The command as people run it, from its start to its end; what it prints is thrown away. */
function command(file: string): Measured {
  const args = ['--import', here('peak.mjs'), here('../bin/run.js'), 'parse', '--json', file];
  const start = performance.now();
  const told = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const seconds = (performance.now() - start) / 1_000;
  if (told.status !== 0) throw new Error(`bgpwhy parse --json:\n${told.stderr}`);
  return { seconds, found: null, peak: Number(told.stderr) };
}

/** The middle one of several runs, by time; its memory and count go with it. */
function median(run: () => Measured): Measured {
  const all = Array.from({ length: RUNS }, run).sort((one, other) => one.seconds - other.seconds);
  const middle = all[Math.floor(RUNS / 2)];
  if (middle === undefined) throw new Error('no run');
  return middle;
}
