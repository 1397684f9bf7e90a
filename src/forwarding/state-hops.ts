import {
  entriesAt,
  type Spot as Node,
  placeOf,
  type Told as Said,
  textAt,
} from '#facts/config-nodes.js';
import {
  groupInUse,
  groupTroubles,
  type Held,
  heldAt,
  memberTroubles,
} from '#facts/next-hop-group.js';
import type { ToldTree } from '#facts/surroundings.js';
import { endHop } from './end-hop.js';
import { type Hop, hop, named, type Quoted, quoted, remarksOf } from './hop.js';
import { interfaceHop } from './interface-hop.js';
import { routesNamed, tunnelThrough } from './route-hops.js';
import type { Spot } from './rows.js';

/** How deep groups may lie in groups: SR Linux resolves fewer levels. */
const DEEPEST = 8;

/** The next-hop-group of the route in use, as the state of the route table tells it. */
export function stateHops(spot: Spot): readonly Hop[] {
  const group = groupInUse(spot.ground.facts);
  return group === null ? [] : groupHops(group.value, spot, DEEPEST);
}

function groupHops(index: string, spot: Spot, left: number): readonly Hop[] {
  const held = left === 0 ? null : heldAt(spot.ground.facts, 'next-hop-group', index);
  return held === null
    ? []
    : [
        hop(`next-hop-group ${index}`, quotedIn(held.tree, placeOfNode(held.spot)), {
          ...fibSays(held),
          ways: entriesAt(held.spot, 'next-hop').map(({ value }) =>
            memberHop({ spot: value, tree: held.tree }, spot, left),
          ),
        }),
      ];
}

/** What the FIB says of a group; without `fib-programming` it stays open. */
function fibSays({ spot: node, tree }: Held): Partial<Hop> {
  const [trouble] = groupTroubles(node, tree);
  if (trouble !== undefined) return brokenBy(trouble.words, quotedIn(tree, trouble.stated));
  const done = textAt(node, 'fib-programming', 'last-successful-operation-type');
  return done !== null && /^(?:add|modify)$/.test(done.value)
    ? { state: 'works', remarks: ['in the FIB'], quoted: quotedIn(tree, done) }
    : { remarks: ['its FIB status is not printed'] };
}

const brokenBy = (words: string, place: Quoted): Partial<Hop> => ({
  state: 'broken',
  remarks: [words],
  quoted: place,
});

function memberHop(member: Held, spot: Spot, left: number): Hop {
  const index = textAt(member.spot, 'next-hop');
  const own = index === null ? null : heldAt(spot.ground.facts, 'next-hop', index.value);
  const place = quotedIn(member.tree, index ?? placeOfNode(member.spot));
  const about = own === null ? unknownHop(index, place) : nextHop(own, spot, left);
  const weight = named('weight', textAt(member.spot, 'weight')?.value ?? null);
  const says = about.state === 'broken' ? {} : memberSays(member);
  return {
    ...about,
    ...says,
    remarks: remarksOf(...(says.remarks ?? []), ...about.remarks, weight),
  };
}

/** What the group says of its member, whatever the member is. */
function memberSays({ spot: node, tree }: Held): Partial<Hop> {
  const [trouble] = memberTroubles(node, tree);
  if (trouble !== undefined)
    return brokenBy(
      trouble.words.replace(/^has a next hop that (?:is )?/, ''),
      quotedIn(tree, trouble.stated),
    );
  const resolved = textAt(node, 'resolved') ?? textAt(node, 'active');
  return resolved?.value === 'true'
    ? { state: 'works', remarks: ['resolved'], quoted: quotedIn(tree, resolved) }
    : {};
}

/** A member of which only the number is printed. */
const unknownHop = (index: Said<string> | null, place: Quoted): Hop =>
  hop(`next hop number ${index?.value ?? 'not printed'}`, place, {
    remarks: ['its address is not printed'],
  });

/** What the state says of one next hop. From 25.3 on what is indirect stands in a container of its own. */
function nextHop(held: Held, spot: Spot, left: number): Hop {
  const type = textAt(held.spot, 'type');
  const address = textAt(held.spot, 'ip-address');
  const kind = bare(type);
  const place = quotedIn(held.tree, address ?? type ?? placeOfNode(held.spot));
  const end = address === null ? endHop('', kind, place) : null;
  if (end !== null) return end;
  const flaw = flawOf(held);
  return hop(`next hop ${address?.value ?? ''}`, flaw?.place ?? place, {
    state: flaw === null ? 'untold' : 'broken',
    remarks: remarksOf(kind, flaw?.words ?? null),
    ways: belowOf(held, spot, left),
  });
}

function flawOf({ spot: node, tree }: Held) {
  const [flaw] = FLAWS.flatMap(({ way, bad, words }) => {
    const told = textAt(node, ...way);
    return told?.value === bad ? [{ place: quotedIn(tree, told), words }] : [];
  });
  return flaw ?? null;
}

const FLAWS = [
  { way: ['indirect', 'resolved'], bad: 'false', words: 'not resolved' },
  { way: ['indirect', 'usable'], bad: 'false', words: 'deeper than the platform resolves' },
  { way: ['resource-allocation-failed'], bad: 'true', words: 'no room in the datapath' },
] as const;

/** Identities may carry the name of their module: `srl_nokia-ip-route-tables:direct`. */
const bare = (type: Said<string> | null): string | null =>
  type?.value.replace(/^[\w-]+:/, '') ?? null;

function belowOf({ spot: node, tree }: Held, spot: Spot, left: number): readonly Hop[] {
  const out = textAt(node, 'subinterface');
  return [
    ...RESOLVING.flatMap((way) => resolvingHops({ spot: node, tree }, way, spot, left)),
    ...(out === null ? [] : [interfaceHop(out.value, quotedIn(tree, out), spot.ground)]),
  ];
}

const RESOLVING = [
  ['resolving-route'],
  ['resolving-tunnel'],
  ['indirect', 'resolving-route'],
  ['indirect', 'resolving-tunnel'],
] as const;

function resolvingHops(
  { spot: node, tree }: Held,
  way: readonly string[],
  spot: Spot,
  left: number,
): readonly Hop[] {
  const prefix = textAt(node, ...way, 'ip-prefix');
  if (prefix === null) return [];
  const place = quotedIn(tree, prefix);
  if (way.includes('resolving-tunnel')) {
    const type = bare(textAt(node, ...way, 'tunnel-type')) ?? 'type not printed';
    return [tunnelThrough({ prefix: prefix.value, type, tunnelId: null }, place, spot)];
  }
  const type = bare(textAt(node, ...way, 'route-type'));
  const group = textAt(node, ...way, 'next-hop-group');
  const deeper = group === null ? [] : groupHops(group.value, spot, left - 1);
  const ways = deeper.length > 0 ? deeper : waysOfRoute(prefix.value, type, spot);
  const label = `route ${prefix.value}${type === null ? '' : ` (${type})`}`;
  return [hop(label, place, { state: 'works', ways })];
}

/** What a table prints below the same route. */
const waysOfRoute = (prefix: string, type: string | null, spot: Spot): readonly Hop[] =>
  routesNamed(prefix, type, spot).flatMap(({ ways, needs }) => [...ways, ...needs]);

const placeOfNode = ({ way, ...node }: Node): Pick<Said<unknown>, 'span' | 'path'> =>
  placeOf({ ...node, way: way.slice(0, -1) }, way.at(-1) ?? '');

const quotedIn = (tree: ToldTree, { span, path }: Pick<Said<unknown>, 'span' | 'path'>): Quoted =>
  quoted(tree, span, `\`${path}\``);
