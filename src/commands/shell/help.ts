import { CommandHelp, Help, type HelpSectionKeyValueTable } from '@oclif/core/help';
import { EXIT_CODES } from './exit.js';

const exitCodes = (): HelpSectionKeyValueTable =>
  EXIT_CODES.map(([name, description]) => ({ name, description }));

/** The help of a verb, with the exit codes behind everything else. */
class VerbHelp extends CommandHelp {
  protected override sections() {
    return [
      ...super.sections(),
      {
        header: 'EXIT CODES',
        generate: () => ({ header: 'EXIT CODES', body: exitCodes() }),
      },
    ];
  }
}

export default class ProgramHelp extends Help {
  protected override CommandHelpClass = VerbHelp;

  override formatRoot(): string {
    const codes = this.section('EXIT CODES', exitCodes());
    return `${super.formatRoot()}\n\n${codes}`;
  }
}
