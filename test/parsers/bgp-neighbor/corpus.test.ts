import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { capturesWith, corpusIsHere } from '../../support/corpus.js';
import { CUT } from '../../support/corpus-unread.js';
import { lawsBrokenBy } from '../../support/reading.js';

describe.skipIf(!corpusIsHere)('sessions in detail in the public captures', () => {
  const found = capturesWith(/Peer|neighbor/).flatMap(({ path, text }) => {
    const parsed = parse(text);
    const block = parsed.blocks.find(({ kind }) => kind === 'bgp-neighbor');
    return block?.kind === 'bgp-neighbor' ? [{ path, parsed, block, text }] : [];
  });

  it('are read to the last character, and other reports about a peer are not taken for one', () => {
    expect(found.map(({ path }) => path).sort()).toEqual(Object.keys(CUT['bgp-neighbor'] ?? {}));
    for (const { path, parsed, block } of found) {
      expect(block.complete, path).toBe(false);
      expect(
        parsed.problems.map(({ code }) => code),
        path,
      ).toEqual(['cut-off']);
      expect(parsed.coverage, path).toMatchObject({ unread: 0, ignored: 0 });
      expect(lawsBrokenBy(parsed), path).toEqual([]);
    }
  });

  it('are complete as soon as a prompt follows', () => {
    const [whole] = found;
    expect(parse(`${whole?.text.trimEnd()}\nA:leaf1# `).blocks).toMatchObject([
      {
        complete: true,
        data: {
          sessionState: 'established',
          timers: [{}, {}, {}, { name: 'minimum-advertisement-interval', configured: 5 }, {}],
          messages: [{ name: 'Non Updates', sent: 122, received: 122 }, {}, {}, {}],
          families: [
            { family: 'ipv4-unicast', received: 3, active: null, advertised: 3 },
            { family: 'evpn', received: null },
          ],
        },
      },
    ]);
  });
});
