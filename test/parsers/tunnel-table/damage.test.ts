import { GENTLE } from '../../support/damage.js';
import { describeDamage } from '../route-table/standing-laws.js';

describeDamage('tunnel-table', GENTLE);
