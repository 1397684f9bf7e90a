import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { ruleListings } from '#rule-cards.js';
import { nearTo } from '#text/near.js';
import { screenFlags, Verb } from './shell/command.js';
import { UsageError } from './shell/usage-error.js';

const DOCS = new URL('../../docs/', import.meta.url);
/** One name may stand in several; a rule is told first. */
const FOLDERS = ['rules', 'values', 'words', 'shows'];

export default class Explain extends Verb {
  static override summary = 'Print the page of a rule, or of a word that an answer holds.';
  static override description =
    'CODE is a name in brackets, a verdict or a status of multipath; a flag, a tie-break-reason or an invalid reason, as the router prints it; the kind of a report; or a code of the failure catalogue that a rule covers.';
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
        'A rule, a printed word, or a code of the failure catalogue that a rule covers; its words may stand apart.',
    }),
  };
  static override flags = {
    markdown: Flags.boolean({ summary: 'Print the page as it is kept, in Markdown.' }),
    ...screenFlags,
  };

  async run(): Promise<void> {
    const { flags, argv } = await this.parse(Explain);
    const code = argv.join(' ').trim();
    const pages = namesFor(code).flatMap(pagesOf);
    if (pages.length === 0) throw unknown(code);
    const text = pages.map((page) => readFileSync(page, 'utf8')).join('\n');
    if (flags.markdown) {
      this.answer(text);
      return;
    }
    const { pageText } = await import('#render/page-text.js');
    this.answer(pageText(text, this.screen(flags)));
  }
}

/** `As_Loop` and `AS loop` are `as-loop`; `F01`, also as `f1`, stands for the rules that cover it. */
function namesFor(code: string): readonly string[] {
  const listed = catalogued(code);
  const covering = ruleListings().filter(({ catalogue }) => catalogue.includes(listed ?? ''));
  if (covering.length > 0) return covering.map(({ id }) => id);
  const name = code.toLowerCase().replace(/[\s_]+/g, '-');
  return /^[a-z0-9-]+$/.test(name) ? [name] : [];
}

/** A code of the failure catalogue as the catalogue writes it; null for any other word. */
function catalogued(code: string): string | null {
  const [, number] = /^f0*(\d{1,3})$/i.exec(code) ?? [];
  return number === undefined ? null : `F${number.padStart(2, '0')}`;
}

const pagesOf = (name: string): readonly URL[] =>
  FOLDERS.map((folder) => new URL(`${folder}/${name}.md`, DOCS)).filter((page) => existsSync(page));

function unknown(code: string): UsageError {
  const listed = catalogued(code);
  if (listed !== null)
    return new UsageError(
      `no rule covers ${listed} of the failure catalogue`,
      `rules cover ${[...new Set(ruleListings().flatMap(({ catalogue }) => catalogue))].sort().join(', ')}`,
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
