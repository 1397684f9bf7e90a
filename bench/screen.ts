import { PassThrough, Writable } from 'node:stream';
import { BINDINGS } from '#tui/keys/bindings.js';
import { mount } from '#tui/mount.js';
import { largeBoard } from './board.js';

/**
 * `npm run bench:screen [-- PREFIXES LEAVES]`: how long it takes from a key to the frame that answers it,
 * written to the terminal, by the very screen on a terminal that only looks like one.
 */
const [prefixes = 10_000, leaves = 16] = process.argv.slice(2).map(Number);
const DOWN = '\u001b[6~';
const UP = '\u001b[5~';
const SIZE = { columns: 120, rows: 40 };

/** What a frame took by the clock, and of processors, which others who use the machine do not change. */
interface Taken {
  readonly ms: number;
  readonly cpu: number;
}

/** Keys that are pressed one after another, each once the frame of the one before is there. */
const SCENES: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ['move', [...repeated('j', 60), ...repeated('k', 40)]],
  ['page', [...repeated(DOWN, 40), 'G', 'g', 'G', ...repeated(UP, 40)]],
  ['filter', ['/', ...'10.0.3', '\u007f', '\u007f', '\r', '/', '\u0015', ...'leaf:no', '\r']],
  ['move under a filter', [...repeated('j', 50), '/', '\u0015', '\r']],
  ['only what is wrong', ['x', 'j', 'x', 'j', 'x', ...repeated('j', 20), 'x']],
  ['order', ['o', 'o', 'o', 'o']],
  ['next fault', repeated('e', 30)],
  ['open a view', repeated(['2', '3', '4', '5', '6', '7', '8', '9', '1'], 5).flat()],
  ['next prefix', ['2', ...repeated('>', 30), '1']],
  ['evidence', ['5', ...repeated('j', 50), 'e', 'E', 'G', 'g', '1']],
  ['findings', ['9', ...repeated('j', 40), ...repeated(DOWN, 10), '1']],
  ['palette', [':', ...'10.0.200.3', '\u0015', ...'leaf1', '\r', '1']],
];

const { terminal, press } = fakeTerminal();
const board = largeBoard(prefixes, leaves);
const feed = {
  watch: (seen: (now: typeof board) => void) => {
    seen(board);
    return () => {};
  },
  ...{ refresh: null, ask: null, pause: null, questions: () => null },
};
const ending = new AbortController();
const shown = mount(
  feed,
  {
    ...{ terminal, bindings: BINDINGS, place: {}, look: { theme: 'terminal', ascii: false } },
    ...{ copy: () => '', save: () => '' },
  },
  ending.signal,
);

console.log(`${prefixes} prefixes on ${leaves} leaves, ${SIZE.columns}x${SIZE.rows}\n`);
console.log(tableRow(['keys', 'presses', 'median ms', '95 % ms', 'median CPU ms', '95 % CPU ms']));
console.log(tableRow(['---', '---', '---', '---', '---', '---']));
const all: Taken[] = [];
for (const [what, keys] of SCENES) {
  const taken: Taken[] = [];
  for (const key of keys) taken.push(...(await press(key)));
  all.push(...taken);
  console.log(told(what, taken));
}
console.log(told('all', all));
ending.abort();
await shown;

function told(what: string, taken: readonly Taken[]): string {
  const part = (share: number, of: (one: Taken) => number): string => {
    const sorted = taken.map(of).sort((one, other) => one - other);
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  };
  const wall = [0.5, 0.95].map((share) => part(share, ({ ms }) => ms));
  const cpu = [0.5, 0.95].map((share) => part(share, (one) => one.cpu));
  return tableRow([what, String(taken.length), ...wall, ...cpu]);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function repeated<T>(one: T, times: number): readonly T[] {
  return Array.from({ length: times }, () => one);
}

/** A pair of streams that a screen takes for its terminal, and whoever types there. */
function fakeTerminal() {
  const stdin = Object.assign(new PassThrough(), { isTTY: true, isRaw: false, setRawMode });
  let answered: () => void = () => {};
  const stdout = Object.assign(
    new Writable({
      write: (_, __, done) => {
        answered();
        done();
      },
    }),
    { isTTY: true, ...SIZE },
  );
  function setRawMode(): typeof stdin {
    return stdin;
  }
  /** Until something is written; a key that changes nothing is not measured. */
  const press = (key: string): Promise<readonly Taken[]> =>
    new Promise((resolve) => {
      const nothing = setTimeout(() => done([]), 500);
      const done = (taken: readonly Taken[]): void => {
        clearTimeout(nothing);
        answered = () => {};
        setImmediate(() => resolve(taken));
      };
      const cpu = process.cpuUsage();
      const start = performance.now();
      answered = () => {
        const { user, system } = process.cpuUsage(cpu);
        done([{ ms: performance.now() - start, cpu: (user + system) / 1_000 }]);
      };
      stdin.write(key);
    });
  // Nothing else of a terminal is asked for.
  return {
    terminal: { stdin, stdout } as unknown as Parameters<typeof mount>[1]['terminal'],
    press,
  };
}
