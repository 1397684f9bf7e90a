import * as fc from 'fast-check';
import type { TunnelRowValues } from '#facts/tunnel-table.js';
import type { PlainTunnelTable, TunnelPrint } from '#lab/print/tunnel-table.js';

/** Any tunnels that a leaf could print. */

const nothing = fc.constant(null);

const anyRow = (family: 'ipv4' | 'ipv6', print: TunnelPrint): fc.Arbitrary<TunnelRowValues> =>
  fc.record({
    prefix:
      family === 'ipv4'
        ? fc.ipV4().map((address) => `${address}/32`)
        : fc.ipV6().map((address) => `${address}/128`),
    owner: print === '21.6' ? fc.constantFrom('vxlan_mgr', 'ldp_mgr') : nothing,
    encapsulation: print === '21.6' ? nothing : fc.constantFrom('vxlan', 'mpls'),
    type: fc.constantFrom('vxlan', 'ldp'),
    tunnelId: fc.nat(70_000),
    fib: fc.boolean(),
    metric: fc.nat(99),
    preference: fc.nat(170),
    lastUpdate: fc.constantFrom('2023-11-21T21:38:53.479Z', '2026-01-02T03:04:05.678Z'),
    nextHops: print === '21.6' ? nothing : fc.constantFrom('198.51.100.2(direct)', null),
    interfaces: print === '21.6' ? nothing : fc.constantFrom('ethernet-1/1.0', null),
  });

export interface AnyTunnelTable {
  readonly table: PlainTunnelTable;
  readonly networkInstance: string;
  readonly print: TunnelPrint;
  readonly width: number;
}

export const anyTunnelTable: fc.Arbitrary<AnyTunnelTable> = fc
  .tuple(
    fc.constantFrom<TunnelPrint>('21.6', '22.3'),
    fc.constantFrom<'ipv4' | 'ipv6'>('ipv4', 'ipv6'),
  )
  .chain(([print, family]) =>
    fc
      .tuple(
        fc.array(anyRow(family, print), { minLength: print === '21.6' ? 1 : 0, maxLength: 4 }),
        fc.constantFrom('default', 'Tenant_1'),
        fc.integer({ min: 120, max: 240 }),
      )
      .map(([rows, networkInstance, width]) => {
        const vxlan = { type: 'VXLAN', tunnels: rows.length, active: rows.length, inactive: 0 };
        const ldp = { type: 'LDP', tunnels: 0, active: 0, inactive: 0 };
        const totals = rows.length === 0 ? [] : [vxlan, ldp];
        return { table: { family, rows, totals }, networkInstance, print, width };
      }),
  );
