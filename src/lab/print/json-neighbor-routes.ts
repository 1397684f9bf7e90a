import {
  evpnColumns,
  ipColumns,
  type NeighborRoutesPrint,
  type PlainNeighborRoutes,
} from './bgp-neighbor-routes.js';
import { type Printed, printed } from './json-printed.js';

/** `show … bgp neighbor X received-routes … | as json`, by the titles of the text; what counts the routes is not known. */
export const neighborRoutesJson = (
  report: PlainNeighborRoutes,
  networkInstance: string,
  print: NeighborRoutesPrint,
): Printed => ({
  instance: [
    {
      Name: networkInstance,
      ...printed({
        Peer: report.peer,
        'remote AS': report.remoteAs,
        'local AS': report.localAs,
        Type: report.type,
        Description: report.description,
        Group: report.group,
      }),
      [`${report.direction} routes`]: [...ipRows(report, print), ...evpnRows(report)],
    },
  ],
});

const ipRows = (
  { direction, rows }: PlainNeighborRoutes,
  print: NeighborRoutesPrint,
): readonly Printed[] => {
  const columns = ipColumns(direction === 'received', print);
  return rows.map((row) =>
    Object.fromEntries(columns.map(({ title, cell }) => [title, cell(row)])),
  );
};

const evpnRows = ({ direction, tables }: PlainNeighborRoutes): readonly Printed[] =>
  tables.flatMap(({ routeType, rows }) => {
    const columns = evpnColumns(routeType, direction === 'received');
    return rows.map((row) =>
      Object.fromEntries(columns.map(([title, cell]) => [title, cell(row)])),
    );
  });
