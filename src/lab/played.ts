import type { Heard } from './server/heard.js';

/** A leaf of a running lab. */
export interface PlayedLeaf {
  readonly name: string;
  readonly scenario: string;
  readonly release: string;
  readonly address: string;
  readonly port: number;
  readonly networkInstances: readonly string[];
  /** The host key as the known-hosts file has it, also where the leaf shows another one. */
  readonly hostKey: { readonly type: string; readonly base64: string };
  /** All that clients asked of it so far. */
  readonly heard: readonly Heard[];
}
