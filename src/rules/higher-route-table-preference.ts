import { lostAtStep } from './lost-at-step.js';
import { DEFAULT_PREFERENCES, ladderStep, PAIRWISE } from './references.js';
import { SEE_BGP_CONFIGURATION } from './remedies.js';

export const higherRouteTablePreference = lostAtStep({
  id: 'higher-route-table-preference',
  title: 'Higher route-table preference',
  steps: ['rtm-pref'],
  catalogue: ['F14'],
  certainty: 'certain',
  docs: {
    what: 'Finds valid paths that lose by route-table preference.',
    why: 'Preference is compared before local preference, AS path and all else that a node announces. It differs between eBGP and iBGP when configured so, by policy from 23.7 on, and for routes that other protocols brought into BGP.',
    limits:
      'The BGP report does not print preferences; the route table shows that of the winner. What is configured about them is quoted where the configuration is given.',
    references: [PAIRWISE, ladderStep('rtm-pref'), DEFAULT_PREFERENCES],
    examples: ['preference-for-one-group', 'static-route-in-front'],
  },
  remedies: [SEE_BGP_CONFIGURATION],
});
