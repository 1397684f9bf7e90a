import type { Agreed } from '#collect/ssh/course.js';
import type { ConnectFailure } from '#collect/ssh/failure.js';
import type { Fingerprint } from '#collect/ssh/host-key.js';
import type { Notice, Policy } from '#collect/ssh/policy.js';
import { type NetworkInstanceName, networkInstanceNamed } from '#facts/network-instance.js';
import type { Prefix } from '#facts/prefix.js';
import type { Leaf } from '#inventory/leaf.js';
import { type Answered, type Interview, interview, type Wanted } from './interview.js';

/** What came of asking one leaf. */
export type LeafReport = {
  readonly leaf: Leaf;
  readonly notices: readonly Notice[];
} & (
  | ({
      readonly kind: 'answered';
      readonly hostKey: Fingerprint;
      readonly agreed: Agreed;
    } & Interview)
  | { readonly kind: 'failed'; readonly failure: ConnectFailure }
);

/** What happens at a leaf, for whoever shows how far it is. */
export type Step =
  | { readonly kind: 'connected' }
  | { readonly kind: 'sent'; readonly command: string }
  | { readonly kind: 'heard'; readonly answered: Answered }
  | { readonly kind: 'done'; readonly report: LeafReport };

/** What is asked of all leaves, and how. */
export interface Survey {
  readonly prefixes: readonly Prefix[];
  /** Null: those that the inventory names for a leaf, else all that the leaf has. */
  readonly networkInstance: NetworkInstanceName | null;
  readonly policy: Policy;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** How many leaves are asked at a time. */
  readonly parallel: number;
  readonly signal: AbortSignal;
  readonly seen: (leaf: Leaf, step: Step) => void;
}

/**
 * Asks all leaves, several at a time. One that fails costs nothing but itself. In the given order.
 * Once the signal aborts no further leaf is asked.
 */
export async function survey(leaves: readonly Leaf[], how: Survey): Promise<readonly LeafReport[]> {
  const { connect } = await import('#collect/ssh/connect.js');
  const reports: LeafReport[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < leaves.length && !how.signal.aborted; at = next++) {
      const leaf = leaves[at];
      if (leaf === undefined) return;
      const report = await reportOf(leaf, how, connect);
      reports[at] = report;
      how.seen(leaf, { kind: 'done', report });
    }
  };
  await Promise.all(Array.from({ length: Math.min(how.parallel, leaves.length) }, worker));
  return reports;
}

type Connect = typeof import('#collect/ssh/connect.js').connect;

async function reportOf(leaf: Leaf, how: Survey, connect: Connect): Promise<LeafReport> {
  const session = await connect(leaf.target, how.policy, { signal: how.signal });
  if (session.kind !== 'session') return { kind: 'failed', leaf, notices: [], failure: session };
  how.seen(leaf, { kind: 'connected' });
  try {
    const said = await interview(
      {
        ask: (command) => {
          how.seen(leaf, { kind: 'sent', command });
          return session.ask(command, { timeout: how.timeout, signal: how.signal });
        },
        heard: (answered) => how.seen(leaf, { kind: 'heard', answered }),
      },
      wantedOf(leaf, how),
    );
    return {
      kind: 'answered',
      leaf,
      notices: session.notices,
      hostKey: session.hostKey,
      agreed: session.agreed,
      ...said,
    };
  } finally {
    await session.close();
  }
}

/** What to ask this leaf: about the network-instance that was named, else about those that its inventory names. */
export function wantedOf(
  { networkInstances }: Leaf,
  { prefixes, networkInstance }: Pick<Survey, 'prefixes' | 'networkInstance'>,
): Wanted {
  const listed = networkInstances.flatMap((name) => networkInstanceNamed(name) ?? []);
  return { prefixes, networkInstances: networkInstance === null ? listed : [networkInstance] };
}
