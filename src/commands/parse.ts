import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import type { FileReport, ParseReport } from '#findings/parse-report.js';
import { parseReport } from '#parse-report.js';
import { jsonFlag, screenFlags, Verb } from './shell/command.js';
import { EXIT } from './shell/exit.js';
import { readAll } from './shell/sources.js';
import { UsageError } from './shell/usage-error.js';

export default class Parse extends Verb {
  static override summary = 'Show which reports saved text holds, and what was not understood.';
  static override description =
    'Reads anything a person saves: one report, a whole terminal log, the text of a web page, a chat paste. With --json it gives the facts of every report found.';
  static override examples = [
    '<%= config.bin %> parse leaf1.txt',
    '<%= config.bin %> parse --json --spans captures/',
    'ssh leaf1 "show version" | <%= config.bin %> parse -',
  ];
  static override strict = false;
  static override args = {
    file: Args.string({
      description: 'A file, a folder, or - for standard input; several may be given.',
    }),
  };
  static override flags = {
    json: jsonFlag,
    spans: Flags.boolean({
      summary: 'With --json: where each value stands, as offsets into the text of its file.',
      dependsOn: ['json'],
    }),
    ...screenFlags,
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Parse);
    if (argv.length === 0)
      throw new UsageError('no input is named', 'name a file or folder, or - for standard input');
    const { files, problems } = readAll(argv.map(String));
    const read = parseReport(files, flags.spans);
    const report = { ...read, files: [...read.files, ...problems.map(withoutText)] };
    if (flags.json) {
      const { asJson } = await import('#text/printable.js');
      this.answer(`${asJson(report)}\n`);
    } else {
      const { parseText } = await import('#render/parse-text.js');
      this.answer(parseText(report, this.screen(flags)));
    }
    process.exitCode = exitCode(report);
  }
}

/** A file that could not be read has its place in the answer, too. */
function withoutText(problem: FileReport['problems'][number]): FileReport {
  const coverage = { characters: 0, read: 0, ignored: 0, unread: 0 };
  return { file: problem.file, blocks: [], problems: [problem], coverage };
}

/** 0: all understood; 2: something unread or cut off; 3: no report at all, or an unreadable file. */
function exitCode({ files }: ParseReport): number {
  const blocks = files.flatMap((file) => file.blocks);
  const unreadable = files.some(({ problems }) =>
    problems.some(({ code }) => code === 'unreadable-file'),
  );
  if (blocks.length === 0 || unreadable) return EXIT.usage;
  const doubtful =
    blocks.some(({ complete }) => !complete) || files.some(({ coverage }) => coverage.unread > 0);
  return doubtful ? EXIT.untrustworthy : EXIT.complete;
}
