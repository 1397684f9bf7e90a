import { GENTLE, HARSH } from '../../support/damage.js';
import { describeDamage } from './standing-laws.js';

describeDamage('route-table', { ...GENTLE, ...HARSH });
