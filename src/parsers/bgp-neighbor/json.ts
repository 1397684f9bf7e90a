import { jsonPrint, type Printed, type Told } from '#parsers/json/print.js';
import { member } from '#parsers/json/value.js';
import { unknownLabel } from '#parsers/labelled.js';
import { neighborDetailOf } from './assemble.js';
import { familiesIn, itemsIn } from './json-items.js';
import { isLabel } from './lines.js';

/**
 * `show … protocols bgp neighbor X detail | as json`: one object for the session. The state of a
 * session has the same names; the list of network-instances around it, or the name of one, is what
 * only a report has.
 */
export const json = jsonPrint<'bgp-neighbor'>({
  holds: /neighbors?$/,
  within: 10_000,
  isInstance: (table, wrapped) => wrapped || member(table, 'Name', 'network-instance') !== null,
  isRoute: (table) =>
    member(table, 'Peer', 'peer-address') !== null && member(table, 'session-state') !== null,
  asks: /\bprotocols bgp neighbor \S+ detail\b/,
  told,
});

/** More than one session is no report of which we know what it looks like. */
function told({ routes }: Printed): Told<'bgp-neighbor'> | null {
  const [session, ...more] = routes;
  if (session === undefined || more.length > 0) return null;
  const { items, odd } = itemsIn(session);
  const detail = neighborDetailOf({}, items);
  if (detail.peer === '') return null;
  const named = familiesIn(session).filter((one) => member(one, ...NAMES) !== null);
  const families = detail.families.map((one, at) => ({
    ...one,
    span: named[at]?.span ?? one.span,
  }));
  return {
    data: { ...detail, families },
    problems: [
      ...items.flatMap((item) => (item.kind === 'unknown' ? [unknownLabel(item, isLabel)] : [])),
      ...odd,
    ],
    strays: familiesIn(session).flatMap((one) =>
      one.closed && !named.includes(one) ? [one.span] : [],
    ),
    counts: [],
  };
}

const NAMES = ['AFI/SAFI', 'afi-safi-name', 'Family'] as const;
