import { worseOrigin } from '#rules/worse-origin.js';
import { describeLost } from '../support/lost-table.js';

describeLost(worseOrigin, {
  step: 'origin',
  loser: { origin: 'incomplete' },
  values: 'incomplete against igp',
  quotes: ['incomplete', 'igp'],
});
