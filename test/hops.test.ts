import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '#diagnose.js';
import type { HopTree } from '#findings/hop-tree.js';
import { type HopsOf, hopsIn } from '#hops.js';
import { reportText } from '#lab/print/report.js';
import { type ParsedFile, parse } from '#parse.js';
import { detail, linesOf, session, told } from './support/hop-text.js';
import { anyReport, RELEASES } from './support/print/any-report.js';
import { scenario, storiesIn } from './support/scenario.js';

const ALL = { prefixes: [], networkInstance: null };

/** The trees of every case on every leaf. */
function everyTree(files: readonly ParsedFile[]): readonly HopTree[] {
  const hops = hopsIn(files, ALL);
  return diagnose(files).cases.flatMap(({ prefix, networkInstance, leaves }) =>
    leaves.flatMap(({ name }) => hops(prefix, networkInstance, name)),
  );
}

const nodesIn = (trees: readonly HopTree[]): readonly HopTree[] =>
  trees.flatMap((tree) => [tree, ...nodesIn(tree.below)]);

/** Sentences about what a node lacks, or quotes wrongly; none is good. */
function unsound(files: readonly ParsedFile[], node: HopTree): readonly string[] {
  const { label, evidence } = node;
  const { file, from, text } = evidence;
  const source = files.find((each) => each.file === file)?.text;
  return [
    ...(label.trim() === '' ? ['a node without a label'] : []),
    ...(source === undefined ? [`${label}: no file ${file}`] : []),
    ...(from === null && evidence.label === '' ? [`${label}: neither words nor an absence`] : []),
    ...(text !== null && !source?.includes(text) ? [`${label}: quotes what nobody said`] : []),
  ];
}

describe('stories', () => {
  const told1 = (story: string, leaf: string): readonly string[] => {
    const { files, diagnosis } = scenario(story);
    const [one] = diagnosis.cases;
    const hops: HopsOf = hopsIn(files, ALL);
    return told(linesOf(hops(one?.prefix ?? '', one?.networkInstance ?? null, leaf)));
  };

  test('the sick leaf goes by a tunnel to the other one', () => {
    expect(told1('leaf1-evpn-path-is-shorter', 'leaf1')).toEqual([
      '+ route 10.254.254.241/32 (bgp-evpn), active; its FIB status is not printed',
      '  + next hop 1.1.1.2, indirect',
      '    + tunnel to 1.1.1.2/32 (vxlan)',
    ]);
  });

  test('a next hop that nothing resolves, and no route of the underlay for it', () => {
    expect(told1('vtep-unreachable', 'leaf3')).toEqual([
      '! no active route for 203.0.113.10/32',
      '  ! no route to 203.0.113.10/32 in ip-vrf1',
      '! next hop 203.0.113.201, not resolved, of an EVPN route',
      '  ! no route to 203.0.113.201 in default',
    ]);
  });

  test('a member of a group that is not resolved', () => {
    expect(told1('next-hop-group-impaired', 'leaf1').slice(-4)).toEqual([
      '  + next-hop-group 3706426, in the FIB, 1 of 3 ways broken',
      '    + next hop number 3706420, resolved, its address is not printed',
      '    + next hop number 3706421, resolved, its address is not printed',
      '    ! next hop number 3706422, not resolved, its address is not printed',
    ]);
  });

  test.for(storiesIn('shipped'))('%s: every node has a label and quotes its file', (story) => {
    const { files } = scenario(story);
    const nodes = nodesIn(everyTree(files));
    expect(nodes.flatMap((node) => unsound(files, node))).toEqual([]);
  });

  test('a healthy fabric has no broken node', () => {
    expect(
      nodesIn(everyTree(scenario('healthy').files)).filter(({ state }) => state === 'broken'),
    ).toEqual([]);
  });
});

test('whatever a leaf prints: no throw, no node without a label, no words that nobody said', () => {
  const anyLog = fc
    .constantFrom(...RELEASES)
    .chain((release) => fc.array(anyReport(release), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(anyLog, (orders) => {
      const answers = orders.map(({ command, report, press }) => [
        command,
        reportText(report, press),
      ]);
      const files = [parse(session(Object.fromEntries(answers)), 'leaf1.txt')];
      const nodes = nodesIn(everyTree(files));
      expect(nodes.flatMap((node) => unsound(files, node))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('reports about other prefixes change nothing', () => {
  const hop = ['192.0.2.21 (indirect) resolved by route to 192.0.2.0/24 (local)'];
  const one = session(detail(hop));
  const other = one.replaceAll('203.0.113.10/32', '203.0.113.11/32');
  const trees = (log: string) =>
    told(linesOf(hopsIn([parse(log, 'leaf1.txt')])('203.0.113.10/32', 'red', 'leaf1')));
  expect(trees(`${other}${one}${other}`)).toEqual(trees(one));
  expect(trees(one)).toHaveLength(3);
  expect(trees(other)).toEqual([]);
});

test('a tree is made once, and nothing is told of a leaf that nobody knows', () => {
  const { files } = scenario('leaf1-evpn-path-is-shorter');
  const hops = hopsIn(files, ALL);
  const once = hops('10.254.254.241/32', 'ip-vrf1', 'leaf2');
  expect(hops('10.254.254.241/32', 'ip-vrf1', 'leaf2')).toBe(once);
  expect(hops('10.254.254.241/32', 'ip-vrf1', 'leaf9')).toEqual([]);
  expect(hops('192.0.2.1/32', 'ip-vrf1', 'leaf2')).toEqual([]);
});
