import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'test/fixtures/shows/bgp-route';

export interface Fixture {
  readonly name: string;
  readonly text: string;
  /** Where its golden facts stand, as the test file's neighbours see it. */
  readonly golden: string;
}

/** Every print of the report that we keep, as the router writes it. */
export const fixtures: readonly Fixture[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => ({
    name: file.slice(0, -4),
    text: readFileSync(`${FOLDER}/${file}`, 'utf8'),
    golden: `../../fixtures/shows/bgp-route/${file.slice(0, -4)}.json`,
  }));

export function fixture(name: string): string {
  const found = fixtures.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found.text;
}
