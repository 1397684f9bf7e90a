import type { NextHop, Via } from '#facts/route-table.js';
import type { Told } from '#facts/told.js';
import { endHop } from './end-hop.js';
import { around, type Hop, hop, type Quoted, quoted } from './hop.js';
import { interfaceHop } from './interface-hop.js';
import { neighborHops } from './neighbor-hop.js';
import { routesNamed, tunnelThrough } from './route-hops.js';
import type { Spot } from './rows.js';

/** A next hop as the report in detail prints it, with the deeper lines of its chain. */
export function chainHop(next: NextHop, told: Told<unknown>, spot: Spot): Hop {
  const made = levelHop(levelOf(next, next.via), told, spot);
  const weight = next.weight === null ? [] : [`weight ${next.weight}`];
  return { ...made, remarks: [...made.remarks, ...weight] };
}

/** A line of a chain with the lines that resolve it. */
interface Level {
  readonly line: Via;
  readonly below: readonly Level[];
  /** Lines of which the print does not tell what they resolve. */
  readonly loose: readonly Level[];
}

/**
 * Each line resolves the one before it. Behind a line that nothing resolves any more another way of
 * some route above begins: of which one is certain only as long as there is no more than one.
 */
function levelOf(line: Via, deeper: readonly Via[]): Level {
  const chains = chainsIn(deeper);
  const deep = chains.findIndex((chain) => chain.length > 1);
  const certain = deep === -1 ? chains.length : deep + 1;
  return {
    line,
    below: chains.slice(0, certain).flatMap(nested),
    loose: chains.slice(certain).flatMap(nested),
  };
}

/** Every chain ends with a line that nothing resolves any more. */
function chainsIn(lines: readonly Via[]): readonly (readonly Via[])[] {
  const chains: Via[][] = [];
  let ended = true;
  for (const line of lines) {
    if (ended) chains.push([line]);
    else chains.at(-1)?.push(line);
    ended = line.resolvedBy === null;
  }
  return chains;
}

function nested([line, ...rest]: readonly Via[]): readonly Level[] {
  return line === undefined ? [] : [{ line, below: nested(rest), loose: [] }];
}

function levelHop(level: Level, told: Told<unknown>, spot: Spot): Hop {
  const { line, loose } = level;
  const place = placeOf(line, told);
  const end = endHop(line.address, line.type, place);
  if (end !== null) return end;
  const { type, resolvedBy, mplsLabels } = line;
  const ways = waysOf(level, told, spot);
  return hop(`next hop ${line.address}`, place, {
    state: ways.length > 0 || resolvedBy !== null ? 'works' : 'untold',
    remarks: [
      type,
      ...(mplsLabels.length === 0 ? [] : [`MPLS labels ${mplsLabels.join(' ')}`]),
      ...(ways.length === 0 && type === 'indirect' ? ['what resolves it is not printed'] : []),
    ],
    ways: [...ways, ...loose.map((each) => looseHop(each, told, spot))],
    needs: onLink(level, spot),
  });
}

const looseHop = (level: Level, told: Told<unknown>, spot: Spot): Hop => {
  const made = levelHop(level, told, spot);
  return { ...made, remarks: [...made.remarks, 'its place in the chain is not printed'] };
};

function waysOf({ line, below }: Level, told: Told<unknown>, spot: Spot): readonly Hop[] {
  const { resolvedBy, spans } = line;
  const out = outOf(line, told, spot);
  const deeper = below.map((level) => levelHop(level, told, spot));
  if (resolvedBy === null) return [...out, ...deeper];
  const { by, prefix, type } = resolvedBy;
  const seen = quoted(told, spans.resolvedBy, 'what resolves the next hop');
  if (by === 'tunnel') {
    const tunnel = tunnelThrough(resolvedBy, seen, spot);
    return [deeper.length === 0 ? tunnel : { ...tunnel, ways: deeper }];
  }
  const label = `route ${prefix} (${type})`;
  const ways = deeper.length > 0 ? deeper : wayOn(prefix, type, spot);
  return [hop(label, seen, { state: 'works', ways: [...out, ...ways] })];
}

/** Without deeper lines a table may print the same route. */
const wayOn = (prefix: string, type: string, spot: Spot): readonly Hop[] =>
  routesNamed(prefix, type, spot).flatMap(({ ways, needs }) => [...ways, ...needs]);

const outOf = ({ interface: name, spans }: Via, told: Told<unknown>, spot: Spot): readonly Hop[] =>
  name === null
    ? []
    : [interfaceHop(name, quoted(told, spans.interface, 'the interface'), spot.ground)];

/** A next hop on a subnet of the leaf is reached by its link-layer address. */
function onLink({ line, below }: Level, spot: Spot): readonly Hop[] {
  const local = line.resolvedBy?.type === 'local';
  const names = below.flatMap((level) => level.line.interface ?? []);
  return local ? neighborHops(line.address, names, spot.ground) : [];
}

/** Types stand in parentheses, interfaces in brackets, and what resolves a next hop ends with its own. */
function placeOf({ spans }: Via, told: Told<unknown>): Quoted {
  const { address, type, resolvedBy, interface: out } = spans;
  const closed = [type, out].map((span) => span && ([span[0], span[1] + 1] as const));
  return quoted(told, around([address, resolvedBy, ...closed]), 'a next hop of the route');
}
