import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bgpSummaryJson, bgpSummaryText } from '#lab/print/bgp-summary.js';
import { parse } from '#parse.js';
import { expectAlike } from '../../support/print/alike.js';
import { anyBgpSummary } from '../../support/print/any-bgp-summary.js';
import { lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any summary back as it was, to its last character, labels of tomorrow included', () => {
  fc.assert(
    fc.property(anyBgpSummary, fc.integer({ min: 45, max: 291 }), (data, width) => {
      const text = bgpSummaryText(data, { networkInstance: 'ip-vrf-1', width });
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'bgp-summary', device: null, command: null, complete: true },
          ...{ networkInstance: 'ip-vrf-1', data },
        },
      ]);
      const parsed = parse(text);
      expect(parsed.coverage).toEqual({
        ...{ characters: text.trim().length, read: text.trim().length, ignored: 0, unread: 0 },
      });
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('reads the same summary from JSON, with the names of the model as keys', () => {
  fc.assert(
    fc.property(anyBgpSummary, (data) => {
      const command = 'show network-instance ip-vrf-1 protocols bgp summary';
      const text = bgpSummaryText(data, { networkInstance: 'ip-vrf-1', width: 100 });
      expectAlike(command, text, { instance: [{ Name: 'ip-vrf-1', ...bgpSummaryJson(data) }] });
    }),
    { numRuns: 60 },
  );
});
