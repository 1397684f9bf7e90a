import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

interface Measured {
  readonly seconds: number;
  /** Paths or rows. */
  readonly found: number;
  /** Peak resident memory, in MiB. */
  readonly peak: number;
}

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bgpwhy-bench-'));
try {
  const textfsm = hasTextfsm();
  if (!textfsm) console.log('python3-textfsm is not installed: its column stays empty\n');
  console.log(
    '| report | MB | bgpwhy MB/s | TextFSM MB/s | newlines MB/s | × TextFSM | of the floor | peak MiB | TextFSM peak MiB |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const kind of KINDS) for (const megabytes of MEGABYTES) line(kind, megabytes, textfsm);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function hasTextfsm(): boolean {
  return spawnSync(PYTHON, ['-c', 'import textfsm']).status === 0;
}

function line(kind: DumpKind, megabytes: number, textfsm: boolean): void {
  const file = written(kind, megabytes);
  const size = statSync(file).size / 1e6;
  const ours = median(() => node('bgpwhy', file));
  const floor = median(() => node('newlines', file));
  const theirs = textfsm ? median(() => python(kind, file)) : null;
  if (theirs !== null && theirs.found !== ours.found) {
    throw new Error(`${kind}: TextFSM found ${theirs.found} records, bgpwhy ${ours.found}`);
  }
  const rate = ({ seconds }: Measured): number => size / seconds;
  const cells = [
    kind,
    size.toFixed(0),
    rate(ours).toFixed(1),
    theirs === null ? '' : rate(theirs).toFixed(2),
    rate(floor).toFixed(0),
    theirs === null ? '' : (theirs.seconds / ours.seconds).toFixed(1),
    `1/${(ours.seconds / floor.seconds).toFixed(1)}`,
    ours.peak.toFixed(0),
    theirs === null ? '' : theirs.peak.toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
  rmSync(file);
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

function measured(command: string, args: readonly string[]): Measured {
  const told = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (told.status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${told.stderr}`);
  return JSON.parse(told.stdout) as Measured;
}

/** The middle one of several runs, by time; its memory and count go with it. */
function median(run: () => Measured): Measured {
  const all = Array.from({ length: RUNS }, run).sort((one, other) => one.seconds - other.seconds);
  const middle = all[Math.floor(RUNS / 2)];
  if (middle === undefined) throw new Error('no run');
  return middle;
}
