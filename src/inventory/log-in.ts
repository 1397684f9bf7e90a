/**
 * How to log in to one host as far as a user or an inventory says; null: ssh_config decides. It is
 * what one would type at `ssh`, and it stands before what ssh_config says.
 */
export interface LogIn {
  /** What `ssh` would be called with: ssh_config is asked about this name. */
  readonly host: string;
  readonly user: string | null;
  readonly port: number | null;
  /** Tried before the ones of ssh_config. */
  readonly identityFiles: readonly string[];
  /** As `ProxyJump`: a list of hops, or `none`. */
  readonly jump: string | null;
  /** These alone; hops are looked for in them and in their own. */
  readonly knownHostsFiles: readonly string[] | null;
  /** Milliseconds, for the hops, too. */
  readonly connectTimeout: number | null;
}

/** ssh_config decides everything. */
export const plainLogIn = (host: string): LogIn => ({
  host,
  user: null,
  port: null,
  identityFiles: [],
  jump: null,
  knownHostsFiles: null,
  connectTimeout: null,
});
