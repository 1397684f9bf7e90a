import { describePrints } from '../route-table/standing-laws.js';

describePrints('evpn-route-summary', 12);
