import * as Flags from '@oclif/core/flags';
import { jsonFlag, prefixArgs, Verb } from './shell/command.js';
import { liveFlags } from './shell/live/flags.js';

export default class Capture extends Verb {
  static override summary =
    'Keep what leaves say about a prefix, as a folder to send or to read again.';
  static override description =
    'Asks leaves over SSH what `diagnose` would ask them, and writes each answer as it came into a new folder, with a manifest that says who was asked what and when. `bgpwhy diagnose --bundle DIR` explains it, now or elsewhere. Nothing is ever overwritten; the folder is for you alone.';
  static override examples = [
    '<%= config.bin %> capture 10.254.254.241/32 -t leaf1,leaf2 -n ip-vrf1 -o ticket-4711',
    '<%= config.bin %> diagnose --bundle ticket-4711',
  ];
  static override usage = ['capture PREFIX... -t LEAF,... [-o DIR | --plan] [-n NAME] [FLAGS]'];
  static override strict = false;
  static override args = prefixArgs;
  static override flags = {
    output: Flags.string({
      char: 'o',
      helpValue: 'DIR',
      summary: 'The folder to write; without it, one named after the prefix and the time.',
    }),
    'network-instance': Flags.string({
      char: 'n',
      helpValue: 'NAME',
      summary: 'Ask about this network-instance; without it, about every one that a leaf has.',
    }),
    json: jsonFlag,
    ...liveFlags,
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Capture);
    const words = argv.map(String);
    const { capture, captureWords } = await import('./shell/live/capture.js');
    if (flags.plan) {
      const { planned } = await import('./shell/live/diagnosed.js');
      this.answer(planned(words, flags));
      return;
    }
    const kept = await capture(words, flags, this.config.version);
    this.answer(captureWords(kept, flags.json));
    process.exitCode = kept.exitCode;
  }
}
