import { describe, expect, it } from 'vitest';
import { brokenByCuts } from '../../support/reading.js';
import { fixturesOf } from '../route-table/fixtures.js';

describe.each(fixturesOf('tunnel-table'))('the print $name, cut at every character', (one) => {
  it('never gives a complete report with other facts', () => {
    expect(brokenByCuts(one.text)).toEqual([]);
  });
});
