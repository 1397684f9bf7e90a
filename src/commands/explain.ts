import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as Args from '@oclif/core/args';
import { ruleListings } from '#rule-cards.js';
import { nearTo } from '#text/near.js';
import { Verb } from './shell/command.js';
import { UsageError } from './shell/usage-error.js';

const DOCS = new URL('../../docs/', import.meta.url);
/** A rule and a value of the router may have one name; the rule is told first. */
const FOLDERS = ['rules', 'values'];

export default class Explain extends Verb {
  static override summary = 'Print the page of a rule, a tie-break-reason or an invalid reason.';
  static override description =
    'CODE is the name in brackets of a finding, a word that the router prints, as it prints it, or a code of the failure catalogue such as F01.';
  static override examples = [
    '<%= config.bin %> explain evpn-copy-shuts-out-bgp-paths',
    '<%= config.bin %> explain peer-router-id',
    '<%= config.bin %> explain As_Loop',
  ];
  static override args = {
    code: Args.string({
      ignoreStdin: true,
      required: true,
      description: 'A rule, a printed word, or F01 to F76.',
    }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(Explain);
    const names = namesFor(args.code);
    const pages = names.flatMap((name) =>
      FOLDERS.map((folder) => new URL(`${folder}/${name}.md`, DOCS)).filter((page) =>
        existsSync(page),
      ),
    );
    if (pages.length === 0) throw unknown(args.code);
    this.answer(pages.map((page) => readFileSync(page, 'utf8')).join('\n'));
  }
}

/** `As_Loop` is `as-loop`; `F01` stands for the rules that cover it. */
function namesFor(code: string): readonly string[] {
  const covering = ruleListings().filter(({ catalogue }) => catalogue.includes(code.toUpperCase()));
  if (covering.length > 0) return covering.map(({ id }) => id);
  const name = code
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return /^[a-z0-9-]+$/.test(name) ? [name] : [];
}

function unknown(code: string): UsageError {
  const known = FOLDERS.flatMap((folder) => readdirSync(new URL(`${folder}/`, DOCS))).map((file) =>
    basename(file, '.md'),
  );
  const near = nearTo(code, [...new Set(known)]);
  return new UsageError(
    `there is no page for \`${code}\``,
    near.length === 0
      ? '`bgpwhy rules` lists the rules'
      : `did you mean ${near.map((word) => `\`${word}\``).join(' or ')}?`,
  );
}
