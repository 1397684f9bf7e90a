import { expect, test } from 'vitest';
import { knobsFor } from '#facts/knobs.js';
import { leaf } from '../support/leaf.js';
import { best } from '../support/path.js';
import { sessionsPrinted } from '../support/printed.js';

const BGP = {
  'info from running network-instance ip-vrf1 protocols bgp': `    autonomous-system 65010
    preference {
        ebgp 160
    }
    group nodes {
        peer-as 65001
        local-preference 150
        import-policy from-nodes
    }
    group others {
        import-policy [ from-others missing ]
    }
    neighbor 192.0.2.21 {
        peer-group nodes
        local-preference 120
    }
    neighbor 192.0.2.22 {
        peer-group others
    }
`,
};
const POLICIES = {
  'info from running routing-policy': `    policy from-nodes {
        default-action {
            policy-result accept
            bgp {
                disable-ip-route-install true
            }
        }
        statement 10 {
            action {
                policy-result accept
                route-preference {
                    set 165
                }
                bgp {
                    local-preference {
                        set 50
                    }
                    origin {
                        set igp
                    }
                    med {
                        set 20
                    }
                    as-path {
                        prepend {
                            repeat-n 2
                        }
                    }
                }
            }
        }
    }
    policy from-others {
        statement 10 {
            action {
                accept {
                    bgp {
                        local-preference {
                            set 70
                        }
                    }
                }
            }
        }
    }
`,
};
const SESSIONS = {
  'show network-instance ip-vrf1 protocols bgp neighbor': sessionsPrinted([
    { peer: '192.0.2.29', group: 'nodes' },
  ]),
};

const linesFor = (
  step: string,
  neighbor: string,
  beside: Readonly<Record<string, string>> = { ...BGP, ...POLICIES, ...SESSIONS },
) =>
  knobsFor(leaf({ paths: [best()], beside }).facts, step, neighbor).map(
    ({ path, value }) => `${path} ${value}`,
  );
const POLICY = 'routing-policy policy from-nodes statement 10 action';
const OWN = 'network-instance ip-vrf1 protocols bgp';

test.for([
  [
    'local-pref',
    [`${POLICY} bgp local-preference set 50`, `${OWN} neighbor 192.0.2.21 local-preference 120`],
  ],
  ['origin', [`${POLICY} bgp origin set igp`]],
  ['med', [`${POLICY} bgp med set 20`]],
  ['as-path-length', [`${POLICY} bgp as-path prepend repeat-n 2`]],
  ['rtm-pref', [`${POLICY} route-preference set 165`, `${OWN} preference ebgp 160`]],
  [
    'fib-install-disabled',
    ['routing-policy policy from-nodes default-action bgp disable-ip-route-install true'],
  ],
  ['ebgp-route', [`${OWN} group nodes peer-as 65001`]],
  ['next-hop-cost', []],
] as const)('at step %s the lines that can change it are found', ([step, lines]) => {
  expect(linesFor(step, '192.0.2.21')).toEqual(lines);
});

test('a dynamic neighbor goes by the group that its session names', () => {
  expect(linesFor('local-pref', '192.0.2.29')).toEqual([
    `${POLICY} bgp local-preference set 50`,
    `${OWN} group nodes local-preference 150`,
  ]);
  expect(linesFor('local-pref', '192.0.2.30'), 'no session of it').toEqual([]);
});

test('what stood inside of `accept` in early releases is found, and a policy that is not printed is not', () => {
  expect(linesFor('local-pref', '192.0.2.22')).toEqual([
    'routing-policy policy from-others statement 10 action bgp local-preference set 70',
  ]);
});

test('without a configuration there are none, and without the policies only those of sessions', () => {
  expect(linesFor('local-pref', '192.0.2.21', { ...POLICIES, ...SESSIONS })).toEqual([]);
  expect(linesFor('local-pref', '192.0.2.21', { ...BGP, ...SESSIONS })).toEqual([
    `${OWN} neighbor 192.0.2.21 local-preference 120`,
  ]);
});
