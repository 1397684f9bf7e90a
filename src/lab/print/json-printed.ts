/** What SR Linux writes as one JSON object. */
export type Printed = Readonly<Record<string, unknown>>;

/** What a release does not print is no key. */
export const printed = (record: Printed): Printed =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
