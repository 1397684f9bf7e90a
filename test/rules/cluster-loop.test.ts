import { clusterLoop } from '#rules/cluster-loop.js';
import { describeInvalid } from '../support/invalid-table.js';

describeInvalid(clusterLoop, 'cluster-loop', ['[cluster-loop]', '[198.51.100.1]', '<>']);
