import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printBgpRoute } from '#lab/print/bgp-route.js';
import type { PlainRoute } from '#lab/print/plain.js';
import { parse } from '#parse.js';
import { misquoted } from '../../parsers/bgp-route/words.js';
import { GENTLE, HARSH } from '../../support/damage.js';
import { anyBgpRouteReport } from '../../support/print/any-bgp-route.js';
import { claimsIn, factsOf, lawsBrokenBy } from '../../support/reading.js';

const damages = { 'no damage': (text: string): string => text, ...GENTLE, ...HARSH };
const anyDamage = fc.constantFrom(...(Object.keys(damages) as (keyof typeof damages)[]));
/** What a terminal prints around a report. */
const MODE = '--{ running }--[  ]--';
const asking = (routes: readonly PlainRoute[]): string =>
  `${MODE}\nA:leaf1# show network-instance default protocols bgp routes ipv4 prefix 192.0.2.0/24${
    routes.some(({ detail }) => detail) ? ' detail' : ''
  }\n`;

describe('any report that a leaf prints', () => {
  it('is read back exactly, however it was copied', () => {
    fc.assert(
      fc.property(anyBgpRouteReport, anyDamage, ({ routes, print }, how) => {
        const text =
          damages[how]?.(`${asking(routes)}${printBgpRoute(routes, print)}${MODE}\nA:leaf1# `) ??
          '';
        const parsed = parse(text);
        expect(
          parsed.blocks.map(({ kind, complete, device }) => ({ kind, complete, device })),
        ).toEqual([{ kind: 'bgp-route', complete: true, device: 'leaf1' }]);
        expect(parsed.blocks.map(({ data }) => factsOf(data))).toEqual([{ routes }]);
        expect(parsed.blocks[0]?.networkInstance).toBe(print.networkInstance);
        expect(parsed.coverage.unread).toBe(0);
        expect(lawsBrokenBy(parsed)).toEqual([]);
        expect(parsed.blocks.flatMap((block) => claimsIn(block, text)).flatMap(misquoted)).toEqual(
          [],
        );
      }),
      { numRuns: 400 },
    );
  });

  it('is never complete with other facts when its end is cut off', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyBgpRouteReport, anyDamage, share, ({ routes, print }, how, kept) => {
        const whole = damages[how]?.(`${asking(routes)}${printBgpRoute(routes, print)}`) ?? '';
        const parsed = parse(whole.slice(0, Math.floor(kept * whole.length)));
        for (const { complete, data } of parsed.blocks)
          if (complete) expect(factsOf(data)).toEqual({ routes });
        expect(lawsBrokenBy(parsed)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
