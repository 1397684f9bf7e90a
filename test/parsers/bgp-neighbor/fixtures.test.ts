import { describePrints } from '../route-table/standing-laws.js';

describePrints('bgp-neighbor', 30);
