import { misquoted } from '../bgp-route/words.js';
import { describePrints } from '../route-table/standing-laws.js';

describePrints('evpn-route', 18, misquoted);
