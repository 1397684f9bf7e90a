import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, toldBy } from '../../support/reading.js';
import { fixture, fixturesOf } from '../route-table/fixtures.js';

describe.each(fixturesOf('bgp-summary'))('the print $name, cut at every character', (one) => {
  it('never gives a complete report with other facts', () => {
    expect(brokenByCuts(one.text)).toEqual([]);
  });
});

describe('a value in which the text ends', () => {
  const text = fixture('bgp-summary', 'multipath-64');
  const upTo = (words: string): string => text.slice(0, text.indexOf(words) + words.length);

  it('may be half of one, and is no fact', () => {
    expect(toldBy(upTo('Max number of multipaths      : 6'))).toMatchObject([
      { complete: false, data: { families: [{ received: 18, maximumPaths: [] }] } },
    ]);
    expect(toldBy(upTo('Global AS number  : 650'))).toMatchObject([
      { complete: false, data: { operState: 'up', autonomousSystem: null } },
    ]);
  });

  it('is not taken for a label of tomorrow', () => {
    const { problems } = parse(upTo('Max number of multipaths      : 64,'));
    expect(problems.map(({ code }) => code)).toEqual(['cut-off']);
  });
});
