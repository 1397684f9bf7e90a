import { describePrints } from '../route-table/standing-laws.js';

describePrints('network-instance-summary', 8);
