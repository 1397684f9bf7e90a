import type { Diagnosis } from '#findings/diagnosis.js';
import { scenarioNamed, USUAL } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { parse } from '#parse.js';
import { liveDiagnosis } from './diagnosed.js';
import { untilSignalled } from './ending.js';

/** Plays the usual story, asks its leaves over SSH, and puts everything away. */
export async function playedDiagnosis(version: string): Promise<Diagnosis> {
  const scenario = scenarioNamed(USUAL, parse);
  if (scenario === null) throw new Error(`the story ${USUAL} is missing`);
  return untilSignalled(async (signal) => {
    const lab = await startLab([scenario]);
    process.once('exit', lab.clear);
    try {
      signal.throwIfAborted();
      const flags = { ...labFlags(lab), 'network-instance': scenario.networkInstance };
      return (await liveDiagnosis(scenario.prefixes, flags, version)).diagnosis;
    } finally {
      await lab.stop();
    }
  });
}

/** As one would type them; nothing of the user's own SSH takes part. */
export const labFlags = ({ leaves, files }: Lab) => ({
  target: [leaves.map(({ name }) => name).join(',')],
  inventory: [files.inventory],
  'known-hosts': [files.knownHosts],
  identity: [files.identity],
  'host-key': 'strict' as const,
  'ssh-config': 'none',
  'no-input': true,
  timeout: 60,
  parallel: leaves.length,
});
