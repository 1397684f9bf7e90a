import type { AsPathMember } from '#facts/bgp-route.js';
import { asPathLost } from '#rules/as-path-lost.js';
import { evpnAnswer } from '../support/evpn.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, invalid, local, path, sharing } from '../support/path.js';
import { bgpRoute, evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const sent = (asPath: readonly AsPathMember[]) => ({
  neighbors: ['192.0.2.22', '192.0.2.23'],
  attributes: {
    med: null,
    localPreference: null,
    origin: 'incomplete' as const,
    asPath,
    communities: [],
  },
});
const copying = (differs: LeafSpec = {}): LeafSpec => ({
  name: 'leaf1',
  paths: [local({ origin: 'incomplete' }), path({ tieBreakReason: 'as-path-length' })],
  routes: [evpnRoute()],
  advertised: [sent([65010])],
  ...differs,
});
const heard: LeafSpec = {
  name: 'leaf2',
  paths: [best(), sharing()],
  routes: [bgpRoute(['192.0.2.21', '192.0.2.22'])],
};
const SAYS =
  'leaf1 tells 192.0.2.22 and 192.0.2.23 the prefix with the AS path `[65010]`, from which AS 65001 of those who announce it is lost';

describeRule(asPathLost, {
  passes: [
    ['the copy keeps the AS path', [copying({ paths: [local({ asPath: [65001] })] }), heard]],
    ['what is sent has it', [copying({ advertised: [sent([65010, 65001])] }), heard]],
    [
      'what is sent has the AS set, too',
      [
        copying({ advertised: [sent([65010, [65001, 65002]])] }),
        {
          ...heard,
          paths: [best({ asPath: [[65001, 65002]] }), sharing({ asPath: [[65001, 65002]] })],
        },
      ],
    ],
    [
      'no leaf hears the prefix from a node',
      [copying(), { ...heard, paths: [local()], routes: [evpnRoute()] }],
    ],
    ['nothing is sent', [copying({ advertised: [] }), heard]],
    [
      'the leaf sends what a node announced',
      [{ ...heard, name: 'leaf1', advertised: [sent([65010, 65001])] }, heard],
    ],
  ],
  finds: [
    [
      'a copy of what another leaf hears, as what follows from the copy',
      [copying(), heard],
      [
        {
          message: SAYS,
          severity: 'warning',
          quotes: ['[65010]', '[65001]', 'incomplete'],
          notes: ['nothing detects the loop'],
          roots: ['evpn-copy-shuts-out-bgp-paths'],
        },
      ],
    ],
    [
      'a copy of an EVPN route that has the AS path, on a leaf without nodes that count',
      [
        copying({ paths: [local()], beside: evpnAnswer({}) }),
        { ...heard, paths: [best({ asPath: [65009] })] },
      ],
      [{ message: SAYS, quotes: ['[65010]', '[65001]', 'igp'], roots: [] }],
    ],
    [
      'a copy of an EVPN route without an AS path, by the first valid path of a node that has one',
      [
        copying({ beside: evpnAnswer({ asPath: '[]' }) }),
        {
          ...heard,
          paths: [
            invalid(['as-loop'], { asPath: [65007] }),
            local({ flags: ['valid'], asPath: [65008] }),
            path({ asPath: [] }),
            best(),
          ],
        },
      ],
      [
        {
          message: SAYS,
          labels: [
            'leaf1: what it sends',
            'leaf2 hears it from 192.0.2.24',
            'leaf1, path 1: an empty AS path',
          ],
        },
      ],
    ],
  ],
  unknown: [
    ['no one path is called the best', [copying({ paths: [path(), path()] }), heard], []],
    [
      'the table does not say which of two routes is in use',
      [
        copying({
          routes: [evpnRoute({ active: null }), bgpRoute(['192.0.2.22'], { active: null })],
        }),
        heard,
      ],
      [],
    ],
    ['one leaf alone', copying(), []],
    [
      'a leaf without its route table',
      [copying(), { name: 'leaf2', paths: [best()] }],
      ['routeTable'],
    ],
  ],
});
