import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanTable } from '#parsers/json/scan.js';
import { type Value, wordsIn } from '#parsers/json/value.js';

/** The value as a program reads it. */
function meant(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(meant);
  if (value.kind === 'table')
    return Object.fromEntries(value.members.map((each) => [each.key.text, meant(each.value)]));
  return value.kind === 'string' ? value.text : JSON.parse(value.text);
}

const scan = (text: string) => scanTable(text, 0, text.length);
const read = (text: string): unknown => {
  const scanned = scan(text);
  return scanned === null ? null : meant(scanned.table);
};

describe('any JSON object', () => {
  it('is read as a program reads it, in any layout', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(read(text)).toEqual(JSON.parse(text));
        expect(scan(text)).toMatchObject({ strays: [], end: text.length, table: { closed: true } });
      }),
    );
  });

  it('keeps the place of every string, also of one with escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (words, other) => {
        const text = JSON.stringify({ before: other, it: words, after: [other, words] });
        const scanned = scan(text);
        for (const { span } of scanned?.table.members.flatMap(({ value }) => wordsIn(value)) ?? [])
          expect(scanned?.unescaped.text.slice(...span)).toSatisfy((one: string) =>
            [words.trim(), other.trim()].includes(one),
          );
      }),
    );
  });

  it('leads from every line of an escaped string to its printed characters', () => {
    const text = '{"a\\u0062c": "one\\n  two \\"three\\" \\u2014 \\/four"}';
    const { table, unescaped } = scan(text) ?? {};
    const [member] = table?.members ?? [];
    expect(member?.key.text).toBe('abc');
    const [start] = member?.value.span ?? [0];
    const placeOf = (words: string): string => {
      const at = unescaped?.text.indexOf(words, start) ?? -1;
      return text.slice(...(unescaped?.back([at, at + words.length]) ?? [0, 0]));
    };
    expect(['one', 'two', '"three"', '—', '/four'].map(placeOf)).toEqual([
      'one',
      'two',
      '\\"three\\"',
      '\\u2014',
      '\\/four',
    ]);
  });

  it('is none where no bracket opens', () => {
    expect(scanTable('[1]', 0, 3)).toBeNull();
    expect(scanTable('', 0, 0)).toBeNull();
  });
});

describe('a damaged object', () => {
  it.each([
    ['a comma lost', '{"a": 1 "b": 2}'],
    ['a comma too many', '{"a": 1,, "b": 2,}'],
    ['typographic quotes', '{“a”: 1, “b”: 2}'],
    ['blanks that do not break', '{\u00a0"a":\u00a01,\u00a0"b":\u00a02}'],
  ])('with %s is read all the same', (_, text) => {
    expect(read(text)).toEqual({ a: 1, b: 2 });
  });

  it.each([
    ['dots', '{"a": 1,\n...\n"b": 2}', '...'],
    ['a comment', '{"a": 1, # not so good\n"b": 2}', '# not so good'],
    ['an arrow', '{"a": 1, <-- here\n"b": 2}', '<-- here'],
    ['a key without its value', '{"a": 1, "b": 2, "c":}', '"c"'],
    ['a string that its line does not close', '{"a": 1, "b": 2, "c\n}', '"c'],
    ['a word that is no JSON', '{"a": 1, "b": 2, oops}', 'oops'],
  ])('with %s keeps the rest, and tells the place', (_, text, words) => {
    expect(read(text)).toEqual({ a: 1, b: 2 });
    expect(scan(text)?.strays.map((span) => text.slice(...span))).toEqual([words]);
  });

  it('states no value of which the end may be missing', () => {
    const text = '{"a": 1, "b": [true, 170], "c": "bgp"}';
    expect(read(text.slice(0, text.indexOf('170') + 2))).toEqual({ a: 1, b: [true] });
    expect(read(text.slice(0, text.indexOf('bgp') + 2))).toEqual({ a: 1, b: [true, 170] });
  });

  it('says which brackets are missing', () => {
    expect(scan('{"a": {"b": 1}')?.table).toMatchObject({ closed: false });
    expect(scan('{"a": [{"b": 1]}')?.table).toMatchObject({
      closed: true,
      members: [{ value: { closed: true, items: [{ closed: false }] } }],
    });
  });

  it('leaves prose behind a cut alone', () => {
    const text = '{"a": 1, "b": 2\n\nThe rest was\nnot saved, but\nit said\nthe same as above.';
    expect(scan(text)).toMatchObject({ strays: [], end: text.indexOf('2') + 1 });
  });

  it('however deep its brackets are is read without running out of stack', () => {
    const depth = 200_000;
    expect(scan(`{"a":${'['.repeat(depth)}`)?.table.closed).toBe(false);
    expect(scan(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)?.table.closed).toBe(true);
    expect(scan('{"a":'.repeat(depth))?.table.closed).toBe(false);
  });
});
