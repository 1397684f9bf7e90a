import { lowerLocalPreference } from '#rules/lower-local-preference.js';
import { describeLost } from '../support/lost-table.js';
import { best, path } from '../support/path.js';

const CONFIG = {
  'info from running network-instance ip-vrf1 protocols bgp': `    autonomous-system 65010
    neighbor 192.0.2.21 {
        local-preference 100
    }
    neighbor 192.0.2.22 {
        import-policy from-nodes
    }
`,
  'info from running routing-policy': `    policy from-nodes {
        statement 10 {
            action {
                policy-result accept
                bgp {
                    local-preference {
                        set 50
                    }
                }
            }
        }
    }
`,
};

describeLost(
  lowerLocalPreference,
  {
    step: 'local-pref',
    loser: { localPreference: 50 },
    values: '50 against 100',
    quotes: ['50', '100'],
  },
  {
    finds: [
      [
        'a path whose preference a policy can have set, and a neighbor that has one of its own',
        {
          paths: [best(), path({ localPreference: 50, tieBreakReason: 'local-pref' })],
          beside: CONFIG,
        },
        [
          {
            message:
              'path 2 loses to path 1 at step `local-pref` (50 against 100), so multipath cannot take it in',
            quotes: ['50', '100', '50', '100'],
            onlyNotes: [
              'the lines of the configuration quoted can set what this step compares; whether a statement matches the prefix is not judged',
            ],
          },
        ],
      ],
    ],
  },
);
