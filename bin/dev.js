#!/usr/bin/env node
/** The program as its sources stand: compiles, then runs. `node bin/dev.js diagnose …` */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
const built = spawnSync(process.execPath, [tsc, '-p', root], { stdio: ['ignore', 2, 2] });
if (built.status === 0) await import('./run.js');
else process.exitCode = 2;
