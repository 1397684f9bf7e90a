import * as Flags from '@oclif/core/flags';
import { prefixArgs, screenFlags, Verb } from './shell/command.js';
import type { SourceFlags } from './shell/diagnosed.js';

export default class Tui extends Verb {
  static override summary = 'Open the screen on which one looks around.';
  static override description =
    'Shows every prefix on every leaf, why a path takes no traffic, and the lines that prove it, in views that lead to one another. `bgpwhy` alone on a terminal is short for it. Without a terminal on both sides it answers as `diagnose` does. Nothing on this screen can change a device.';
  static override examples = ['<%= config.bin %> tui --from leaf1.txt --from leaf2.txt'];
  static override strict = false;
  static override args = prefixArgs;
  static override flags = {
    from: Flags.string({
      char: 'f',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'FILE|DIR|-',
      summary: 'Saved output: a file, all files of a folder, or - for standard input; repeatable.',
    }),
    'network-instance': Flags.string({
      char: 'n',
      helpValue: 'NAME',
      summary: 'Only this network-instance; also the one of reports that name none.',
    }),
    ...screenFlags,
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Tui);
    const sources: SourceFlags = { ...flags, timeout: 60, parallel: 1, 'no-input': true };
    const { savedFeed } = await import('./shell/screen/saved-feed.js');
    const { openScreen } = await import('./shell/screen/open.js');
    await openScreen(savedFeed(argv.map(String), sources), {
      ascii: this.screen(flags).ascii,
      color: this.screen(flags).color,
    });
  }
}
