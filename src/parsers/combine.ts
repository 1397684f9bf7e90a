import P from 'parsimmon';

/*
 * Parsimmon's own combinators gather at every step what would have been welcome there: a set, an
 * array and a sort each. A report tells by what it shows what is missing, so where every report
 * comes by they are put together without it.
 */

/** Parsimmon's own way to run a parser inside another one, which its types leave out. */
export function run<T>(parser: P.Parser<T>, text: string, at: number): P.Reply<T> {
  return (parser as unknown as { readonly _: P.ParseFunctionType<T> })._(text, at);
}

/**
 * Runs a parser in the middle of a text, with offsets that count from the text's beginning; what
 * stands behind its match does not matter. Null where it fails.
 */
export function readAt<T>(parser: P.Parser<T>, text: string, at: number): T | null {
  return run(parser, text, at).value;
}

/** What a parser read, as something else: `map`. */
export function mapped<A, T>(parser: P.Parser<A>, make: (value: A) => T): P.Parser<T> {
  return P((input, at) => {
    const reply = run(parser, input, at);
    return reply.status ? P.makeSuccess(reply.index, make(reply.value)) : reply;
  });
}

/** A parser that depends on what another one read in front of it: `chain`. */
export function chained<A, T>(parser: P.Parser<A>, next: (value: A) => P.Parser<T>): P.Parser<T> {
  return P((input, at) => {
    const reply = run(parser, input, at);
    return reply.status ? run(next(reply.value), input, reply.index) : reply;
  });
}

/** Three parsers one behind the other: `seqMap`. */
export function inTurn<A, B, C, T>(
  [first, second, third]: readonly [P.Parser<A>, P.Parser<B>, P.Parser<C>],
  make: (first: A, second: B, third: C) => T,
): P.Parser<T> {
  return P((input, at) => {
    const a = run(first, input, at);
    if (!a.status) return a;
    const b = run(second, input, a.index);
    if (!b.status) return b;
    const c = run(third, input, b.index);
    return c.status ? P.makeSuccess(c.index, make(a.value, b.value, c.value)) : c;
  });
}

/** As many as there are, perhaps none: `many`. */
export function manyOf<T>(parser: P.Parser<T>): P.Parser<readonly T[]> {
  return P((input, from) => {
    const found: T[] = [];
    let at = from;
    for (let next = run(parser, input, at); next.status; next = run(parser, input, at)) {
      if (next.index === at) break;
      found.push(next.value);
      at = next.index;
    }
    return P.makeSuccess(at, found);
  });
}

/** The parser that the first character, blanks aside, asks for: `alt`, as a reader chooses. */
export function byFirst<T>(
  parsers: Readonly<Record<string, P.Parser<T>>>,
  otherwise: P.Parser<T>,
): P.Parser<T> {
  return P((input, at) => {
    let ahead = at;
    while (BLANKS.has(input.charCodeAt(ahead))) ahead += 1;
    return run(parsers[input.charAt(ahead)] ?? otherwise, input, at);
  });
}

const BLANKS: ReadonlySet<number> = new Set([9, 10, 32]);
