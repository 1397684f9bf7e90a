import type { Cited } from '#text/span.js';

/** What `show version` says. */
export interface VersionValues {
  /** `23.10.1`, from `Software Version`, without the `v`; null where the line was cut off. */
  readonly release: string | null;
  /** Every label with its value, as printed. */
  readonly fields: Readonly<Record<string, string>>;
}

export type VersionReport = Cited<VersionValues>;
