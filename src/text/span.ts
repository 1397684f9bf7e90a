/** The half-open stretch `[start, end)` of one file's text, in UTF-16 units from its beginning. */
export type Span = readonly [start: number, end: number];

/** Where a record's values stand. A key without a span was not printed. */
export type Spans<T> = Readonly<Partial<Record<keyof T & string, Span>>>;

/** A record that remembers which characters said each of its values. */
export type Cited<T> = T & { readonly spans: Spans<T> };
