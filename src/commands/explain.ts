import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { ruleListings } from '#rule-cards.js';
import { nearTo } from '#text/near.js';
import { screenFlags, Verb } from './shell/command.js';
import { failurePage } from './shell/failure-page.js';
import { UsageError } from './shell/usage-error.js';

const DOCS = new URL('../../docs/', import.meta.url);
/** One name may stand in several; a rule is told first. */
const FOLDERS = ['rules', 'values', 'words', 'shows'];

export default class Explain extends Verb {
  static override summary = 'Print the page of a rule, or of a word that an answer holds.';
  static override description =
    'CODE is a name in brackets, a verdict or a status of multipath; a flag, a tie-break-reason or an invalid reason, as the router prints it; the kind of a report; or a code of the failure catalogue.';
  static override examples = [
    '<%= config.bin %> explain evpn-copy-shuts-out-bgp-paths',
    '<%= config.bin %> explain peer-router-id',
    '<%= config.bin %> explain As_Loop',
    '<%= config.bin %> explain cut-by-maximum',
    '<%= config.bin %> explain F07',
  ];
  static override strict = false;
  static override args = {
    code: Args.string({
      ignoreStdin: true,
      required: true,
      description:
        'A rule, a printed word, or a code of the failure catalogue; its words may stand apart.',
    }),
  };
  static override flags = {
    markdown: Flags.boolean({ summary: 'Print the page as it is kept, in Markdown.' }),
    ...screenFlags,
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Explain);
    const code = argv.join(' ').trim();
    // A code of the catalogue, also as `f1`, stands for the rules that tell it.
    const failure = failurePage(code, ruleListings());
    const pages = failure === null ? named(code) : failure.rules.flatMap(pagesOf);
    if (failure === null && pages.length === 0) throw unknown(code);
    const told = pages.map((page) => readFileSync(page, 'utf8'));
    const text = [...(failure === null ? [] : [failure.text]), ...told].join('\n');
    if (flags.markdown) {
      this.answer(text);
      return;
    }
    const { pageText } = await import('#render/page-text.js');
    this.answer(pageText(text, this.screen(flags)));
  }
}

/** `As_Loop` and `AS loop` are `as-loop`. */
function named(code: string): readonly URL[] {
  const name = code.toLowerCase().replace(/[\s_]+/g, '-');
  return /^[a-z0-9-]+$/.test(name) ? pagesOf(name) : [];
}

const pagesOf = (name: string): readonly URL[] =>
  FOLDERS.map((folder) => new URL(`${folder}/${name}.md`, DOCS)).filter((page) => existsSync(page));

function unknown(code: string): UsageError {
  if (/^f\d+$/i.test(code))
    return new UsageError(
      `the failure catalogue has no ${code.toUpperCase()}`,
      'its codes are F01 to F76; docs/catalogue.md tells each',
    );
  const known = FOLDERS.flatMap((folder) => readdirSync(new URL(`${folder}/`, DOCS))).map((file) =>
    basename(file, '.md'),
  );
  const near = nearTo(code, [...new Set(known)]);
  return new UsageError(
    `there is no page for \`${code}\``,
    near.length === 0
      ? 'write a word as an answer prints it; `bgpwhy rules` lists the rules'
      : `did you mean ${near.map((word) => `\`${word}\``).join(' or ')}?`,
  );
}
