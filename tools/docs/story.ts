import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { diagnose } from '#diagnose.js';
import type { Diagnosis } from '#findings/diagnosis.js';
import { parse } from '#parse.js';
import { safe } from '#render/safe.js';

/** How examples are told: as in a pipe, so that a page is the same on every machine. */
export const SCREEN = { color: false, width: 80, ascii: false };

/** Names of the folders in `scenarios`. */
export const stories = (): readonly string[] => readdirSync('scenarios').sort();

/**
 * What we say about the saved reports of a story, safe to show.
 *
 * @throws Error when the folder `scenarios/<story>` is not there or holds no report
 */
export function diagnosisOf(story: string): Diagnosis {
  const known = told.get(story);
  if (known !== undefined) return known;
  const folder = `scenarios/${story}`;
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const reports = names.filter((name) => name.endsWith('.txt'));
  if (reports.length === 0) throw new Error(`the story ${folder} is missing: it has no .txt file`);
  const files = reports.map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8'), name));
  const diagnosis = safe(diagnose(files));
  told.set(story, diagnosis);
  return diagnosis;
}

/** Each story is an example of several pages. */
const told = new Map<string, Diagnosis>();
