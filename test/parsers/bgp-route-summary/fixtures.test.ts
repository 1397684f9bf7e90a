import { describePrints } from '../route-table/standing-laws.js';

describePrints('bgp-route-summary', 0);
