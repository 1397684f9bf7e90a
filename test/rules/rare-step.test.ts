import { rareStep } from '#rules/rare-step.js';
import { describeLost } from '../support/lost-table.js';

describeLost(rareStep, {
  step: 'aigp',
  loser: {},
  values: null,
  byReasonAlone: true,
  quotes: ['aigp', '<best,valid,used>'],
});
