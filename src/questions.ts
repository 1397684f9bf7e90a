import type { Kind } from '#facts/block.js';
import { filled, type Values, valuesFor } from '#facts/commands.js';
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
 * network-instance is named, which it has, else what it knows about each prefix. There is no other
 * way to make a command.
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

/** The commands about the prefixes alone, for a leaf that told its release, or its network-instances. */
export const asksAbout = ({ networkInstances, prefixes, release }: LeafQuestion): readonly Ask[] =>
  networkInstances.flatMap((name) => prefixes.flatMap((prefix) => about(name, prefix, release)));

/** The same with `{network-instance}` in place of a name, to show; no such command can be sent. */
export const templatesAbout = ({
  prefixes,
  release,
}: Omit<LeafQuestion, 'networkInstances'>): readonly Ask[] =>
  prefixes.flatMap((prefix) => about(null, prefix, release));

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
