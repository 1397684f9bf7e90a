import type { VersionReport } from '#facts/version.js';
import type { Word } from '#parsers/lexemes.js';
import type { Span } from '#text/span.js';
import type { Field } from './grammar.js';

/**
 * What the fields say together.
 *
 * @param span where they stand
 */
export function versionOf(fields: readonly Field[], span: Span): VersionReport {
  const release = fields.flatMap(({ label, value }) =>
    label === 'Software Version' ? releaseIn(value) : [],
  )[0];
  return {
    release: release?.text ?? null,
    fields: Object.fromEntries(fields.map(({ label, value }) => [label, value.text])),
    spans: { ...(release !== undefined && { release: release.span }), fields: span },
  };
}

// v23.10.1          v23.10.1-218-ga3fc1bea5a
function releaseIn({ text, span: [at] }: Word): readonly Word[] {
  const found = /^v?(\d+\.\d+(?:\.\d+)?)/.exec(text);
  if (found === null) return [];
  const [whole, release = ''] = found;
  return [{ text: release, span: [at + whole.length - release.length, at + whole.length] }];
}
