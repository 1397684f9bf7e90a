import * as Flags from '@oclif/core/flags';
import { exitCodeOf, type FailOn } from '#exit-code.js';
import { anyDiagnosis } from './shell/any-diagnosis.js';
import { jsonFlag, prefixArgs, screenFlags, Verb } from './shell/command.js';
import type { SourceFlags } from './shell/diagnosed.js';
import { liveFlags } from './shell/live/flags.js';
import { sourceFlags } from './shell/source-flags.js';

const FORMATS = ['text', 'plain', 'json'] as const;

export default class Diagnose extends Verb {
  static override summary = 'Explain why paths are not Used or do not share the load.';
  static override description =
    'Asks leaves over SSH, or reads what they printed, and explains, for every prefix, each path that takes no share of the traffic, with the words that prove it. Without PREFIX: every prefix that a report in the saved input was asked for. `bgpwhy PREFIX …` is short for this verb.';
  static override examples = [
    '<%= config.bin %> diagnose 10.254.254.241/32 -t leaf1,leaf2 -n ip-vrf1',
    '<%= config.bin %> diagnose 10.254.254.241/32 --from leaf1.txt --from leaf2.txt',
    '<%= config.bin %> diagnose --from captures/ --network-instance ip-vrf1 --json',
    '$ cat session.log | <%= config.bin %> 10.254.254.241 --from -',
  ];
  static override usage = [
    'diagnose PREFIX... -t LEAF,... [-n NAME] [--save DIR | --plan] [FLAGS]',
    'diagnose [PREFIX...] --from FILE|DIR|-... [-n NAME] [FLAGS]',
    'diagnose [PREFIX...] --bundle DIR [-n NAME] [FLAGS]',
  ];
  static override strict = false;
  static override args = prefixArgs;
  static override flags = {
    ...sourceFlags,
    json: jsonFlag,
    plain: Flags.boolean({
      summary: 'One record per line, for grep and screen readers; short for --format plain.',
      exclusive: ['json', 'format'],
    }),
    format: Flags.option({
      options: FORMATS,
      summary: 'How to tell it.',
      exclusive: ['json'],
    })(),
    'fail-on': Flags.option({
      options: ['error', 'warning', 'note', 'never'] as const,
      default: 'warning' as const,
      summary: 'Exit with 1 for findings of this severity or worse.',
    })(),
    save: Flags.string({
      helpValue: 'DIR',
      summary: 'Keep what the leaves said in this new folder.',
      dependsOn: ['target'],
      helpGroup: 'LEAVES OVER SSH',
    }),
    ...liveFlags,
    ...screenFlags,
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Diagnose);
    const words = argv.map(String);
    if (flags.plan) return this.plan(words, flags);
    const { diagnosis, exitCode } = await anyDiagnosis(words, flags, this.config.version);
    const { renderers } = await import('#render/registry.js');
    const format = flags.json ? 'json' : flags.plain ? 'plain' : (flags.format ?? 'text');
    this.answer(renderers[format].render(diagnosis, this.screen(flags)));
    process.exitCode = exitCode ?? exitCodeOf(diagnosis, flags['fail-on'] satisfies FailOn);
  }

  private async plan(words: readonly string[], flags: SourceFlags & Json): Promise<void> {
    const { planned } = await import('./shell/live/diagnosed.js');
    this.answer(planned(words, flags));
  }
}

interface Json {
  readonly json: boolean;
}
