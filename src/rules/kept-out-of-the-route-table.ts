import { ALLOW_INSTALL } from './forwarding-remedies.js';
import { lostAtStep } from './lost-at-step.js';
import { SEE_BGP_CONFIGURATION } from './remedies.js';

export const keptOutOfTheRouteTable = lostAtStep({
  id: 'kept-out-of-the-route-table',
  title: 'Kept out of the route table',
  steps: ['fib-install-disabled', 'rtm-install-disabled'],
  needsDetail: true,
  catalogue: ['F26'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths that a policy forbids to install.',
    why: 'From 24.7 an import policy can say `disable-ip-route-install`; such a path loses to any other.',
    limits: 'The policy itself is not in this report.',
    references: ['SR Linux YANG srl_nokia-rib-bgp, tie-break-reason', 'docs/decision.md'],
    examples: ['late-reasons'],
  },
  remedies: [SEE_BGP_CONFIGURATION, ALLOW_INSTALL],
});
