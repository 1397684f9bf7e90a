import { GENTLE, HARSH } from '../../support/damage.js';
import { describeDamage } from '../route-table/standing-laws.js';

describeDamage('config', { ...GENTLE, ...HARSH });
