import { higherNextHopCost } from '#rules/higher-next-hop-cost.js';
import { describeLost } from '../support/lost-table.js';

describeLost(higherNextHopCost, {
  step: 'next-hop-cost',
  loser: {},
  values: null,
  byReasonAlone: true,
  quotes: ['next-hop-cost', '192.0.2.21'],
});
