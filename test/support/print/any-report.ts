import * as fc from 'fast-check';
import type { Family } from '#facts/route-table.js';
import { type Era, eraOf } from '#lab/print/era.js';
import type { PlainReport } from '#lab/print/plain.js';
import type { Press } from '#lab/print/report.js';
import { bgpRoutesFor } from './any-bgp-route.js';
import { anyPrefix, rowsFor } from './any-route-table.js';
import { flatRowsFor } from './any-route-table-flat.js';
import { entriesFor } from './any-route-table-prefix.js';

/** A release of each era. */
export const RELEASES = [
  ...['20.6', '21.3', '21.6', '21.11', '22.3', '22.6', '22.11', '23.3', '23.7', '23.10'],
  ...['24.3', '24.10', '25.3', '25.7', '26.3'],
];

export interface Order {
  readonly report: PlainReport;
  readonly press: Press;
  /** The command that asks for it. */
  readonly command: string;
}

const NETWORK_INSTANCES = ['default', 'ip-vrf-10', 'Tenant_1', 'blue.vrf'];
const FAMILIES: readonly Family[] = ['ipv4', 'ipv6'];
const setting = fc.record({
  networkInstance: fc.constantFrom(...NETWORK_INSTANCES),
  width: fc.integer({ min: 45, max: 291 }),
  family: fc.constantFrom(...FAMILIES),
});
type Setting = typeof setting extends fc.Arbitrary<infer T> ? T : never;

/** Any report that a leaf of this release could print, with the terminal it is printed on. */
export function anyReport(release: string): fc.Arbitrary<Order> {
  const era = eraOf(release);
  return setting.chain((where) => {
    const tables = [anyTable(era, where), anyEntries(era, where)];
    const flat = era.release >= 2603 ? [anyFlat(era, where)] : [];
    return fc.oneof(anyBgp(era, where), ...tables, ...flat);
  });
}

const ask = (name: string, words: string): string => `show network-instance ${name} ${words}`;

const anyBgp = (era: Era, { networkInstance, width }: Setting): fc.Arbitrary<Order> =>
  fc.tuple(anyPrefix('ipv4'), fc.boolean()).chain(([asked, domainPath]) => {
    const print = { asked, networkInstance, width, lastComma: true, ruled: false };
    return bgpRoutesFor({ ...print, damping: era.damping, domainPath }).map(
      ({ routes, print: { asked: wanted } }): Order => {
        const detail = routes.some((route) => route.detail) ? ' detail' : '';
        return {
          report: { kind: 'bgp-route', networkInstance, data: { routes } },
          press: { era, width, asked: wanted },
          command: ask(networkInstance, `protocols bgp routes ipv4 prefix ${wanted}${detail}`),
        };
      },
    );
  });

const anyTable = (era: Era, { networkInstance, width, family }: Setting): fc.Arbitrary<Order> =>
  fc
    .tuple(rowsFor(era.columns, family), fc.option(fc.tuple(fc.nat(99999), fc.nat(99999))))
    .map(([rows, counts]): Order => {
      const [activePrefixes = 0, ecmpRoutes = 0] = counts ?? [];
      const totals = counts === null ? null : { routes: rows.length, activePrefixes, ecmpRoutes };
      return {
        report: { kind: 'route-table', networkInstance, data: { family, rows, totals } },
        press: { era, width, asked: '' },
        command: ask(networkInstance, `route-table ${family}-unicast summary`),
      };
    });

const anyEntries = (era: Era, { networkInstance, width, family }: Setting): fc.Arbitrary<Order> =>
  entriesFor({ ...era, networkInstance, width, family }).map((entries): Order => {
    const prefix = entries[0]?.prefix ?? '';
    return {
      report: { kind: 'route-table-prefix', networkInstance, data: { family, entries } },
      press: { era, width, asked: prefix },
      command: ask(networkInstance, `route-table ${family}-unicast prefix ${prefix} detail`),
    };
  });

const anyFlat = (era: Era, { networkInstance, width, family }: Setting): fc.Arbitrary<Order> =>
  flatRowsFor(family).map(
    (rows): Order => ({
      report: { kind: 'route-table-flat', networkInstance, data: { family, rows } },
      press: { era, width, asked: '' },
      command: ask(networkInstance, `${family} route`),
    }),
  );
