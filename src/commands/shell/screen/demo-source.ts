import { scenarioNamed, USUAL } from '#lab/catalogue.js';
import { startLab } from '#lab/lab.js';
import { parse } from '#parse.js';
import { labFlags } from '../live/played.js';
import { liveSource } from './live/live-source.js';
import type { Source } from './source.js';

/**
 * Plays the leaves of the usual story and asks them; nothing of it is left when it is closed.
 *
 * @param watch seconds after which they are asked again by themselves
 */
export async function demoSource(
  watch: number | undefined,
  version: string,
  signal: AbortSignal,
): Promise<Source> {
  const scenario = scenarioNamed(USUAL, parse);
  if (scenario === null) throw new Error(`the story ${USUAL} is missing`);
  const lab = await startLab([scenario]);
  process.once('exit', lab.clear);
  const flags = { ...labFlags(lab), 'network-instance': scenario.networkInstance, watch };
  const source = liveSource(scenario.prefixes, flags, { source: 'demo', version }, signal);
  return {
    ...source,
    close: async () => {
      const lines = await source.close();
      await lab.stop();
      return lines;
    },
  };
}
