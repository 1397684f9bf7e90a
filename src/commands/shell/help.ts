import { CommandHelp, Help, type HelpSectionKeyValueTable } from '@oclif/core/help';
import { ALL_EXIT_CODES, EXIT_CODES, type ExitCodes } from './exit.js';
import { isVerb } from './verb.js';

const rows = (codes: ExitCodes): HelpSectionKeyValueTable =>
  codes.map(([name, description]) => ({ name, description }));

/** The help of a verb, with its exit codes behind everything else. */
class VerbHelp extends CommandHelp {
  protected override sections() {
    const { id } = this.command;
    const body = rows(isVerb(id) ? EXIT_CODES[id] : ALL_EXIT_CODES);
    return [
      ...super.sections(),
      { header: 'EXIT CODES', generate: () => ({ header: 'EXIT CODES', body }) },
    ];
  }
}

export default class ProgramHelp extends Help {
  protected override CommandHelpClass = VerbHelp;

  override formatRoot(): string {
    const codes = this.section('EXIT CODES', rows(ALL_EXIT_CODES));
    return `${super.formatRoot()}\n\n${codes}\n\nbgpwhy VERB --help tells the flags and exit codes of a verb.`;
  }
}
