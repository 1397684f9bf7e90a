import { fileURLToPath } from 'node:url';
import { diagnose } from '#diagnose.js';
import { renderers } from '#render/registry.js';
import { screenFlags, Verb } from './shell/command.js';
import { readAll } from './shell/sources.js';

const STORY = new URL('../../scenarios/leaf1-evpn-path-is-shorter/', import.meta.url);

export default class Demo extends Verb {
  static override summary = 'Diagnose two leaves of a story that comes with the program.';
  static override description =
    'Six Kubernetes nodes announce one address, three to each leaf. One leaf uses all of its three; the other uses none. The demo shows why, as `diagnose` would.';
  static override examples = ['<%= config.bin %> demo'];
  static override flags = { ...screenFlags };

  async run(): Promise<void> {
    const { flags } = await this.parse(Demo);
    const folder = fileURLToPath(STORY);
    const { files } = readAll([`${folder}leaf1.txt`, `${folder}leaf2.txt`]);
    const named = files.map((file) => ({
      ...file,
      file: file.file.slice(folder.length),
      blocks: file.blocks.map((block) => ({ ...block, file: block.file.slice(folder.length) })),
    }));
    this.answer(renderers.text.render(diagnose(named), this.screen(flags)));
  }
}
