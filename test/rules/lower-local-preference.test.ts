import { lowerLocalPreference } from '#rules/lower-local-preference.js';
import { describeLost } from '../support/lost-table.js';

describeLost(lowerLocalPreference, {
  step: 'local-pref',
  loser: { localPreference: 50 },
  values: '50 against 100',
  quotes: ['50', '100'],
});
