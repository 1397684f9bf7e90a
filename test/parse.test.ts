import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from './support/reading.js';

const REPORT = readFileSync('test/fixtures/shows/bgp-route/plain.txt', 'utf8');
const COMMAND = 'show network-instance default protocols bgp routes ipv4 prefix 192.0.2.7/32';

describe('parse', () => {
  it('names the file in every block', () => {
    expect(parse(REPORT, 'leaf1.txt').blocks.map(({ file }) => file)).toEqual(['leaf1.txt']);
    expect(parse(REPORT).file).toBe('-');
  });

  it.each(['', ' \n', '\u0000\u001b[', 'no report at all', '[', '{"instance":'])(
    'finds nothing in %j',
    (text) => {
      const { blocks, problems, coverage } = parse(text);
      expect(blocks).toEqual([]);
      expect(problems).toEqual([]);
      expect(coverage).toEqual({ characters: 0, read: 0, ignored: 0, unread: 0 });
    },
  );

  it('gives two reports with nothing between them the command that asked for both', () => {
    const { blocks } = parse(`A:leaf1# ${COMMAND}\n${REPORT}${REPORT}`);
    expect(blocks.map(({ device, command }) => [device, command])).toEqual([
      ['leaf1', COMMAND],
      ['leaf1', COMMAND],
    ]);
  });

  it('gives no command to a report that something else stands in front of', () => {
    const { blocks } = parse(`A:leaf1# ${COMMAND}\n${REPORT}\nOn another leaf:\n${REPORT}`);
    expect(blocks.map(({ device }) => device)).toEqual(['leaf1', null]);
  });

  it('counts what only a terminal cares for as skipped, and points into the text as it was', () => {
    const noisy = REPORT.replaceAll('\n', '\u001b[0m\r\n');
    const parsed = parse(noisy);
    const [block] = parsed.blocks;
    expect(factsOf(block?.data)).toEqual(factsOf(parse(REPORT).blocks[0]?.data));
    expect(parsed.coverage.ignored).toBe(
      noisy.trimEnd().length - '\u001b[0m'.length - REPORT.trimEnd().length,
    );
    expect(noisy.slice(...(block?.span ?? [0, 0]))).toMatch(/^-{5,}[\s\S]*-{5,}$/);
    expect(lawsBrokenBy(parsed)).toEqual([]);
  });

  it('counts no character outside reports', () => {
    const alone = parse(REPORT).coverage;
    expect(parse(`Prose in front.\n${REPORT}\nProse behind.\n`).coverage).toEqual(alone);
  });
});
