/** Loaded in front of a command: when the process ends, its peak memory in MiB is told on stderr. */
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(2, `${process.resourceUsage().maxRSS / 1_024}\n`));
