import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '#diagnose.js';
import type { Block } from '#facts/block.js';
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
  ...new Set(blocks.flatMap(routesIn).map(({ prefix }) => prefix)),
];

/** The routes that reports about prefixes hold; others are about a leaf as a whole. */
function routesIn({ kind, data }: Block): readonly { readonly prefix: string }[] {
  if (kind === 'bgp-route') return data.routes;
  if (kind === 'route-table-prefix') return data.entries;
  return kind === 'route-table' || kind === 'route-table-flat' ? data.rows : [];
}

describe.for(FOLDERS)('every leaf of %s', (folder) => {
  const here = existsSync(folder);

  const skipped = here ? '' : ' (skipped: the folder is not here)';

  it.skipIf(!here)(
    `that is not balanced or not reached has a finding that says more${skipped}`,
    () => {
      const diagnoses = diagnosesOf(folder);
      expect(diagnoses.flatMap(({ cases }) => cases).length).toBeGreaterThan(3);
      expect(diagnoses.flatMap(unexplainedIn)).toEqual([]);
    },
  );
});
