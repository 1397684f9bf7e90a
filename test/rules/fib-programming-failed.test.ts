import { fibProgrammingFailed } from '#rules/fib-programming-failed.js';
import { describeInvalid } from '../support/invalid-table.js';

describeInvalid(fibProgrammingFailed, 'fib-programming-failed', ['[fib-programming-failed]', '<>']);
