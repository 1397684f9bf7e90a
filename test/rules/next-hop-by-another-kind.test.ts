import { nextHopByAnotherKind } from '#rules/next-hop-by-another-kind.js';
import { describeLost } from '../support/lost-table.js';

describeLost(nextHopByAnotherKind, {
  step: 'next-hop-type',
  loser: {},
  values: null,
  byReasonAlone: true,
  quotes: ['next-hop-type', '<best,valid,used>'],
});
