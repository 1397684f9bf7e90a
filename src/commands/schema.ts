import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import * as Args from '@oclif/core/args';
import { nearTo } from '#text/near.js';
import { Verb } from './shell/command.js';
import { UsageError } from './shell/usage-error.js';

const FOLDER = new URL('../../schemas/', import.meta.url);

export default class Schema extends Verb {
  static override summary = 'Print the JSON Schema of an output, or of an inventory.';
  static override description = 'Without NAME: the names there are, a line each.';
  static override examples = ['<%= config.bin %> schema', '<%= config.bin %> schema diagnose'];
  static override args = {
    name: Args.string({
      ignoreStdin: true,
      description:
        'The verb whose JSON it describes, `error`, or `inventory` for a file that is read.',
    }),
  };

  async run(): Promise<void> {
    const { args } = await this.parse(Schema);
    const names = readdirSync(FOLDER)
      .map((file) => basename(file, '.json'))
      .sort();
    if (args.name === undefined) {
      this.answer(`${names.join('\n')}\n`);
      return;
    }
    if (!names.includes(args.name)) {
      const [near] = nearTo(args.name, names);
      throw new UsageError(
        `there is no schema \`${args.name}\``,
        near === undefined ? `there are ${names.join(', ')}` : `did you mean \`${near}\`?`,
      );
    }
    this.answer(readFileSync(new URL(`${args.name}.json`, FOLDER), 'utf8'));
  }
}
