import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BlockOf } from '#facts/block.js';
import { type ParsedFile, parse } from '#parse.js';
import { claimsIn, lawsBrokenBy } from '../../support/reading.js';
import { misquoted } from './words.js';

/** The folder of public captures; the project is complete without it. */
const FOLDER = '../shared/corpus';
const here = existsSync(`${FOLDER}/manifest.jsonl`);
if (!here) console.warn(`${FOLDER} is missing: its captures are not read`);

interface Capture {
  readonly file: string;
  readonly class: string;
  readonly command: string | null;
  readonly network_instance: string | null;
  readonly prefix: string | null;
  readonly facts: Readonly<Record<string, unknown>> | null;
  readonly text: string;
}

const captures: readonly Capture[] = here
  ? readFileSync(`${FOLDER}/manifest.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Omit<Capture, 'text'> => JSON.parse(line))
      .filter(({ file }) => existsSync(`${FOLDER}/${file}`))
      .map((capture) => ({ ...capture, text: readFileSync(`${FOLDER}/${capture.file}`, 'utf8') }))
  : [];
const reports = captures.filter((capture) => capture.class === 'bgp-prefix');
const others = captures.filter((capture) => capture.class !== 'bgp-prefix');

/** Whole sessions that hold such a report among other things. */
const HOLDS = ['misc/306.txt'];
/** Reports whose authors left out the end, so that nothing shows that all was printed. */
const CUT = ['bgp-prefix/010.txt', 'bgp-prefix/011.txt', 'bgp-prefix/015.txt'];
const bgpIn = ({ blocks }: ParsedFile): readonly BlockOf<'bgp-route'>[] =>
  blocks.filter((block) => block.kind === 'bgp-route');

describe.runIf(here)('the public captures of this report', () => {
  it('are there', () => {
    expect(reports.length).toBeGreaterThanOrEqual(15);
  });

  it.each(reports)('$file is read to its last character', ({ file, text }) => {
    const parsed = parse(text, file);
    expect(bgpIn(parsed)).toHaveLength(1);
    expect(parsed.coverage).toMatchObject({ unread: 0 });
    expect(lawsBrokenBy(parsed)).toEqual([]);
    expect(
      bgpIn(parsed)
        .flatMap((block) => claimsIn(block, text))
        .flatMap(misquoted),
    ).toEqual([]);
    expect(bgpIn(parsed).map(({ complete }) => complete)).toEqual([!CUT.includes(file)]);
  });

  it.each(reports)('$file says what its manifest says', ({ file, text, facts, ...asked }) => {
    const [block] = bgpIn(parse(text, file));
    const command = asked.command?.replace(/^\//, '').split(' |')[0] ?? null;
    expect(block).toMatchObject({ networkInstance: asked.network_instance, command });
    const [route] = block?.data.routes ?? [];
    expect(route?.prefix).toBe(asked.prefix);
    const { checked: _, ...manifest } = facts ?? {};
    expect(manifestFacts(block, text)).toEqual(manifest);
  });
});

describe.runIf(here)('all other public captures', () => {
  it('hold no such report, and whatever they hold is read without a crash', () => {
    const found = others.filter(({ text, file }) => bgpIn(parse(text, file)).length > 0);
    expect(found.map(({ file }) => file)).toEqual(HOLDS);
    expect(others.length).toBeGreaterThan(800);
  });

  it('may be cut anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...captures),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(4_000),
        ({ text }, share, length) => {
          const start = Math.floor(share * text.length);
          const parsed = parse(text.slice(start, start + length));
          expect(bgpIn(parsed).every(({ span: [from, to] }) => from < to && to <= length)).toBe(
            true,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** What the manifest tells, in its own words, taken from what was read. */
function manifestFacts(
  block: BlockOf<'bgp-route'> | undefined,
  text: string,
): Readonly<Record<string, unknown>> {
  const route = block?.data.routes[0];
  const paths = route?.paths ?? [];
  const words = (span: readonly [number, number] | undefined): string =>
    span ? text.slice(...span) : '';
  const asPath = ({
    origin,
    asPath: place,
  }: {
    origin?: readonly [number, number] | undefined;
    asPath?: readonly [number, number] | undefined;
  }): string => `${words(origin)} ${words(place)}`.trim();
  const detail = route?.detail === true;
  return {
    received_paths: route?.receivedPaths,
    paths: paths.length,
    flags: paths.map(({ spans }) => words(spans.flags)),
    neighbors: paths.map(({ neighbor }) => neighbor),
    next_hops: paths.map(({ nextHop }) => nextHop),
    as_paths: paths.map(({ spans }) => asPath(spans)),
    detail,
    advertised_blocks: route?.advertised.length,
    tie_breaks: paths.flatMap(({ tieBreakReason }) => tieBreakReason ?? []),
    invalid_reasons: paths.flatMap(({ spans }) =>
      spans.invalidReasons ? [words(spans.invalidReasons)] : [],
    ),
    advertised_as_paths: route?.advertised.flatMap(({ attributes }) =>
      attributes === null ? [] : [asPath(attributes.spans)],
    ),
  };
}
