/**
 * Reads one file with one reader in a process of its own, and prints what it took as JSON: seconds,
 * what was found (two readers that did the same work found the same) and peak memory in MiB. Plain
 * JavaScript over the built library, so that nothing but the reader is measured. Every reader opens
 * the file itself, and bgpwhy gives typed blocks with the span of every value.
 */
import { createReadStream, readFileSync } from 'node:fs';
import { chunksOf } from '#collect/chunks.js';
import { parse } from '#parse.js';
import { parsePieces } from '#parse-pieces.js';

const READERS = {
  /** Report by report, each dropped when the next one comes: as `bgpwhy parse --json` reads. */
  pieces: (file) => {
    let records = 0;
    for (const { parsed } of parsePieces(chunksOf(file), file)) records += recordsIn(parsed);
    return records;
  },
  /** The whole file at once, all reports kept. */
  whole: (file) => recordsIn(parse(readFileSync(file, 'utf8'), file)),
  newlines: linesOf,
};

const [reader, file] = process.argv.slice(2);
const start = performance.now();
const found = await READERS[reader](file);
const seconds = (performance.now() - start) / 1_000;
const peak = process.resourceUsage().maxRSS / 1_024;
process.stdout.write(`${JSON.stringify({ seconds, found, peak })}\n`);

/** A record is what TextFSM's template records: a path, or a row of the table. */
function recordsIn({ blocks }) {
  let records = 0;
  for (const { kind, data } of blocks) {
    if (kind === 'route-table') records += data.rows.length;
    if (kind === 'bgp-route') for (const { paths } of data.routes) records += paths.length;
  }
  return records;
}

async function linesOf(file) {
  let lines = 0;
  for await (const chunk of createReadStream(file, { highWaterMark: 2 ** 20 })) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
  }
  return lines;
}
