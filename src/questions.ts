import type { Kind } from '#facts/block.js';
import { COMMANDS, filled, type Values, valuesFor } from '#facts/commands.js';
import {
  type NetworkInstanceName,
  type NetworkInstanceSummary,
  networkInstanceNamed,
} from '#facts/network-instance.js';
import type { Prefix } from '#facts/prefix.js';
import { isWithin } from '#facts/release.js';
import { shows } from '#parsers/registry.js';
import type { Wanted } from '#parsers/show.js';

/** What one leaf is asked. Only names and prefixes that were tested can stand in a command. */
export interface LeafQuestion {
  /** Empty: all that the leaf has. */
  readonly networkInstances: readonly NetworkInstanceName[];
  readonly prefixes: readonly Prefix[];
  /** As the leaf told it; null: it was not asked yet, or did not tell. */
  readonly release: string | null;
}

/** One command, ready to send, with what it is about. */
export interface Ask {
  /** The report that answers it. */
  readonly kind: Kind;
  readonly command: string;
  readonly networkInstance: string | null;
  readonly prefix: string | null;
  /** What tells less and is asked where the leaf does not know the command. */
  readonly otherwise: readonly Pick<Ask, 'kind' | 'command'>[];
}

/**
 * All commands for a leaf in the order in which they are sent: which release it runs, then, where no
 * network-instance is named, which it has, else all that `asksAbout` asks. There is no other way to make
 * a command.
 */
export function asksFor(question: LeafQuestion): readonly Ask[] {
  const { networkInstances, release } = question;
  const first = askFor('release', release, {}, NOTHING);
  const next =
    networkInstances.length === 0
      ? askFor('network-instances', release, {}, NOTHING)
      : asksAbout(question);
  return [...first, ...next];
}

const NOTHING = { networkInstance: null, prefix: null };

/**
 * The commands about the prefixes, for a leaf that told its release, or its network-instances: first what
 * answers the question, then what explains the answer. Each is sent once.
 */
export const asksAbout = (question: LeafQuestion): readonly Ask[] =>
  question.networkInstances.length === 0
    ? []
    : once([...asksOfPrefixes(question), ...asksOfInstances(question), ...asksOfLeaf(question)]);

/** What it knows about each prefix in each network-instance. */
export const asksOfPrefixes = ({
  networkInstances,
  prefixes,
  release,
}: LeafQuestion): readonly Ask[] =>
  networkInstances.flatMap((name) => prefixes.flatMap((prefix) => about(name, prefix, release)));

/** What is set up in each network-instance, and who it peers with there. */
export const asksOfInstances = ({
  networkInstances,
  release,
}: Pick<LeafQuestion, 'networkInstances' | 'release'>): readonly Ask[] =>
  networkInstances.flatMap((name) => inside(name, release));

/** What holds for the leaf as a whole, and what came to it from other leaves. */
export const asksOfLeaf = ({
  prefixes,
  release,
}: Pick<LeafQuestion, 'prefixes' | 'release'>): readonly Ask[] => [
  ...prefixes.flatMap((prefix) =>
    askFor('evpn-routes', release, valuesFor(null, prefix), { networkInstance: FABRIC, prefix }),
  ),
  ...askFor('policies', release, {}, NOTHING),
  ...(['configuration', 'fabric-sessions'] as const).flatMap((wanted) =>
    askFor(
      wanted,
      release,
      { 'network-instance': FABRIC },
      { ...NOTHING, networkInstance: FABRIC },
    ),
  ),
];

/** Leaves tell each other their routes in it. */
const FABRIC = 'default';

/** Each command once, where it stands first. */
export function once(asks: readonly Ask[]): readonly Ask[] {
  const first = new Map<string, Ask>();
  for (const ask of asks) if (!first.has(ask.command)) first.set(ask.command, ask);
  return [...first.values()];
}

/** The same with `{network-instance}` in place of a name, to show; no such command can be sent. */
export const templatesAbout = ({
  prefixes,
  release,
}: Omit<LeafQuestion, 'networkInstances'>): readonly Ask[] => [
  ...prefixes.flatMap((prefix) => about(null, prefix, release)),
  ...inside(null, release),
  ...asksOfLeaf({ prefixes, release }),
];

function about(
  networkInstance: NetworkInstanceName | null,
  prefix: Prefix,
  release: string | null,
): readonly Ask[] {
  const values = valuesFor(networkInstance, prefix);
  return (['paths', 'routes'] as const).flatMap((wanted) =>
    askFor(wanted, release, values, { networkInstance, prefix }),
  );
}

const inside = (networkInstance: NetworkInstanceName | null, release: string | null) =>
  (['sessions', 'bgp-summary', 'configuration'] as const).flatMap((wanted) =>
    askFor(
      wanted,
      release,
      { 'network-instance': networkInstance },
      { ...NOTHING, networkInstance },
    ),
  );

function askFor(
  wanted: Wanted,
  release: string | null,
  values: Values,
  about: Pick<Ask, 'networkInstance' | 'prefix'>,
): readonly Ask[] {
  const [first, ...otherwise] = shows.flatMap(({ kind, asks = [] }) =>
    asks
      .filter((ask) => ask.wanted === wanted && isWithin(release, ask.releases))
      .map(({ command }) => ({ kind, command: filled(command, values) })),
  );
  return first === undefined ? [] : [{ ...first, ...about, otherwise }];
}

/**
 * Whether a command asks for what explains an answer, rather than for the answer: no verdict rests on
 * what it tells, so that a leaf that does not tell it costs nothing but the explanation.
 */
export const explains = (command: string): boolean =>
  EXPLAINING.some((pattern) => pattern.test(command));

const EXPLAINING = [
  ...[COMMANDS.sessions, COMMANDS.bgpSummary, COMMANDS.configuration, COMMANDS.policies],
  ...[COMMANDS.evpnRoutes, COMMANDS.fabricSessions],
].map((template) => new RegExp(`^${template.replace(/\{[\w-]+\}/g, '\\S+')}$`));

/** The network-instances in which a leaf may know a prefix, and those that can't be asked about. */
export interface Candidates {
  readonly names: readonly NetworkInstanceName[];
  readonly left: readonly { readonly name: string; readonly why: string }[];
}

/** Which of the network-instances of a leaf to ask: all that route. */
export function candidatesIn({ rows }: NetworkInstanceSummary): Candidates {
  const routed = rows.filter(({ type }) => !LAYER_2.has(type ?? ''));
  const tested = routed.map(({ name }) => ({ name, tested: networkInstanceNamed(name) }));
  return {
    names: tested.flatMap((one) => one.tested ?? []),
    left: tested.flatMap((one) =>
      one.tested === null
        ? [{ name: one.name, why: 'its name holds characters that are never sent to a leaf' }]
        : [],
    ),
  };
}

/** Types that hold no routes. */
const LAYER_2: ReadonlySet<string> = new Set(['mac-vrf', 'vpws']);
