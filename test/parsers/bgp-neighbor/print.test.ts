import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighborDetailJson, neighborDetailText } from '#lab/print/bgp-neighbor.js';
import { parse } from '#parse.js';
import { expectAlike } from '../../support/print/alike.js';
import { anyNeighborDetail } from '../../support/print/any-neighbor-detail.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

const asked = 'show network-instance default protocols bgp neighbor 192.0.2.2 detail';

it('reads any session back as it was, to its last character', () => {
  fc.assert(
    fc.property(anyNeighborDetail, fc.integer({ min: 60, max: 291 }), (data, width) => {
      const text = neighborDetailText(data, width);
      const parsed = parse(`A:leaf1# ${asked}\n${text}A:leaf1# `);
      expect(toldBy(parsed.text)).toEqual([
        {
          ...{ kind: 'bgp-neighbor', device: 'leaf1', command: asked, complete: true },
          ...{ networkInstance: 'default', data },
        },
      ]);
      expect(parsed.coverage).toEqual({
        ...{ characters: text.trim().length, read: text.trim().length, ignored: 0, unread: 0 },
      });
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('reads the same session from JSON, with the names of the model as keys', () => {
  fc.assert(
    fc.property(anyNeighborDetail, (data) => {
      const printed = { instance: [{ Name: 'default', neighbor: [neighborDetailJson(data)] }] };
      expectAlike(asked, neighborDetailText(data, 100), printed);
    }),
    { numRuns: 60 },
  );
});
