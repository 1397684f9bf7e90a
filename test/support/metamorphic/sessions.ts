import { readdirSync, readFileSync } from 'node:fs';
import { diagnose } from '#diagnose.js';
import type { Diagnosis } from '#findings/diagnosis.js';
import { parse } from '#parse.js';
import { storiesIn } from '../scenario.js';

/** What was saved of one leaf, or of a part of it. */
export interface Session {
  readonly file: string;
  readonly text: string;
}

/** Something that was told, with a name for the titles of tests. */
export interface Tale {
  readonly name: string;
  readonly sessions: readonly Session[];
}

/** The stories that ship as logs of terminals. */
export const tales = (): readonly Tale[] =>
  storiesIn('shipped').map((name) => ({
    name,
    sessions: readdirSync(`scenarios/${name}`)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({ file, text: readFileSync(`scenarios/${name}/${file}`, 'utf8') })),
  }));

export const diagnosisOf = (sessions: readonly Session[]): Diagnosis =>
  diagnose(sessions.map(({ file, text }) => parse(text, file)));

/** What a diagnosis says, whatever the order of its leaves and findings and the words it uses. */
export function gistOf({ cases }: Diagnosis): readonly string[] {
  return cases
    .flatMap(({ prefix, networkInstance, leaves, findings }) => [
      ...leaves.map(({ name, verdict }) => `${networkInstance} ${prefix}: ${name} is ${verdict}`),
      ...findings.map(({ rule, severity, subject: { device, path }, roots }) =>
        [networkInstance, `${prefix}:`, severity, rule, device, path, ...roots.toSorted()].join(
          ' ',
        ),
      ),
    ])
    .sort();
}

export const tellsConfiguration = (sessions: readonly Session[]): boolean =>
  sessions.some(({ text }) => parse(text).blocks.some(({ kind }) => kind === 'config'));
