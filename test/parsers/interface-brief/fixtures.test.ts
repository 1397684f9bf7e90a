import { describePrints } from '../route-table/standing-laws.js';

describePrints('interface-brief', 8);
