import { readdirSync, readFileSync } from 'node:fs';

/** Made or installed, not written by us. */
const NOT_OURS = ['node_modules', 'dist', '.git', '.cache', 'coverage', 'oclif.manifest.json'];

/** Paths of all files below a folder, from the root of the repository, sorted. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.includes(name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    })
    .sort();
}

/** Names of the entries of a folder that are folders, or that are not. */
export function namesIn(folder: string, what: 'folders' | 'files'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() === (what === 'folders'))
    .map(({ name }) => name)
    .sort();
}

/** How many lines a file has, as `wc -l` counts. */
export function linesIn(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length - 1;
}
