import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '#diagnose.js';
import { exitCodeOf } from '#exit-code.js';
import { type HeardAnswer, type HeardLeaf, readHeard } from '#heard.js';

const PREFIX = '203.0.113.10/32';
const question = { prefixes: [PREFIX], networkInstance: 'ip-vrf1' };
const asked = `show network-instance ip-vrf1`;
const BGP = `${asked} protocols bgp routes ipv4 prefix ${PREFIX} detail`;
const TABLE = `${asked} route-table ipv4-unicast prefix ${PREFIX} detail`;

/** What a leaf of the story prints: first its paths, then its route. */
const saved = readFileSync('scenarios/healthy/leaf1.txt', 'utf8');
const partOf = (command: string): string => {
  const from = saved.indexOf(`# ${command}\n`) + command.length + 3;
  const end = saved.indexOf('\n--{', from);
  return saved.slice(from, end === -1 ? undefined : end);
};
const paths = partOf(BGP);
const route = partOf(TABLE);

const answer = (command: string, text: string, more: Partial<HeardAnswer> = {}): HeardAnswer => ({
  ...{ file: `${command}.txt`, command, text, stderr: '', end: 'complete', exitStatus: 0 },
  ...more,
});

const leaf = (name: string, ...answers: readonly HeardAnswer[]): HeardLeaf => ({
  ...{ name, failure: null, answers },
});

const codeOf = (...leaves: readonly HeardLeaf[]): number => {
  const { files, problems } = readHeard(leaves, false);
  const diagnosis = diagnose(files, question);
  return exitCodeOf({ ...diagnosis, problems: [...problems, ...diagnosis.problems] });
};

describe('an answer of a leaf', () => {
  it('is explained when its command ended well', () => {
    expect(codeOf(leaf('leaf1', answer(BGP, paths), answer(TABLE, route)))).toBe(0);
  });

  it('that tells no exit status, as in a shell, is taken as it is', () => {
    const quiet = { exitStatus: null };
    expect(codeOf(leaf('leaf1', answer(BGP, paths, quiet), answer(TABLE, route, quiet)))).toBe(0);
  });

  it('is not trusted when its command failed, however whole it looks', () => {
    const failed = answer(BGP, paths, { exitStatus: 1 });
    expect(codeOf(leaf('leaf1', failed, answer(TABLE, route)))).toBe(2);
  });
});
