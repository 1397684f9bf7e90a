/**
 * Reads one file with one reader in a process of its own, and prints what it took as JSON: seconds,
 * what was found (two readers that did the same work found the same) and peak memory in MiB. Plain
 * JavaScript over the built library, so that nothing but the reader is measured.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { parse } from '#parse.js';

const READERS = {
  bgpwhy: (file) =>
    parse(readFileSync(file, 'utf8'), file).blocks.reduce((sum, one) => sum + recordsOf(one), 0),
  newlines: linesOf,
};

const [reader, file] = process.argv.slice(2);
const start = performance.now();
const found = await READERS[reader](file);
const seconds = (performance.now() - start) / 1_000;
const peak = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(`${JSON.stringify({ seconds, found, peak })}\n`);

/** A record is what TextFSM's template records: a path, or a row of the table. */
function recordsOf({ kind, data }) {
  if (kind === 'bgp-route') return data.routes.reduce((sum, { paths }) => sum + paths.length, 0);
  return kind === 'route-table' ? data.rows.length : 0;
}

async function linesOf(file) {
  let lines = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return lines;
}
