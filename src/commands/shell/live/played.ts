import type { Diagnosis } from '#findings/diagnosis.js';
import { scenarioNamed, USUAL } from '#lab/catalogue.js';
import { type Lab, startLab } from '#lab/lab.js';
import { parse } from '#parse.js';
import { liveDiagnosis } from './diagnosed.js';
import { whileUnderWay } from './ending.js';

/** Plays the usual story, asks its leaves over SSH, and puts everything away. */
export async function playedDiagnosis(version: string): Promise<Diagnosis> {
  const scenario = scenarioNamed(USUAL, parse);
  if (scenario === null) throw new Error(`the story ${USUAL} is missing`);
  const lab = await startLab([scenario]);
  return whileUnderWay(lab.stop, async () => {
    const { prefixes, networkInstance } = scenario;
    const flags = flagsFor(lab);
    const { diagnosis } = await liveDiagnosis(
      prefixes,
      { ...flags, 'network-instance': networkInstance },
      version,
    );
    return diagnosis;
  });
}

/** As one would type them; nothing of the user's own SSH takes part. */
const flagsFor = ({ leaves, files }: Lab) => ({
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
