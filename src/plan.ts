import { SESSION_COMMANDS } from '#facts/commands.js';
import type { NetworkInstanceName } from '#facts/network-instance.js';
import type { Prefix } from '#facts/prefix.js';
import { type Ask, asksFor, templatesAbout } from './questions.js';

/** A leaf that would be asked. */
export interface PlannedLeaf {
  readonly name: string;
  /** Where it listens, such as `192.0.2.1:22`. */
  readonly address: string;
  /** Empty: it is asked which it has. */
  readonly networkInstances: readonly NetworkInstanceName[];
}

/** What would be sent to which leaf, in this order (schema `bgpwhy.plan/1`). Nothing was. */
export interface Plan {
  readonly leaves: readonly {
    readonly name: string;
    readonly address: string;
    readonly commands: readonly PlannedCommand[];
  }[];
  /** What else may be sent, to a leaf that does not take single commands from us. */
  readonly fallbacks: readonly Fallback[];
}

export interface Fallback {
  /** `no-exec`: the leaf has only a session to type into. `linux-shell`: not the CLI answers there. */
  readonly when: 'no-exec' | 'linux-shell';
  /** With `{command}` for each of the commands. */
  readonly sent: readonly string[];
}

export interface PlannedCommand {
  /** For each network-instance it holds `{network-instance}` in place of the name. */
  readonly command: string;
  /** `if-unknown`: where the leaf does not know the command in front of it. */
  readonly when: 'always' | 'for-each-network-instance' | 'if-unknown';
}

/** The plan for all leaves. No release is known before a leaf told it, so that it holds all that may be sent. */
export const planOf = (leaves: readonly PlannedLeaf[], prefixes: readonly Prefix[]): Plan => ({
  leaves: leaves.map(({ name, address, networkInstances }) => {
    const asks = asksFor({ networkInstances, prefixes, release: null });
    const later = networkInstances.length > 0 ? [] : templatesAbout({ prefixes, release: null });
    return {
      name,
      address,
      commands: [
        ...asks.flatMap((ask) => planned(ask, 'always')),
        ...later.flatMap((ask) => planned(ask, isTemplate(ask) ? EACH : 'always')),
      ],
    };
  }),
  fallbacks: [
    { when: 'no-exec', sent: [...SESSION_COMMANDS, '{command}'] },
    { when: 'linux-shell', sent: ["sr_cli -d '{command}'"] },
  ],
});

const EACH = 'for-each-network-instance';
const isTemplate = ({ command }: Ask): boolean => command.includes('{network-instance}');

const planned = (
  { command, otherwise }: Ask,
  when: PlannedCommand['when'],
): readonly PlannedCommand[] => [
  { command, when },
  ...otherwise.map((one) => ({ command: one.command, when: 'if-unknown' as const })),
];
