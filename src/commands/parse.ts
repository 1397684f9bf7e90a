import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { joined, type PieceReport } from '#parse-report.js';
import { jsonFlag, screenFlags, Verb } from './shell/command.js';
import { EXIT } from './shell/exit.js';
import { parseJson } from './shell/parse-json.js';
import { reportPieces } from './shell/sources.js';
import { count, emptyTally, type Tally } from './shell/tally.js';
import { UsageError } from './shell/usage-error.js';

export default class Parse extends Verb {
  static override summary = 'Show which reports saved text holds, and what was not understood.';
  static override description =
    'Reads anything a person saves: one report, a whole terminal log, the text of a web page, a chat paste. With --json it gives the facts of every report found.';
  static override examples = [
    '<%= config.bin %> parse leaf1.txt',
    '<%= config.bin %> parse --json --spans captures/',
    '$ cat session.log | <%= config.bin %> parse -',
  ];
  static override strict = false;
  static override args = {
    file: Args.string({
      ignoreStdin: true,
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
    const files = reportPieces(argv.map(String), flags.spans);
    const tally = emptyTally();
    if (flags.json) await this.answerInPieces(parseJson(files, tally));
    else {
      const { parseText } = await import('#render/parse-text.js');
      for (const pieces of files) {
        const told = [...forgetful(pieces, tally)];
        this.answer(parseText(joined(told), this.screen(flags)));
      }
    }
    process.exitCode = exitCode(tally);
  }
}

/** Counts the pieces. People are told which reports there are, not what they say. */
function* forgetful(pieces: Iterable<PieceReport>, tally: Tally): Generator<PieceReport> {
  for (const told of pieces) {
    count(tally, told);
    const blocks = told.piece.blocks.map((block) => ({ ...block, data: null }));
    yield { ...told, piece: { ...told.piece, blocks } };
  }
}

/** 0: all understood; 2: something unread or cut off; 3: no report at all, or an unreadable file. */
function exitCode({ blocks, incomplete, unread, doubtful, unreadable }: Tally): number {
  if (blocks === 0 || unreadable > 0) return EXIT.usage;
  return incomplete + unread + doubtful > 0 ? EXIT.untrustworthy : EXIT.complete;
}
