import type { Arpnd, ArpndEntry } from '#facts/arpnd.js';
import { canonicalPrefix, familyOf } from '#facts/prefix.js';
import type { Asked, Ground } from './ground.js';
import { absent, type Hop, hop, quoted } from './hop.js';

/**
 * The link-layer address of a next hop on a subnet of the leaf, as ARP or ND told it; nothing where
 * no report of them is at hand.
 *
 * @param interfaces where it is looked for; none: wherever it is
 */
export function neighborHops(
  address: string,
  interfaces: readonly string[],
  { neighbors }: Pick<Ground, 'neighbors'>,
): readonly Hop[] {
  for (const told of neighbors.toReversed()) {
    const row = told.report.rows.find(
      (each) => isOf(each, address) && (interfaces.length === 0 || interfaces.includes(on(each))),
    );
    if (row !== undefined) return [entryHop(row, told)];
  }
  const whole = neighbors.findLast((told) => listsAll(told, address));
  return whole === undefined ? [] : [missing(address, whole)];
}

const isOf = ({ neighbor }: ArpndEntry, address: string): boolean =>
  canonicalPrefix(neighbor) === canonicalPrefix(address);

const on = ({ interface: name, subinterface }: ArpndEntry): string =>
  subinterface === null ? name : `${name}.${subinterface}`;

/** Whether the report lists every neighbor of the family, rather than those asked for. */
const listsAll = ({ complete, command, report }: Asked<Arpnd>, address: string): boolean =>
  complete &&
  report.totals !== null &&
  (familyOf(address) === 'ipv6' ? /neighbors$/ : /arp-entries$/).test(command ?? '');

const NOBODY = /^(?:00:){5}00$/;

function entryHop(row: ArpndEntry, told: Asked<Arpnd>): Hop {
  const { linkLayerAddress, origin, state, spans } = row;
  const unanswered = linkLayerAddress !== null && NOBODY.test(linkLayerAddress);
  const remarks = [origin, state].filter((word) => word !== null);
  return hop(
    `neighbor ${row.neighbor} on ${on(row)}`,
    quoted(told, spans.linkLayerAddress ?? row.span, 'the link-layer address of the next hop'),
    {
      state: unanswered ? 'broken' : linkLayerAddress === null ? 'untold' : 'works',
      remarks: unanswered
        ? [...remarks, 'nobody answered']
        : [...(linkLayerAddress === null ? [] : [`at ${linkLayerAddress}`]), ...remarks],
    },
  );
}

/** Without traffic nobody asks, so this alone breaks nothing. */
const missing = (address: string, { file, command }: Asked<Arpnd>): Hop =>
  hop(
    `neighbor ${address}`,
    absent(file, `no entry for ${address} in \`${command ?? 'the list of neighbors'}\``),
    { remarks: ['no link-layer address known'] },
  );
