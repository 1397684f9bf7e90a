import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';
import { jsonFixtures } from './fixtures.js';

const NOISE = ['"', '{', '}', '[', ']', ',', ':', '\\', '\\u', '\n', '...\n', '0', '“', 'x '];

it('an empty key is shown with its quotes', () => {
  const [fixture] = jsonFixtures.filter(({ name }) => name === 'route-table/json-summary');
  const parsed = parse((fixture?.text ?? '').replace('"Route Type"', '""'));
  expect(parsed.problems.map(({ span }) => parsed.text.slice(...span))).toContain('""');
  expect(lawsBrokenBy(parsed)).toEqual([]);
});

describe.each(jsonFixtures)('$name', ({ text }) => {
  const offset = fc.nat(text.length);

  it('cut out anywhere is read without a complaint, and every law of places holds', () => {
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const parsed = parse(text.slice(Math.min(one, other), Math.max(one, other)));
        expect(lawsBrokenBy(parsed)).toEqual([]);
      }),
    );
  });

  it('with characters added, lost or doubled anywhere keeps every law of places', () => {
    fc.assert(
      fc.property(offset, fc.nat(40), fc.constantFrom(...NOISE), (at, lost, noise) => {
        const parsed = parse(text.slice(0, at) + noise + text.slice(at + lost));
        expect(lawsBrokenBy(parsed)).toEqual([]);
      }),
    );
  });

  it('with a bracket lost anywhere is not complete, or says the same', () => {
    const whole = JSON.stringify(parse(text).blocks.map(({ data }) => factsOf(data)));
    const lost = [...text.matchAll(/[{[](?=\n)|(?<=\n *)[}\]]/g)].flatMap(({ index }) => {
      const { blocks } = parse(text.slice(0, index) + text.slice(index + 1));
      const complete = blocks.filter((block) => block.complete);
      return complete.length === 0
        ? []
        : [JSON.stringify(complete.map(({ data }) => factsOf(data)))];
    });
    expect(lost.filter((facts) => facts !== whole)).toEqual([]);
  });
});

describe('very many pieces of other text in one object', () => {
  const text =
    jsonFixtures.find(({ name }) => name === 'route-table-prefix/json-detail')?.text ?? '';
  const MANY = 150_000;

  it.each([
    ['dots on lines of their own', text.replace('"ID": 0,', `$&\n${'...\n'.repeat(MANY)}`)],
    [
      'lines without a next hop',
      text.replace('"198.51.', `"${'via ::1 (x) '.repeat(MANY)}198.51.`),
    ],
  ])('are not too many: %s', (_, damaged) => {
    expect(damaged.length).toBeGreaterThan(text.length + MANY);
    const { blocks, problems } = parse(damaged);
    expect(blocks.map(({ kind, complete }) => [kind, complete])).toEqual([
      ['route-table-prefix', false],
    ]);
    expect(problems.length).toBeGreaterThan(MANY / 2);
  });
});
