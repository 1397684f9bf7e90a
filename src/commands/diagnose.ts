import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { isThere } from '#collect/files.js';
import { diagnose } from '#diagnose.js';
import { exitCodeOf, type FailOn } from '#exit-code.js';
import { isPrefix } from '#facts/prefix.js';
import { jsonFlag, screenFlags, Verb } from './shell/command.js';
import { EXIT } from './shell/exit.js';
import { readAll } from './shell/sources.js';
import { UsageError } from './shell/usage-error.js';

const FORMATS = ['text', 'plain', 'json'] as const;

export default class Diagnose extends Verb {
  static override summary = 'Explain why paths are not Used or do not share the load.';
  static override description =
    'Reads what leaves printed and explains, for every prefix, each path that takes no share of the traffic, with the words that prove it. Without PREFIX: every prefix that a report in the input was asked for. `bgpwhy PREFIX …` is short for this verb.';
  static override examples = [
    '<%= config.bin %> diagnose 10.254.254.241/32 --from leaf1.txt --from leaf2.txt',
    '<%= config.bin %> diagnose --from captures/ --network-instance ip-vrf1 --json',
    '$ cat session.log | <%= config.bin %> 10.254.254.241 --from -',
  ];
  static override strict = false;
  static override args = {
    prefix: Args.string({
      ignoreStdin: true,
      description: 'IPv4 or IPv6 prefix, or an address for its host route; several may be given.',
    }),
  };
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
    ...screenFlags,
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Diagnose);
    const prefixes = prefixesIn(argv.map(String));
    const from = flags.from ?? [];
    if (from.length === 0)
      throw new UsageError(
        'no input is named',
        'add --from FILE with what the leaves printed, or --from - to read standard input',
      );
    const { files, problems } = readAll(from);
    const found = diagnose(files, {
      prefixes,
      networkInstance: flags['network-instance'] ?? null,
    });
    const diagnosis = { ...found, problems: [...problems, ...found.problems] };
    const { renderers } = await import('#render/registry.js');
    const format = flags.json ? 'json' : flags.plain ? 'plain' : (flags.format ?? 'text');
    this.answer(renderers[format].render(diagnosis, this.screen(flags)));
    process.exitCode =
      files.length === 0 ? EXIT.usage : exitCodeOf(diagnosis, flags['fail-on'] satisfies FailOn);
  }
}

/** @throws UsageError for a word that is no prefix */
function prefixesIn(words: readonly string[]): readonly string[] {
  for (const word of words) {
    if (isPrefix(word)) continue;
    throw new UsageError(
      `\`${word}\` is no IPv4 or IPv6 prefix`,
      isThere(word)
        ? `to read the file, write --from ${word}`
        : 'write a prefix such as 10.254.254.241/32, or an address for its host route',
    );
  }
  return words;
}
