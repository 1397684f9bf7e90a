import { describePrints } from './standing-laws.js';

describePrints('route-table');
