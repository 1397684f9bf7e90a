import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Block } from '#facts/block.js';
import { eraOf } from '#lab/print/era.js';
import { reportJson } from '#lab/print/json.js';
import { parse } from '#parse.js';
import { textFixtures } from '../../parsers/json/fixtures.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';

/** The ways in which tools lay out the same JSON. */
const LAYOUTS: Readonly<Record<string, (value: unknown) => string>> = {
  'indented by two': (value) => JSON.stringify(value, null, 2),
  'indented by tabs': (value) => JSON.stringify(value, null, '\t'),
  'on one line': (value) => JSON.stringify(value),
  'with slashes escaped': (value) => JSON.stringify(value, null, 2).replaceAll('/', '\\/'),
  'with every letter outside ASCII escaped, and some inside': (value) =>
    JSON.stringify(value).replaceAll('(', '\\u0028'),
};

/** Answers about prefixes; the others have printers of their own. */
const ABOUT_ROUTES = [
  'bgp-route',
  'route-table',
  'route-table-prefix',
  'route-table-flat',
] as const;
type AboutRoutes = Extract<Block, { readonly kind: (typeof ABOUT_ROUTES)[number] }>;
const isAboutRoutes = (block: Block): block is AboutRoutes =>
  ABOUT_ROUTES.some((kind) => kind === block.kind);

/** What the JSON of a block says, read back. */
function readBack(block: AboutRoutes, layout: (value: unknown) => string): unknown {
  const text = layout(reportJson(block, { era: eraOf('23.10'), width: 128 }));
  const parsed = parse(text);
  expect(lawsBrokenBy(parsed)).toEqual([]);
  expect(parsed.coverage.unread).toBe(0);
  return parsed.blocks.map(({ kind, networkInstance, data }) => ({
    kind,
    networkInstance,
    data: factsOf(data),
  }));
}

const expected = ({ kind, networkInstance, data }: Block): unknown => [
  { kind, networkInstance: networkInstance ?? 'default', data: factsOf(data) },
];

describe.each(textFixtures.filter(({ kind }) => ABOUT_ROUTES.some((one) => one === kind)))(
  'the facts of $name',
  ({ text }) => {
    it.each(Object.entries(LAYOUTS))('printed as JSON %s are the same facts', (_, layout) => {
      const { blocks } = parse(text);
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks.filter(isAboutRoutes).filter(hasRoutes))
        expect(readBack(block, layout)).toEqual(expected(block));
    });
  },
);

/** Without any route only the command tells whose report it is. */
const hasRoutes = (block: AboutRoutes): boolean =>
  block.kind === 'bgp-route'
    ? block.data.routes.every(({ paths }) => paths.length > 0)
    : block.kind === 'route-table-prefix'
      ? block.data.entries.length > 0
      : block.data.rows.length > 0;

const CAPTURES = '../shared/corpus';
const here = existsSync(CAPTURES);
if (!here) console.warn(`skipped: the public captures (${CAPTURES}) are not here`);

describe.skipIf(!here)('the public captures', () => {
  it.each([
    ['bgp-prefix', 15],
    ['route-table', 50],
  ] as const)('of %s say the same when their facts are printed as JSON', (folder, atLeast) => {
    let count = 0;
    for (const file of readdirSync(`${CAPTURES}/${folder}`)) {
      const { blocks } = parse(readFileSync(`${CAPTURES}/${folder}/${file}`, 'utf8'));
      for (const block of blocks.filter(isAboutRoutes).filter(hasRoutes)) {
        expect(
          readBack(block, (value) => JSON.stringify(value, null, 2)),
          file,
        ).toEqual(expected(block));
        count += 1;
      }
    }
    expect(count).toBeGreaterThanOrEqual(atLeast);
  });
});
