import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '#diagnose.js';
import { type ParsedFile, parse } from '#parse.js';
import { unexplainedIn } from '../../support/scenario.js';

/** Reports of our own, and public captures of real leaves. */
const FOLDERS = ['bgp-route', 'route-table', 'route-table-prefix', 'route-table-flat']
  .map((kind) => `test/fixtures/shows/${kind}`)
  .concat(['bgp-prefix', 'route-table'].map((kind) => `../shared/corpus/${kind}`));

/** Every report, asked for each prefix that it holds. */
function diagnosesOf(folder: string) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8'), name))
    .map((file) => diagnose([file], { prefixes: prefixesIn(file), networkInstance: null }));
}

const prefixesIn = ({ blocks }: ParsedFile): readonly string[] => [
  ...new Set(
    blocks.flatMap(({ kind, data }) => {
      if (kind === 'version' || kind === 'network-instance-summary') return [];
      if ('routes' in data) return data.routes.map(({ prefix }) => prefix);
      return ('rows' in data ? data.rows : data.entries).map(({ prefix }) => prefix);
    }),
  ),
];

describe.for(FOLDERS)('every leaf of %s', (folder) => {
  const here = existsSync(folder);

  it.skipIf(!here)('that is not balanced or not reached has a finding that says more', () => {
    const diagnoses = diagnosesOf(folder);
    expect(diagnoses.flatMap(({ cases }) => cases).length).toBeGreaterThan(3);
    expect(diagnoses.flatMap(unexplainedIn)).toEqual([]);
  });
});
