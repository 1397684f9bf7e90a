import { describe, expect, it } from 'vitest';
import { brokenByCuts } from '../../support/reading.js';
import { fixture, fixturesOf } from '../route-table/fixtures.js';

const NEVER = 'never gives a complete report with other facts';

describe('a session that is up, cut at every character', () => {
  it(NEVER, () => {
    expect(brokenByCuts(fixture('bgp-neighbor', 'ebgp-established'))).toEqual([]);
  });
});

// The other prints have the same lines with other values; all their characters would take too long.
describe.each(fixturesOf('bgp-neighbor'))('the print $name, cut at every seventh', ({ text }) => {
  it(NEVER, () => {
    expect(brokenByCuts(text, 7)).toEqual([]);
  });
});
