import { describePrints } from '../route-table/standing-laws.js';

describePrints('arpnd', 6);
