import { labelAllocationFailed } from '#rules/label-allocation-failed.js';
import { describeInvalid } from '../support/invalid-table.js';

describeInvalid(labelAllocationFailed, 'label-allocation-failed', [
  '[label-allocation-failed]',
  '<>',
]);
