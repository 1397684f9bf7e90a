import * as fc from 'fast-check';
import { eraOf } from '#lab/print/era.js';
import type { PlainReport, PlainRoute } from '#lab/print/plain.js';
import { reportText } from '#lab/print/report.js';
import { entryFor } from '#lab/route-of-paths.js';
import { printRoute, WHOLE } from '../decision/print-route.js';
import { anyHabits, anyPaths } from '../decision/worlds.js';
import type { Session } from './sessions.js';

const PREFIX = '203.0.113.200/32';

/** Leaves on which anything may be wrong: paths that lose somewhere, narrow widths, unused routes. */
export const anySickFabric: fc.Arbitrary<readonly Session[]> = fc
  .tuple(
    fc.array(fc.tuple(anyPaths, anyHabits, fc.boolean()), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('21.11', '22.11', '23.10', '24.3', '25.7'),
    fc.boolean(),
  )
  .map(([leaves, release, withTable]) =>
    leaves.map(([paths, habits, unused], at) => {
      const print = { ...WHOLE, unused, prefix: PREFIX };
      const route: PlainRoute = { ...printRoute(paths, habits, print), advertised: [] };
      return sessionOf(`leaf${at + 1}`, route, release, withTable);
    }),
  );

const NAME = 'ip-vrf1';

function sessionOf(leaf: string, route: PlainRoute, release: string, withTable: boolean): Session {
  const press = { era: eraOf(release), width: 128, asked: PREFIX };
  const reports: readonly (readonly [string, PlainReport])[] = [
    [
      `protocols bgp routes ipv4 prefix ${PREFIX} detail`,
      { kind: 'bgp-route', networkInstance: NAME, data: { routes: [route] } },
    ],
    [
      `route-table ipv4-unicast prefix ${PREFIX} detail`,
      {
        ...{ kind: 'route-table-prefix', networkInstance: NAME },
        data: { family: 'ipv4', entries: entryFor(route, NAME) },
      },
    ],
  ];
  const prompt = `--{ running }--[  ]--\nA:${leaf}# `;
  const told = reports.slice(0, withTable ? 2 : 1).map(([words, report]) => {
    return `${prompt}show network-instance ${NAME} ${words}\n${reportText(report, press)}`;
  });
  return { file: `${leaf}.txt`, text: `${told.join('')}${prompt}\n` };
}
