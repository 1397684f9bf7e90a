import { asJson } from '#text/printable.js';
import { jsonFlag, Verb } from './shell/command.js';

export default class RoleVerb extends Verb {
  static override summary =
    'Print the SR Linux role that allows what bgpwhy asks, and nothing else.';
  static override description =
    'Lines to type in candidate mode go to standard output, what to know before typing them to standard error.';
  static override examples = [
    '<%= config.bin %> role',
    '<%= config.bin %> role > role.cli',
    '<%= config.bin %> role --json',
  ];
  static override flags = { json: jsonFlag };

  async run(): Promise<void> {
    const { flags } = await this.parse(RoleVerb);
    const { role } = await import('#role.js');
    const told = role();
    if (flags.json) {
      this.answer(`${asJson({ schema: 'bgpwhy.role/1', ...told }, 2)}\n`);
      return;
    }
    const { roleCaveats, roleLines } = await import('#render/role-text.js');
    this.answer(roleLines(told));
    process.stderr.write(roleCaveats(told, this.screen({}).width));
  }
}
