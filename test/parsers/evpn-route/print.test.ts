import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { evpnRouteJson, evpnRouteText } from '#lab/print/evpn-route.js';
import { parse } from '#parse.js';
import { anyEvpnRoutes } from '../../support/print/any-evpn-route.js';
import { dataIn, lawsBrokenBy, toldBy } from '../../support/reading.js';

it('reads any routes back as they were, to the last character', () => {
  fc.assert(
    fc.property(anyEvpnRoutes, ({ routes, print }) => {
      const text = evpnRouteText(routes, print);
      expect(toldBy(text)).toEqual([
        {
          ...{ kind: 'evpn-route', device: null, command: null },
          ...{ networkInstance: print.networkInstance, complete: true, data: { routes } },
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

it('says the same in JSON as in text', () => {
  fc.assert(
    fc.property(anyEvpnRoutes, ({ routes, print }) => {
      const text = JSON.stringify(evpnRouteJson(routes, print), null, 2);
      expect(dataIn(text)).toEqual([{ routes }]);
      expect(parse(text).blocks).toMatchObject([{ kind: 'evpn-route', complete: true }]);
      expect(lawsBrokenBy(parse(text))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
