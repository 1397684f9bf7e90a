import type { Position } from '#text/position.js';
import type { LocatedProblem } from './diagnosis.js';

/** What `bgpwhy parse` tells about its files, as plain data (schema `bgpwhy.parse/1`). */
export interface ParseReport {
  readonly schema: 'bgpwhy.parse/1';
  readonly files: readonly FileReport[];
}

export interface FileReport {
  readonly file: string;
  readonly blocks: readonly BlockReport[];
  readonly problems: readonly LocatedProblem[];
  /** Characters inside reports. */
  readonly coverage: {
    readonly characters: number;
    readonly read: number;
    readonly ignored: number;
    readonly unread: number;
  };
}

/** One report found in a file; `to` is the place of its last character. */
export interface BlockReport {
  readonly kind: string;
  readonly device: string | null;
  readonly command: string | null;
  readonly networkInstance: string | null;
  readonly from: Position;
  readonly to: Position;
  readonly complete: boolean;
  /** The facts in the shape of the kind; with places only when they were asked for. */
  readonly data: unknown;
}
