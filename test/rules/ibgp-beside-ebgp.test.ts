import { ibgpBesideEbgp } from '#rules/ibgp-beside-ebgp.js';
import { describeLost } from '../support/lost-table.js';

describeLost(ibgpBesideEbgp, {
  step: 'ebgp-route',
  loser: {},
  values: null,
  byReasonAlone: true,
  quotes: ['ebgp-route', '192.0.2.21'],
});
