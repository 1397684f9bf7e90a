#!/usr/bin/env node
import { main } from '#commands/shell/run.js';

await main(process.argv.slice(2), import.meta.url);
