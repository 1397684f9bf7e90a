import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Page } from './page.js';

/** Folders in which every page is generated, so that a page without a source is left over. */
const GENERATED = ['docs/rules', 'docs/values', 'docs/words', 'docs/shows'];

/** Paths of pages that are missing or differ from what their source says. */
export function stale(wanted: readonly Page[]): readonly string[] {
  return wanted
    .filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
    .map(({ path }) => path);
}

/** Paths of pages whose source is gone. */
export function leftOver(wanted: readonly Page[]): readonly string[] {
  const known = new Set(wanted.map(({ path }) => path));
  return GENERATED.filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((path) => !known.has(path));
}
