import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Print, printBgpRoute } from '#lab/print/bgp-route.js';
import type { PlainRoute } from '#lab/print/plain.js';
import { reportsIn } from '#reports.js';
import { reportsAsPrinted } from '#reports-as-printed.js';
import { reportsInAnyText } from '#reports-in-any-text.js';
import type { Opening } from '#text/transcript.js';
import { GENTLE, HARSH } from './support/damage.js';
import { anyBgpRouteReport } from './support/print/any-bgp-route.js';

/** What the grammars alone find. */
const slowly = (text: string, opening: Opening | null = null) =>
  reportsInAnyText(text, 'log', { from: 0, opening, before: 0 });

const MODES = [
  '',
  '--{ running }--[  ]--\n',
  '--{ + running }--[  ]--\n',
  '--{ * candidate shared default }--[  ]--\n',
];
const PROMPTS = ['A:leaf1# ', 'A:admin@leaf-1.dc# ', 'B:spine_2#'];

/** Values that most leaves never print, left out. */
const usual = (route: PlainRoute): PlainRoute => ({
  ...route,
  routeDistinguisher: null,
  paths: route.paths.map((path) => ({
    ...path,
    asPath: path.asPath.flat(),
    aggregation: null,
    unknownAttributes: null,
    routeFlapDamping: null,
    domainPath: null,
    extra: {},
  })),
  advertised: route.advertised.map(({ attributes, ...sent }) => ({
    ...sent,
    attributes: attributes && { ...attributes, asPath: attributes.asPath.flat() },
  })),
});

const answer = (routes: readonly PlainRoute[], print: Print, front: string): string => {
  const detail = routes[0]?.detail === true ? ' detail' : '';
  const command = `show network-instance ${print.networkInstance} protocols bgp routes ipv4 prefix ${print.asked}${detail}`;
  return `${front}${command}\n${printBgpRoute(routes, print)}`;
};
const logOf = (answers: readonly string[]): string =>
  `${answers.join('')}--{ running }--[  ]--\nA:leaf1# \n`;

/** A report under its prompt, as leaves of all releases print it. */
const usualAnswer = fc
  .tuple(anyBgpRouteReport, fc.constantFrom(...MODES), fc.constantFrom(...PROMPTS))
  .map(([{ routes, print }, mode, prompt]) => {
    const told = routes.slice(0, 1).map(usual);
    return answer(told, { ...print, asked: told[0]?.prefix ?? '' }, mode + prompt);
  });
const usualLog = fc.array(usualAnswer, { minLength: 1, maxLength: 4 });

/** One with values that few leaves print, or behind a prompt that is no plain one. */
const oddAnswer = fc
  .tuple(
    anyBgpRouteReport,
    fc.constantFrom(...MODES, '--{ running }--[ network-instance default ]--\n'),
    fc.constantFrom(...PROMPTS, 'A:leaf1#  /', ''),
  )
  .map(([{ routes, print }, mode, prompt]) => answer(routes, print, mode + prompt));
const anyLog = fc
  .array(fc.oneof({ weight: 3, arbitrary: usualAnswer }, { weight: 1, arbitrary: oddAnswer }), {
    minLength: 1,
    maxLength: 4,
  })
  .map(logOf);

describe('reports as leaves print them', () => {
  it('are all read as such', () => {
    fc.assert(
      fc.property(usualLog, (answers) => {
        const { reports } = reportsAsPrinted(logOf(answers), 'log', null);
        expect(reports).toHaveLength(answers.length);
      }),
      { numRuns: 100 },
    );
  });

  it('are what the grammars read in them', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { reports, end } = reportsAsPrinted(log, 'log', null);
        const found = slowly(log);
        expect(reports).toEqual(found.slice(0, reports.length));
        expect(reportsIn(log, 'log')).toEqual(found);
        if (end > 0) expect(log.slice(end)).toMatch(/^(?:--\{|[AB]:)/);
      }),
      { numRuns: 300 },
    );
  });

  it('are the same behind a prompt that was read before', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const [first] = slowly(log);
        if (first === undefined) return;
        const rest = log.slice(first.start);
        expect(reportsIn(rest, 'log', first.opening)).toEqual(slowly(rest, first.opening));
      }),
      { numRuns: 100 },
    );
  });

  it('are no longer that where a character is lost, doubled or another one', () => {
    const edits = ['', '-', ' ', '\n', ',', '#', '\t', '\r', '1', 'x', '\u00a0', '\u001b[0m'];
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.constantFrom(...edits), (log, place, edit) => {
        const at = place % log.length;
        const damaged = log.slice(0, at) + edit + log.slice(at + (place % 2));
        expect(reportsIn(damaged, 'log')).toEqual(slowly(damaged));
      }),
      { numRuns: 500 },
    );
  });

  it('are no longer that where the log is cut', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(), fc.nat(), (log, one, other) => {
        const [start, end] = [one % 200, log.length - (other % 900)];
        const cut = log.slice(start, end);
        expect(reportsIn(cut, 'log')).toEqual(slowly(cut));
      }),
      { numRuns: 300 },
    );
  });

  it.for(Object.entries({ ...GENTLE, ...HARSH }))('are read by the grammars: %s', ([, damage]) => {
    fc.assert(
      fc.property(anyLog, anyLog, (log, other) => {
        const text = other + damage(log);
        expect(reportsIn(text, 'log')).toEqual(slowly(text));
      }),
      { numRuns: 15 },
    );
  });
});
