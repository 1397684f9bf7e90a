import { ALLOW_INSTALL } from './forwarding-remedies.js';
import { lostAtStep } from './lost-at-step.js';
import { ladderStep, model, PAIRWISE } from './references.js';
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
    limits:
      'The report does not print the policy; the statement that says so is quoted where the configuration is given.',
    references: [
      PAIRWISE,
      ladderStep('fib-install-disabled'),
      model(
        'srl_nokia-routing-policy, disable-ip-route-install',
        'a policy can keep a route out of the route table, from 24.7 on',
      ),
    ],
    examples: ['policy-forbids-to-install', 'late-reasons'],
  },
  remedies: [SEE_BGP_CONFIGURATION, ALLOW_INSTALL],
});
