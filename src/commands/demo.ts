import { renderers } from '#render/registry.js';
import { screenFlags, Verb } from './shell/command.js';

export default class Demo extends Verb {
  static override summary = 'Play two leaves of a story, ask them over SSH, and explain.';
  static override description =
    'Six Kubernetes nodes announce one address, three to each leaf. One leaf uses all of its three; the other uses none. The demo starts both leaves on this machine, as `lab` would, asks them over SSH with their host keys known and strictly checked, shows why, as `diagnose` would, and leaves nothing behind.';
  static override examples = ['<%= config.bin %> demo'];
  static override flags = { ...screenFlags };

  async run(): Promise<void> {
    const { flags } = await this.parse(Demo);
    const { playedDiagnosis } = await import('./shell/live/played.js');
    const diagnosis = await playedDiagnosis(this.config.version);
    this.answer(renderers.text.render(diagnosis, this.screen(flags)));
  }
}
