/** Seconds between askings: each time every leaf is logged in to, and asked everything. */
export const WATCH = { least: 10, most: 86_400 } as const;
