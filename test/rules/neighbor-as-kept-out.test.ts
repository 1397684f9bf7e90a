import { neighborAsKeptOut } from '#rules/neighbor-as-kept-out.js';
import { best, path, sharing } from '../support/path.js';
import { describeRule } from '../support/rule-table.js';

const OTHER_AS = path({ asPath: [65002] });
const configured = (multipath: string) => ({
  'info from running network-instance ip-vrf1 protocols bgp': `    autonomous-system 65010
    afi-safi ipv4-unicast {
        multipath {
            ${multipath}
        }
    }`,
});
const NOT_ALLOWED = configured('allow-multiple-as false');
const RULE = '-'.repeat(60);
const COUNTED = {
  'show network-instance ip-vrf1 protocols bgp summary': `${RULE}
BGP is enabled and up in network-instance "ip-vrf1"
Global AS number  : 65010
BGP identifier    : 198.51.100.1
${RULE}
Ipv4-unicast AFI/SAFI
    Received routes               : 2
    Received and active routes    : 1
    Max number of multipaths      : 8, 8
    Multipath can transit multi AS: False
${RULE}`,
};

describeRule(neighborAsKeptOut, {
  passes: [
    [
      'the other AS is allowed, and the width is reached',
      { paths: [best(), OTHER_AS], beside: configured('maximum-paths 1') },
    ],
    [
      'the path left out has the neighbor AS of the best one',
      { paths: [best(), sharing(), path()], beside: NOT_ALLOWED },
    ],
    [
      'the path of the other AS loses at a step that must tie',
      {
        paths: [best(), path({ asPath: [65002, 65003], tieBreakReason: 'as-path-length' })],
        beside: NOT_ALLOWED,
      },
    ],
    [
      'it is not known which AS are allowed',
      { paths: [best(), OTHER_AS], beside: configured('maximum-paths 8') },
    ],
  ],
  finds: [
    [
      'a path of another AS beside a lone best path',
      { paths: [best(), OTHER_AS], beside: NOT_ALLOWED },
      [
        {
          message:
            'path 2 comes from another neighbor AS than path 1, and `allow-multiple-as false` keeps it out of multipath',
          severity: 'error',
          quotes: ['false', '[65002]', '[65001]'],
          labels: [
            '`network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath allow-multiple-as`',
            'path 2, not Used: its neighbor AS',
            'path 1: the neighbor AS of the best',
          ],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath allow-multiple-as true',
          ],
        },
      ],
    ],
    [
      'a path of another AS, where the BGP summary alone tells that it is not allowed',
      { paths: [best(), OTHER_AS], beside: COUNTED },
      [
        {
          message:
            'path 2 comes from another neighbor AS than path 1, and `allow-multiple-as false` keeps it out of multipath',
          severity: 'error',
          quotes: ['False', '[65002]', '[65001]'],
          labels: [
            '`Multipath can transit multi AS`',
            'path 2, not Used: its neighbor AS',
            'path 1: the neighbor AS of the best',
          ],
          lines: [
            'set / network-instance ip-vrf1 protocols bgp afi-safi ipv4-unicast multipath allow-multiple-as true',
          ],
        },
      ],
    ],
    [
      'paths of other AS beside several that share the load',
      { paths: [best(), sharing(), OTHER_AS, path({ asPath: [65003] })], beside: NOT_ALLOWED },
      [
        {
          message:
            'paths 3 and 4 come from another neighbor AS than path 1, and `allow-multiple-as false` keeps them out of multipath',
        },
      ],
    ],
  ],
  unknown: [
    ['the configuration was not given', { paths: [best(), OTHER_AS] }, ['bgpConfig']],
    [
      'a part of the configuration was given',
      {
        paths: [best(), OTHER_AS],
        beside: {
          'info from running network-instance ip-vrf1 protocols bgp group nodes':
            '    peer-as 65001',
        },
      },
      ['bgpConfig'],
    ],
    [
      'the BGP report has no detail',
      { detail: false, paths: [best(), OTHER_AS], beside: NOT_ALLOWED },
      ['bgpRoutes'],
    ],
    ['no BGP report was given', { routes: [], beside: NOT_ALLOWED }, ['bgpRoutes']],
  ],
});
