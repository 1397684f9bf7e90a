import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { leftOver, stale } from './docs/compare.js';
import { pages } from './docs/pages.js';

/** `npm run docs` writes every generated page; `npm run docs -- --check` tells which fell behind. */
const wanted = await pages().catch((error: Error) => {
  // What a page lacks, such as a story, is for the author of its source; the stack tells nothing.
  console.error(error.message);
  process.exit(1);
});
const behind = [...stale(wanted), ...leftOver(wanted)];

if (process.argv.includes('--check')) {
  for (const path of behind) console.error(`${path} is out of date; run \`npm run docs\``);
  process.exitCode = behind.length > 0 ? 1 : 0;
} else {
  for (const path of leftOver(wanted)) rmSync(path);
  for (const { path, text } of wanted) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
