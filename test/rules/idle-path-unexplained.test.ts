import { idlePathUnexplained } from '#rules/idle-path-unexplained.js';
import { best, invalid, local, path, sharing } from '../support/path.js';
import { evpnRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const TERSE = { tieBreakReason: null };
const DETAIL =
  'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 203.0.113.10/32 detail';
const TABLE =
  'show network-instance ip-vrf1 route-table ipv4-unicast prefix 203.0.113.10/32 detail';
const OF_SESSIONS = [
  'show network-instance ip-vrf1 protocols bgp neighbor',
  'info from running network-instance ip-vrf1 protocols bgp',
  'info from running routing-policy',
  'info detail from state network-instance ip-vrf1 protocols bgp ipv4-unicast multipath',
  'info detail from state network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath',
];
const BGP = 'info from running network-instance ip-vrf1 protocols bgp';
const DOWN_TO_A_DEPTH = 'info depth 3 from running network-instance ip-vrf1 protocols bgp';
const FOUR = `    afi-safi ipv4-unicast {
        multipath {
            maximum-paths 4
        }
    }`;
const idle = (number: number): string =>
  `path ${number} is valid and not Used, and these reports do not show why`;

describeRule(idlePathUnexplained, {
  passes: [
    ['all paths are Used', { paths: [best(), sharing()] }],
    ['the path is not valid', { paths: [best(), invalid(['as-loop'])] }],
    [
      'the path loses at a step',
      { paths: [best(), path({ origin: 'egp', tieBreakReason: 'origin' })] },
    ],
    ['multipath is left at one', { paths: [best(), path()] }],
    ['the limit of multipath is reached', { paths: [best(), sharing(), path()] }],
    ['the limit or the AS left it out', { paths: [best(), sharing(), path({ asPath: [65002] })] }],
    ['the path is damped', { paths: [best(), path({ routeFlapDamping: 'Suppressed' })] }],
    ['the path is Best', { paths: [best({ flags: ['best', 'valid'] })] }],
    [
      'a Used path has the same next hop',
      { detail: false, paths: [best(TERSE), path({ ...TERSE, nextHop: '192.0.2.21' })] },
    ],
    [
      'it is a local copy',
      { detail: false, paths: [best(TERSE), local({ ...TERSE, flags: ['valid'] })] },
    ],
  ],
  finds: [
    [
      'a path in a report without detail, and asks for the detail',
      { detail: false, paths: [best(TERSE), path(TERSE)] },
      [
        {
          message: idle(2),
          path: 2,
          severity: 'warning',
          quotes: ['<valid>'],
          notes: ['`next-hop-cost`', 'against path 1', 'without `detail`'],
          onlyLines: [DETAIL, TABLE],
        },
      ],
    ],
    [
      'two paths in one finding, and names the owner of the route as the root',
      { detail: false, paths: [best(TERSE), path(TERSE), path(TERSE)], routes: [evpnRoute()] },
      [
        {
          message: 'paths 2 and 3 are valid and not Used, and these reports do not show why',
          path: null,
          roots: ['other-owner-active'],
          onlyLines: [DETAIL],
        },
      ],
    ],
    [
      'a path for which several printed reasons are open, and where to see them',
      { paths: [best(), path({ tieBreakReason: 'next-hop-cost' }), path()] },
      [
        {
          message: idle(3),
          onlyNotes: ['open are the steps `next-hop-cost` and `peer-router-id` against path 1'],
          onlyLines: [
            'show network-instance ip-vrf1 route-table ipv4-unicast summary',
            ...OF_SESSIONS,
            TABLE,
          ],
        },
      ],
    ],
    [
      'a path whose reason was cut away with the end of the report, and names that as the root',
      { paths: [best(), path({ tieBreakReason: null })], bgpProblems: [] },
      [{ message: idle(2), roots: ['incomplete-report'] }],
    ],
    [
      'a path beside a cut route table, which is no root of it',
      { detail: false, paths: [best(TERSE), path(TERSE)], routes: [], tableProblems: [] },
      [{ message: idle(2), roots: [], onlyLines: [DETAIL] }],
    ],
    [
      'paths of which none is the best',
      { paths: [path(), path()] },
      [
        {
          message: 'paths 1 and 2 are valid and not Used, and these reports do not show why',
          notes: ['there is none to compare with'],
        },
      ],
    ],
    [
      'a path that ties with a local copy',
      { paths: [local({ asPath: [65001] }), path()] },
      [
        {
          message: idle(2),
          path: 2,
          onlyNotes: ['open is the step `peer-router-id` against path 1'],
          onlyLines: [...OF_SESSIONS, TABLE],
        },
      ],
    ],
    [
      'a path of another AS beside a best one that is not Used itself, so that no limit left it out',
      { paths: [best({ flags: ['best', 'valid'] }), path({ asPath: [65002] })] },
      [{ message: idle(2), path: 2 }],
    ],
    [
      'a path for which the limit has room, as the configuration tells',
      { paths: [best(), sharing(), path()], beside: { [BGP]: FOUR } },
      [{ message: idle(3), path: 3 }],
    ],
    [
      'a path beside a lone one for which the limit has room, whatever is told of other neighbor AS',
      { paths: [best(), path()], beside: { [DOWN_TO_A_DEPTH]: FOUR } },
      [{ message: idle(2), path: 2 }],
    ],
  ],
  unknown: [['no BGP report was given', { routes: [] }, ['bgpRoutes']]],
});
