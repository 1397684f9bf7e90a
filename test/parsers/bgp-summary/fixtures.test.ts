import { describePrints } from '../route-table/standing-laws.js';

describePrints('bgp-summary', 15);
