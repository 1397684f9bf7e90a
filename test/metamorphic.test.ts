import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collapsed, inLayout, LAYOUTS, onOneLine } from './support/metamorphic/layouts.js';
import { renamedIn, underOtherNames } from './support/metamorphic/names.js';
import { apart, backwards, together } from './support/metamorphic/parts.js';
import { asJson, inEra, reprinted, shuffled } from './support/metamorphic/reprint.js';
import {
  diagnosisOf,
  gistOf,
  type Session,
  tales,
  tellsConfiguration,
} from './support/metamorphic/sessions.js';
import { anySickFabric } from './support/metamorphic/sick.js';

const all = tales();
const RUNS = Number(process.env['RUNS'] ?? 40);

const isVerdict = (line: string): boolean => / is [a-z-]+$/.test(line);

/** Without numbers of paths. */
const bare = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => line.replace(/ (\d+)(?= |$)/, ' N')).toSorted();

describe.for(all)('what is said of $name is the same', ({ sessions }) => {
  const said = diagnosisOf(sessions);
  const gist = gistOf(said);
  const gistWith = (others: readonly Session[]) => gistOf(diagnosisOf(others));

  test.for(Object.entries(LAYOUTS))('%s', ([, layout]) => {
    expect(gistWith(inLayout(sessions, layout))).toEqual(gist);
  });

  test('without indentation and padding', () => {
    expect(gistWith(inLayout(sessions, collapsed))).toEqual(gist);
  });

  test('on one physical line, where no configuration stands in it', () => {
    const told = gistWith(inLayout(sessions, onOneLine));
    // What was typed and what `info` printed are no longer told apart: less may be known, nothing else.
    const open = gist.map((line) => line.replace(/ is [a-z-]+$/, ' is undetermined'));
    if (!tellsConfiguration(sessions)) expect(told).toEqual(gist);
    else
      expect(told.filter(isVerdict).filter((one) => ![...gist, ...open].includes(one))).toEqual([]);
  });

  test('word for word under other names, but for these', () => {
    const { cases, problems } = diagnosisOf(underOtherNames(sessions));
    expect({ cases, problems }).toEqual(renamedIn({ cases: said.cases, problems: said.problems }));
  });

  test('with the leaves in another order', () => {
    expect(gistWith(sessions.toReversed())).toEqual(gist);
  });

  test('with every report in a file of its own', () => {
    expect(gistWith(apart(sessions))).toEqual(gist);
  });

  test('with all reports in one file', () => {
    expect(gistWith(together(sessions))).toEqual(gist);
  });

  test('with the reports of each leaf in another order', () => {
    expect(gistWith(backwards(sessions))).toEqual(gist);
  });

  test.for(['21.11', '22.6', '23.3', '23.10', '24.3', '25.7'])('as %s prints it', (release) => {
    expect(gistWith(reprinted(sessions, inEra(release)))).toEqual(gist);
  });

  test('printed as JSON', () => {
    expect(gistWith(reprinted(sessions, asJson))).toEqual(gist);
  });

  test('with the paths in another order', () => {
    expect(gistWith(reprinted(sessions, shuffled(false)))).toEqual(gist);
  });

  test('with the paths under other numbers, but for these', () => {
    expect(bare(gistWith(reprinted(sessions, shuffled(true))))).toEqual(bare(gist));
  });
});

const CHANGES: Readonly<Record<string, (sessions: readonly Session[]) => readonly Session[]>> = {
  'without indentation and padding': (sessions) => inLayout(sessions, collapsed),
  'on one physical line': (sessions) => inLayout(sessions, onOneLine),
  'with the leaves in another order': (sessions) => sessions.toReversed(),
  'with every report in a file of its own': apart,
  'with all reports in one file': together,
  'with the reports of each leaf in another order': backwards,
  'as 21.11 prints it': (sessions) => reprinted(sessions, inEra('21.11')),
  'as 25.7 prints it': (sessions) => reprinted(sessions, inEra('25.7')),
  'printed as JSON': (sessions) => reprinted(sessions, asJson),
  'with the paths in another order': (sessions) => reprinted(sessions, shuffled(false)),
};

describe(`what is said of ${RUNS} generated fabrics in which anything may be wrong is the same`, () => {
  test.for(Object.entries(CHANGES))('%s', ([, change]) => {
    fc.assert(
      fc.property(anySickFabric, (sessions) => {
        expect(gistOf(diagnosisOf(change(sessions)))).toEqual(gistOf(diagnosisOf(sessions)));
      }),
      { numRuns: RUNS },
    );
  });

  test('word for word under other names, but for these', () => {
    fc.assert(
      fc.property(anySickFabric, (sessions) => {
        const { cases } = diagnosisOf(underOtherNames(sessions));
        expect(cases).toEqual(renamedIn(diagnosisOf(sessions).cases));
      }),
      { numRuns: RUNS },
    );
  });

  test('with the paths under other numbers, but for these', () => {
    fc.assert(
      fc.property(anySickFabric, (sessions) => {
        const other = gistOf(diagnosisOf(reprinted(sessions, shuffled(true))));
        expect(bare(other)).toEqual(bare(gistOf(diagnosisOf(sessions))));
      }),
      { numRuns: RUNS },
    );
  });

  test('and each of these changes what was saved', () => {
    const some = fc.sample(anySickFabric, { numRuns: 10, seed: 3 });
    const idle = Object.entries(CHANGES).filter(([, change]) =>
      some.every((sessions) => JSON.stringify(change(sessions)) === JSON.stringify(sessions)),
    );
    expect(idle.map(([name]) => name)).toEqual([]);
  });

  test('and many rules speak in them', () => {
    const told = fc
      .sample(anySickFabric, { numRuns: RUNS, seed: 3 })
      .flatMap((sessions) => diagnosisOf(sessions).cases.flatMap(({ findings }) => findings));
    expect(new Set(told.map(({ rule }) => rule)).size).toBeGreaterThan(10);
  });
});
