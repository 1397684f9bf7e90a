import * as Flags from '@oclif/core/flags';
import { exitCodeOf } from '#exit-code.js';
import { THEMES } from '#tui/theme.js';
import { anyDiagnosis } from './shell/any-diagnosis.js';
import { prefixArgs, screenFlags, Verb } from './shell/command.js';
import type { Diagnosed } from './shell/diagnosed.js';
import { askingFlags } from './shell/live/flags.js';
import type { ScreenFlags } from './shell/screen/any-source.js';
import { isForReaders, isScreen } from './shell/screen/is-screen.js';
import { WATCH } from './shell/screen/watch.js';
import { sourceFlags } from './shell/source-flags.js';
import type { Asked } from './shell/terminal.js';
import { UsageError } from './shell/usage-error.js';

/** One standard input can't be both. */
const BOTH = [
  'with --linear what is said is read from standard input, and --from - reads saved output there',
  'save the output to a file, and name it with --from FILE',
] as const;

export default class Tui extends Verb {
  static override summary = 'Open the screen on which one looks around.';
  static override description =
    'Shows every prefix on every leaf, why a path takes no traffic, and the lines that prove it, in views that lead to one another. Leaves appear as they answer, and can be asked anew, also about another prefix. `bgpwhy` alone on a terminal opens it empty. Without a terminal on both sides it answers once, as `diagnose` does. Nothing on this screen can change a device.';
  static override examples = [
    '<%= config.bin %> tui 10.254.254.241/32 -t leaf1,leaf2 -n ip-vrf1',
    '<%= config.bin %> tui 10.254.254.241/32 -t role=leaf --watch 60',
    '<%= config.bin %> tui --from leaf1.txt --from leaf2.txt',
    '<%= config.bin %> tui --demo',
  ];
  static override usage = [
    'tui PREFIX... -t LEAF,... [-n NAME] [--watch SECONDS] [FLAGS]',
    'tui [PREFIX...] --from FILE|DIR|-... [-n NAME] [FLAGS]',
    'tui [PREFIX...] --bundle DIR [-n NAME] [FLAGS]',
    'tui --demo [--watch SECONDS] [FLAGS]',
  ];
  static override strict = false;
  static override args = prefixArgs;
  static override flags = {
    ...sourceFlags,
    demo: Flags.boolean({
      summary: 'Play the leaves of a story on this machine, and ask them.',
      exclusive: ['from', 'bundle', 'target'],
    }),
    watch: Flags.integer({
      helpValue: 'SECONDS',
      min: WATCH.least,
      max: WATCH.most,
      summary: `Ask the leaves again by itself, every so many seconds; ${WATCH.least} at least. \`p\` pauses.`,
      exclusive: ['from', 'bundle'],
    }),
    theme: Flags.option({
      options: THEMES.map(({ name }) => name),
      summary:
        'Colours of the screen; without it those of the terminal, or none where there is none.',
      helpGroup: 'SCREEN',
    })(),
    linear: Flags.boolean({
      summary: 'Tell it line by line and draw nothing, as screen readers need it.',
      description:
        'The environment variable INK_SCREEN_READER asks for it on a terminal, too. What is said may also come from a pipe.',
      helpGroup: 'SCREEN',
    }),
    ...askingFlags,
    ...screenFlags,
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Tui);
    const words = argv.map(String);
    const isTerminal = isScreen(process.stdin, process.stdout, process.env);
    if (!isTerminal && !flags.linear) return this.tell(words, flags);
    const linear = flags.linear || isForReaders(process.env);
    if (linear && flags.from?.includes('-') === true) throw new UsageError(...BOTH);
    const { showScreen } = await import('./shell/screen/show.js');
    await showScreen(words, { ...flags, linear }, this.screen(flags), this.config.version);
  }

  /** What `diagnose` and `demo` would answer. */
  private async tell(words: readonly string[], flags: ScreenFlags & Asked): Promise<void> {
    const { diagnosis, exitCode } = await this.diagnosed(words, flags);
    const { renderers } = await import('#render/registry.js');
    this.answer(renderers.text.render(diagnosis, this.screen(flags)));
    process.exitCode = exitCode ?? exitCodeOf(diagnosis, 'warning');
  }

  private async diagnosed(words: readonly string[], flags: ScreenFlags): Promise<Diagnosed> {
    if (!flags.demo) return anyDiagnosis(words, flags, this.config.version);
    const { playedDiagnosis } = await import('./shell/live/played.js');
    return { diagnosis: await playedDiagnosis(this.config.version), exitCode: 0 };
  }
}
