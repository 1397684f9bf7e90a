import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = 'test/fixtures/shows';

export interface Fixture {
  readonly name: string;
  readonly kind: string;
  readonly text: string;
  /** Its golden facts, as the test files of this folder see them. */
  readonly golden: string;
}

const all: readonly Fixture[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: kind }) =>
    readdirSync(`${FOLDER}/${kind}`)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({
        name: `${kind}/${file.slice(0, -4)}`,
        kind,
        text: readFileSync(`${FOLDER}/${kind}/${file}`, 'utf8'),
        golden: `../../fixtures/shows/${kind}/${file.slice(0, -4)}.json`,
      })),
  );

const isJson = ({ name }: Fixture): boolean => name.includes('/json-');

/** Reports as `| as json` prints them. */
export const jsonFixtures = all.filter(isJson);

/** Reports as text, of the shows that have a print as JSON. */
export const textFixtures = all.filter(
  (one) => !isJson(one) && jsonFixtures.some(({ kind }) => kind === one.kind),
);

export function jsonFixture(name: string): string {
  const found = jsonFixtures.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no fixture ${name}`);
  return found.text;
}
