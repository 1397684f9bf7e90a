import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { whyOf } from '#collect/why.js';
import { castOf } from '#lab/cast.js';
import { scenarioNamed, scenarioNames, USUAL } from '#lab/catalogue.js';
import type { LabOptions, Lab as Running } from '#lab/lab.js';
import type { Scenario } from '#lab/scenario.js';
import { FAULTS } from '#lab/server/fault.js';
import { parse } from '#parse.js';
import { nearTo } from '#text/near.js';
import { asJson } from '#text/printable.js';
import { Verb } from './shell/command.js';
import { EXIT } from './shell/exit.js';
import { behavioursFor } from './shell/lab-faults.js';
import { listOf, listText } from './shell/lab-list.js';
import { labWords } from './shell/lab-words.js';
import { UsageError } from './shell/usage-error.js';

export default class Lab extends Verb {
  static override summary = 'Play the leaves of a story, over real SSH on this machine.';
  static override description =
    'Starts an SSH server on the loopback address for every leaf of the scenarios, writes an inventory, the host keys, a key and a password for you, and tells how to ask. It runs until it is interrupted, and leaves nothing behind. Without SCENARIO: seed.';
  static override examples = [
    '<%= config.bin %> lab',
    '<%= config.bin %> lab --list',
    '<%= config.bin %> lab multipath-left-at-one healthy --port 2201',
    '<%= config.bin %> lab seed --fault leaf2=drop',
  ];
  static override strict = false;
  static override args = {
    scenario: Args.string({
      ignoreStdin: true,
      description:
        'A name that --list tells, or fabric-N for N generated leaves; several may be given.',
    }),
  };
  static override flags = {
    list: Flags.boolean({ summary: 'List the scenarios and start nothing.' }),
    json: Flags.boolean({
      summary: 'Print one JSON value, errors included.',
      dependsOn: ['list'],
    }),
    port: Flags.integer({
      helpValue: 'N',
      min: 1,
      max: 65_535,
      summary: 'The port of the first leaf, the next one for the next; without it, free ones.',
    }),
    dir: Flags.string({
      helpValue: 'DIR',
      summary: 'Write the files for you into this folder, which stays; nothing in it is replaced.',
    }),
    fault: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'LEAF=MODE',
      summary: `What goes wrong with a leaf, or with each of them where LEAF is *; repeatable. Modes: ${Object.keys(FAULTS).join(', ')}.`,
    }),
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Lab);
    if (flags.list) {
      const list = listOf(scenarioNames().map(named));
      this.answer(flags.json ? `${asJson(list, 2)}\n` : listText(list));
      return;
    }
    const names = argv.length === 0 ? [USUAL] : argv.map(String);
    const scenarios = [...new Set(names)].map(named);
    const leaves = castOf(scenarios).map(({ leaf }) => leaf.name);
    const behaviours = behavioursFor(flags.fault ?? [], leaves);
    const { dir, port } = flags;
    const interrupted = ended();
    const lab = await started(scenarios, {
      behaviours,
      ...(dir !== undefined && { dir }),
      ...(port !== undefined && { port }),
    });
    process.once('exit', lab.clear);
    process.stderr.write(labWords(lab, scenarios));
    const signal = await interrupted;
    await lab.stop();
    process.exitCode = signal === 'SIGINT' ? EXIT.interrupted : EXIT.complete;
  }
}

/** @throws UsageError when there is no such scenario */
function named(name: string): Scenario {
  const scenario = scenarioNamed(name, parse);
  if (scenario !== null) return scenario;
  const near = nearTo(name, scenarioNames());
  throw new UsageError(
    `there is no scenario \`${name}\``,
    near.length === 0
      ? '`bgpwhy lab --list` lists the scenarios'
      : `did you mean ${near.map((word) => `\`${word}\``).join(' or ')}?`,
  );
}

async function started(scenarios: readonly Scenario[], options: LabOptions): Promise<Running> {
  const { startLab } = await import('#lab/lab.js');
  try {
    return await startLab(scenarios, options);
  } catch (error) {
    throw refused(error);
  }
}

/** What the system refuses, as far as the user can do something about it. */
function refused(error: unknown): unknown {
  // Errors of node:net and node:fs carry these.
  const { code, port, path } = error as { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE')
    return new UsageError(
      `port ${port} of 127.0.0.1 is in use`,
      'choose another --port, or leave it out for ports that are free',
    );
  if (code === 'EEXIST')
    return new UsageError(`\`${path}\` is there already`, 'name a folder that is new or empty');
  return path === undefined
    ? error
    : new UsageError(`\`${path}\` can't be written: ${whyOf(error)}`);
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves at the first signal that asks the lab to end, be it in the middle of its start; a second one
 * ends it at once.
 */
function ended(): Promise<(typeof SIGNALS)[number]> {
  // Everything is put away first; the program's own listener would end the process before that.
  process.removeAllListeners('SIGINT');
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve(signal));
    // Whoever started it has gone: nobody will learn where it listens.
    process.stderr.once('error', () => resolve('SIGHUP'));
  });
}
