import { describePrints } from '../route-table/standing-laws.js';

describePrints('route-table-flat');
