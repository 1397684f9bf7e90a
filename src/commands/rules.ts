import { asJson } from '#text/printable.js';
import { jsonFlag, screenFlags, Verb } from './shell/command.js';

export default class Rules extends Verb {
  static override summary = 'List every rule with its severity and what it needs.';
  static override examples = ['<%= config.bin %> rules', '<%= config.bin %> rules --json'];
  static override flags = { json: jsonFlag, ...screenFlags };

  async run(): Promise<void> {
    const { flags } = await this.parse(Rules);
    const { ruleListings } = await import('#rule-cards.js');
    const cards = ruleListings();
    if (flags.json) {
      this.answer(`${asJson({ schema: 'bgpwhy.rules/1', rules: cards }, 2)}\n`);
      return;
    }
    const { rulesText } = await import('#render/rules-text.js');
    this.answer(rulesText(cards, this.screen(flags)));
  }
}
