import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, toldBy } from '../../support/reading.js';
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

describe('a value in which the text ends', () => {
  const text = fixture('bgp-neighbor', 'ebgp-established');
  const upTo = (words: string): string => text.slice(0, text.indexOf(words) + words.length);

  it('may be half of one, and is no fact', () => {
    expect(toldBy(upTo('session-state is establ'))).toMatchObject([
      { complete: false, data: { adminState: 'enable', sessionState: null } },
    ]);
    expect(toldBy(upTo('Prefix-limit                   : 42'))).toMatchObject([
      {
        complete: false,
        data: { families: [{ advertised: expect.any(Number), prefixLimit: null }] },
      },
    ]);
    expect(toldBy(upTo('peer-type : eb'))).toMatchObject([{ data: { peerType: null } }]);
    expect(toldBy(upTo('Non Updates                      12'))).toMatchObject([
      { data: { messages: [] } },
    ]);
  });

  it('is a fact where something follows', () => {
    const cut = `${upTo('session-state is established')}\nA:leaf1# `;
    expect(toldBy(cut)).toMatchObject([{ data: { sessionState: 'established' } }]);
  });

  it('is not taken for a label of tomorrow', () => {
    const { problems } = parse(upTo('Rejected routes                : N'));
    expect(problems.map(({ code }) => code)).toEqual(['cut-off']);
  });
});
