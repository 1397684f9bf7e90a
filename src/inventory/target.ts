/**
 * Everything needed to log in to one leaf or jump host: what the user typed, joined with inventory and
 * ssh_config. Nothing in it is secret.
 */
export interface Target {
  /** As the user calls the leaf; answers and messages name it so. */
  readonly name: string;
  /** Where to connect: a name or an address, never with a leading `-`, blanks or control characters. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** `HostKeyAlias`: the name under which the host key is looked up instead of `host`. */
  readonly hostKeyAlias: string | null;
  /** Private keys to try, in order; with `identitiesOnly` no other key of the agent is offered. */
  readonly identityFiles: readonly string[];
  readonly identitiesOnly: boolean;
  /** The socket of the agent; null: none is used. */
  readonly agent: string | null;
  /** Known-hosts files to read, in order. They are never written. */
  readonly knownHostsFiles: readonly string[];
  /** `StrictHostKeyChecking` of ssh_config, when it says something. */
  readonly strictHostKeyChecking: 'yes' | 'no' | 'ask' | 'accept-new' | 'off' | null;
  /** Time to connect in milliseconds. */
  readonly connectTimeout: number;
  /** Hosts to go through, the first one first; at most four. Each is verified under its own name. */
  readonly jumps: readonly Target[];
}
