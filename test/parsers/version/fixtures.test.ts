import { describePrints } from '../route-table/standing-laws.js';

describePrints('version', 2);
