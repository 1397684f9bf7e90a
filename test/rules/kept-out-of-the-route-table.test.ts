import { keptOutOfTheRouteTable } from '#rules/kept-out-of-the-route-table.js';
import { describeLost } from '../support/lost-table.js';

describeLost(keptOutOfTheRouteTable, {
  step: 'fib-install-disabled',
  loser: {},
  values: null,
  byReasonAlone: true,
  quotes: ['fib-install-disabled', '<best,valid,used>'],
});
