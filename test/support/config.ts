import { readFileSync } from 'node:fs';
import type { BlockOf } from '#facts/block.js';
import { parse } from '#parse.js';

/** The one configuration in a text. */
export function configIn(text: string): BlockOf<'config'> {
  const [block] = parse(text).blocks;
  if (block?.kind !== 'config') throw new Error('the text holds no configuration');
  return block;
}

export const fixtureText = (name: string): string =>
  readFileSync(`test/fixtures/shows/config/${name}.txt`, 'utf8');

/** A configuration as a leaf prints it in answer to `info` at the root. */
export const rootConfig = (body: string): BlockOf<'config'> =>
  configIn(`--{ running }--[  ]--\nA:leaf1# info\n${body}\n--{ running }--[  ]--\n`);
