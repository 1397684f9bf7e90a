import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainReport } from '#lab/print/plain.js';
import { type Press, reportAsJson, reportText } from '#lab/print/report.js';
import { parse } from '#parse.js';
import { anyReport, type Order, RELEASES } from '../../support/print/any-report.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';

const PRINTS: Readonly<Record<string, (report: PlainReport, press: Press) => string>> = {
  'as text': reportText,
  'as JSON': reportAsJson,
};

describe.each(RELEASES)('any report of release %s', (release) => {
  test.each(Object.entries(PRINTS))('printed %s reads back as it was', (how, print) => {
    fc.assert(
      fc.property(anyReport(release), (order) => {
        const { report, press, command } = order;
        const asked = how === 'as JSON' ? `${command} | as json` : command;
        const text = session(asked, print(report, press));
        const parsed = parse(text);
        expect(parsed.blocks.map(({ kind, complete }) => ({ kind, complete }))).toEqual([
          { kind: report.kind, complete: true },
        ]);
        expect(parsed.blocks[0]).toMatchObject({
          ...{ device: 'leaf1', networkInstance: report.networkInstance, command },
        });
        expect(factsOf(parsed.blocks[0]?.data)).toEqual(told(order));
        expect(parsed.coverage.unread).toBe(0);
        expect(parsed.problems.filter(({ code }) => code !== 'unknown-label')).toEqual([]);
        expect(parsed.problems).toHaveLength(labelsUnknownIn(report));
        expect(lawsBrokenBy(parsed)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

const MODE = '--{ running }--[  ]--';
const session = (command: string, answer: string): string =>
  `${MODE}\nA:leaf1# ${command}\n${answer}${MODE}\nA:leaf1# `;

/** What the reader counts besides what the printer was given. */
function told({ report }: Order): unknown {
  if (report.kind !== 'route-table-prefix') return report.data;
  const entries = report.data.entries.map((entry) => ({
    ...entry,
    declaredNextHops: entry.nextHops.length,
  }));
  return { ...report.data, entries };
}

/** Labels that no release prints are the only thing to remark on. */
function labelsUnknownIn({ kind, data }: PlainReport): number {
  const records =
    kind === 'bgp-route'
      ? data.routes.flatMap(({ paths }) => paths)
      : kind === 'route-table-prefix'
        ? data.entries
        : [];
  return records.flatMap(({ extra }) => Object.keys(extra)).length;
}
