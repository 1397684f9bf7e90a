import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '#exit-code.js';
import type { Evidence } from '#findings/finding.js';
import { renderers } from '#render/registry.js';
import { rules } from '#rules/registry.js';
import { speeches } from './support/matrix.js';
import { expectSound } from './support/rule-table.js';
import { outlineOf, scenario, storiesIn, unexplainedIn } from './support/scenario.js';

interface Told {
  readonly exit: 0 | 1 | 2;
  readonly verdicts: readonly string[];
  /** In telling order, with their roots behind `<`. */
  readonly findings: readonly string[];
}

const EVPN = '< evpn-copy-shuts-out-bgp-paths';

const SESSIONS = [
  'neighbor-disabled < prefix-limit-exceeded < peer-as-refused < sessions-collide',
  'no-route-to-peer < hold-timer-expired < session-down',
].join(' < ');

/** What every story has to come to. Written by hand: the golden texts follow from the program, this does not. */
const STORIES: Readonly<Record<string, Told>> = {
  'leaf1-evpn-path-is-shorter': {
    exit: 1,
    verdicts: ['leaf1 not-balanced', 'leaf2 balanced'],
    findings: [
      'evpn-copy-shuts-out-bgp-paths',
      `as-path-lost ${EVPN}`,
      `longer-as-path ${EVPN}`,
      `other-owner-active ${EVPN}`,
      `node-without-traffic ${EVPN}`,
      `leaves-differ ${EVPN}`,
    ],
  },
  'export-policy-takes-evpn-in': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: [
      'evpn-copy-shuts-out-bgp-paths',
      `longer-as-path ${EVPN}`,
      `other-owner-active ${EVPN}`,
    ],
  },
  'multipath-left-at-one': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['multipath-left-at-one'],
  },
  'configuration-drift': {
    exit: 1,
    verdicts: ['leaf1 not-balanced', 'leaf2 balanced'],
    findings: [
      'multipath-left-at-one',
      'configuration-drift',
      'configuration-drift',
      'configuration-drift',
      'node-without-traffic < multipath-left-at-one',
      'leaves-differ < multipath-left-at-one',
    ],
  },
  'route-target-mismatch': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf3 unreachable'],
    findings: [
      'route-target-mismatch',
      'configuration-drift',
      'configuration-drift',
      'no-path < route-target-mismatch',
      'no-active-route < route-target-mismatch',
      'leaves-differ < route-target-mismatch',
    ],
  },
  'equal-route-distinguishers': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 balanced', 'leaf3 single-path'],
    findings: [
      'equal-route-distinguishers',
      'one-rd-several-leaves < equal-route-distinguishers',
      'leaves-differ < equal-route-distinguishers',
    ],
  },
  'vtep-unreachable': {
    exit: 1,
    verdicts: ['leaf3 unreachable'],
    findings: [
      'vtep-unreachable',
      'no-path < vtep-unreachable',
      'no-active-route < vtep-unreachable',
    ],
  },
  'evpn-route-not-announced': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 balanced', 'leaf3 single-path'],
    findings: ['evpn-route-not-announced', 'leaves-differ < evpn-route-not-announced'],
  },
  'no-evpn-session': {
    exit: 1,
    verdicts: ['leaf3 unreachable'],
    findings: ['no-evpn-session', 'no-path < no-evpn-session', 'no-active-route < no-evpn-session'],
  },
  'evpn-copy-wins-by-local-preference': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: [
      'evpn-copy-wins-by-local-preference',
      'lower-local-preference < evpn-copy-wins-by-local-preference',
      'other-owner-active < evpn-copy-wins-by-local-preference',
    ],
  },
  'combined-ecmp-loop': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 balanced'],
    findings: [
      'combined-ecmp-loop',
      'more-next-hops-than-used-paths',
      'more-next-hops-than-used-paths',
    ],
  },
  'combined-ecmp-too-narrow': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: [
      'combined-ecmp-too-narrow',
      'fewer-next-hops-than-used-paths < combined-ecmp-too-narrow',
    ],
  },
  'owners-not-combined': {
    exit: 1,
    verdicts: ['leaf1 balanced'],
    findings: ['owners-not-combined'],
  },
  'multipath-in-default-alone': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['multipath-set-elsewhere', 'multipath-left-at-one < multipath-set-elsewhere'],
  },
  'multipath-limit-reached': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['multipath-limit-reached'],
  },
  'several-neighbor-as': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['multipath-cut-unclear'],
  },
  'another-as-not-allowed': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['neighbor-as-kept-out'],
  },
  'several-reasons': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: [
      'longer-as-path',
      'lower-local-preference',
      'worse-origin',
      'higher-med',
      'stale-path',
      'path-damped',
    ],
  },
  'one-node-prepends': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['longer-as-path'],
  },
  'speakers-of-two-kinds': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['worse-origin'],
  },
  'nodes-send-different-med': {
    exit: 1,
    verdicts: ['tor1 not-balanced'],
    findings: ['higher-med'],
  },
  'flapping-node-is-damped': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['path-damped'],
  },
  'loopback-over-costlier-route': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['higher-next-hop-cost'],
  },
  'ldp-to-one-border-alone': {
    exit: 1,
    verdicts: ['leaf5 not-balanced'],
    findings: ['next-hop-by-another-kind'],
  },
  'node-behind-ibgp': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['ibgp-beside-ebgp'],
  },
  'policy-forbids-to-install': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['kept-out-of-the-route-table'],
  },
  'accumulated-igp-metric-decides': {
    exit: 1,
    verdicts: ['leaf9 not-balanced'],
    findings: ['rare-step'],
  },
  'preference-for-one-group': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['higher-route-table-preference'],
  },
  'late-reasons': {
    exit: 1,
    verdicts: Array<string>(5).fill('leaf1 not-balanced'),
    findings: [
      'higher-next-hop-cost',
      'next-hop-by-another-kind',
      'ibgp-beside-ebgp',
      'kept-out-of-the-route-table',
      'rare-step',
    ],
  },
  'static-route-in-front': {
    exit: 1,
    verdicts: ['leaf1 not-balanced', 'leaf2 not-balanced'],
    findings: [
      'other-owner-active',
      'other-owner-active',
      'higher-route-table-preference < other-owner-active',
      'best-path-not-used < other-owner-active',
      'node-without-traffic < other-owner-active',
    ],
  },
  'invalid-paths': {
    exit: 1,
    verdicts: ['leaf1 single-path'],
    findings: [
      'next-hop-unresolved',
      'label-allocation-failed',
      'fib-programming-failed',
      'rejected-route',
      'cluster-loop',
      'as-loop',
    ],
  },
  'fib-operation-pending': {
    exit: 2,
    verdicts: ['leaf1 undetermined'],
    findings: ['fib-operation-pending', 'fewer-next-hops-than-used-paths < fib-operation-pending'],
  },
  'fib-operation-failed': {
    exit: 2,
    verdicts: ['leaf1 undetermined'],
    findings: ['fib-operation-failed'],
  },
  'resilient-hash': {
    exit: 2,
    verdicts: ['leaf1 undetermined'],
    findings: ['resilient-hash-width'],
  },
  'second-level-left-at-one': {
    exit: 1,
    verdicts: ['leaf1 balanced'],
    findings: ['second-level-left-at-one'],
  },
  'combined-with-evpn': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['more-next-hops-than-used-paths', 'unequal-weights'],
  },
  'node-peers-twice': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['paths-share-next-hop'],
  },
  'contradictory-report': {
    exit: 2,
    verdicts: ['leaf1 undetermined'],
    findings: [
      'replay-contradicts-router',
      'replay-contradicts-router',
      'idle-path-unexplained < replay-contradicts-router',
    ],
  },
  'capture-cut-off': {
    exit: 2,
    verdicts: ['leaf1 not-balanced'],
    findings: ['incomplete-report', 'idle-path-unexplained < incomplete-report'],
  },
  'nobody-announces': {
    exit: 1,
    verdicts: ['leaf1 unreachable'],
    findings: ['no-path', 'no-active-route < no-path'],
  },
  'learned-in-default-alone': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf1 unreachable'],
    findings: [
      'learned-in-default-alone',
      'no-path < learned-in-default-alone',
      'no-active-route < learned-in-default-alone',
    ],
  },
  'shorter-prefix-forwards': {
    exit: 1,
    verdicts: ['leaf1 unreachable'],
    findings: ['no-path', 'no-active-route < no-path', 'another-prefix-forwards < no-path'],
  },
  'node-announces-shorter-prefix': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['node-announces-shorter-prefix'],
  },
  'several-paths-of-neighbor': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['several-paths-of-neighbor'],
  },
  'router-id-shared': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['router-id-shared'],
  },
  'weights-without-bandwidth': {
    exit: 1,
    verdicts: ['leaf1 balanced'],
    findings: ['weights-without-bandwidth'],
  },
  'local-preference-by-policy': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['lower-local-preference'],
  },
  'resilient-hash-of-width-two': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['resilient-hash-width'],
  },
  'peers-told-nothing': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['peers-told-nothing'],
  },
  'held-until-installed': {
    exit: 2,
    verdicts: ['leaf1 undetermined'],
    findings: ['fib-operation-pending', 'held-until-installed < fib-operation-pending'],
  },
  'advertising-held-back': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['advertising-held-back'],
  },
  'next-hop-group-impaired': {
    exit: 1,
    verdicts: ['leaf1 balanced'],
    findings: ['next-hop-group-impaired'],
  },
  'without-detail': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['idle-path-unexplained'],
  },
  'sessions-down': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 balanced'],
    findings: [
      'neighbor-disabled',
      'prefix-limit-exceeded',
      'peer-as-refused',
      'sessions-collide',
      'no-route-to-peer',
      'hold-timer-expired',
      'session-down',
      'stale-path < hold-timer-expired',
      `leaves-differ < ${SESSIONS}`,
    ],
  },
  'node-sends-too-many-routes': {
    exit: 1,
    verdicts: ['leaf1 unreachable'],
    findings: [
      'prefix-limit-exceeded',
      'no-path < prefix-limit-exceeded',
      'no-active-route < prefix-limit-exceeded',
    ],
  },
  'node-expects-another-as': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 balanced'],
    findings: ['peer-as-refused', 'leaves-differ < peer-as-refused'],
  },
  'two-speakers-on-one-node': {
    exit: 1,
    verdicts: ['leaf1 unreachable'],
    findings: [
      'sessions-collide',
      'no-path < sessions-collide',
      'no-active-route < sessions-collide',
    ],
  },
  'no-route-to-the-loopback': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 balanced'],
    findings: ['no-route-to-peer', 'leaves-differ < no-route-to-peer'],
  },
  'node-went-silent': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 balanced'],
    findings: ['hold-timer-expired', 'leaves-differ < hold-timer-expired'],
  },
  'session-never-came-up': {
    exit: 1,
    verdicts: ['leaf1 unreachable'],
    findings: ['session-down', 'no-path < session-down', 'no-active-route < session-down'],
  },
  'neighbor-left-disabled': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 balanced'],
    findings: ['neighbor-disabled', 'leaves-differ < neighbor-disabled'],
  },
  'peer-behind-another-leaf': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['peer-behind-another-leaf'],
  },
  'nodes-not-accepted': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 balanced'],
    findings: [
      'node-not-accepted',
      'peer-as-not-allowed',
      'dynamic-sessions-full',
      'leaves-differ < node-not-accepted < peer-as-not-allowed < dynamic-sessions-full',
    ],
  },
  'families-and-limits': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 balanced'],
    findings: ['family-not-carried', 'under-maintenance', 'prefix-limit-near', 'leaves-differ'],
  },
  'ninth-loopback-is-outside': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 balanced'],
    findings: ['node-not-accepted', 'leaves-differ < node-not-accepted'],
  },
  'new-nodes-have-a-new-as': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 balanced'],
    findings: ['peer-as-not-allowed', 'leaves-differ < peer-as-not-allowed'],
  },
  'third-node-finds-no-room': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 balanced'],
    findings: ['dynamic-sessions-full', 'leaves-differ < dynamic-sessions-full'],
  },
  'group-carries-ipv6-alone': {
    exit: 1,
    verdicts: ['leaf1 unreachable'],
    findings: [
      'family-not-carried',
      'no-path < family-not-carried',
      'no-active-route < family-not-carried',
    ],
  },
  'maintenance-was-not-ended': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['under-maintenance', 'lower-local-preference'],
  },
  'five-services-before-the-limit': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['prefix-limit-near'],
  },
  'leaf-copied-from-another': {
    exit: 1,
    verdicts: ['leaf3 single-path'],
    findings: ['one-rd-several-leaves'],
  },
  'old-node-still-in-the-table': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 balanced'],
    findings: ['node-without-traffic'],
  },
  'three-nodes-beside-one': {
    exit: 0,
    verdicts: ['leaf1 balanced', 'leaf2 single-path'],
    findings: ['leaves-differ'],
  },
  'speaker-was-restarted': {
    exit: 1,
    verdicts: ['leaf1 balanced'],
    findings: ['stale-path'],
  },
  'missing-in-the-whole-table': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 unreachable'],
    findings: ['no-active-route'],
  },
  'foreign-to-its-own-cluster': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 single-path'],
    findings: ['as-path-lost'],
  },
  'loopback-without-multihop': {
    exit: 1,
    verdicts: ['leaf1 unreachable'],
    findings: [
      'multihop-missing',
      'no-path < multihop-missing',
      'no-active-route < multihop-missing',
    ],
  },
  'address-answered-by-arp': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['other-owner-active', 'best-path-not-used < other-owner-active'],
  },
  'group-without-import-policy': {
    exit: 1,
    verdicts: ['leaf2 balanced'],
    findings: ['rejected-route'],
  },
  'two-leaves-one-cluster-id': {
    exit: 1,
    verdicts: ['leaf1 single-path', 'leaf2 single-path'],
    findings: ['cluster-loop', 'cluster-loop'],
  },
  'border-leaf-out-of-labels': {
    exit: 1,
    verdicts: ['border1 balanced'],
    findings: ['label-allocation-failed'],
  },
  'datapath-refuses-third-node': {
    exit: 1,
    verdicts: ['leaf4 balanced'],
    findings: ['fib-programming-failed'],
  },
  'third-next-hop-missing': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['fewer-next-hops-than-used-paths'],
  },
  'evpn-beside-nodes': {
    exit: 0,
    verdicts: ['leaf1 balanced'],
    findings: ['more-next-hops-than-used-paths'],
  },
  'one-leaf-has-three-nodes': {
    exit: 0,
    verdicts: ['leaf3 balanced'],
    findings: ['unequal-weights'],
  },
  'best-paths-carry-nothing': {
    exit: 1,
    verdicts: ['leaf1 not-balanced'],
    findings: ['best-path-not-used'],
  },
  healthy: { exit: 0, verdicts: ['leaf1 balanced', 'leaf2 balanced'], findings: [] },
  'as-loop': { exit: 1, verdicts: ['leaf1 balanced'], findings: ['as-loop'] },
  'next-hop-unresolved': {
    exit: 1,
    verdicts: ['leaf1 balanced'],
    findings: ['next-hop-unresolved'],
  },
  'evpn-ecmp-left-at-one': {
    exit: 1,
    verdicts: ['leaf1 balanced', 'leaf2 balanced', 'leaf3 single-path'],
    findings: ['evpn-ecmp-limit-reached', 'leaves-differ < evpn-ecmp-limit-reached'],
  },
  'balanced-over-three': { exit: 0, verdicts: ['leaf1 balanced'], findings: [] },
  'one-node-announces': { exit: 0, verdicts: ['leaf1 single-path'], findings: [] },
  'behind-other-leaves': { exit: 0, verdicts: ['leaf3 balanced'], findings: [] },
  'cured-by-preference': { exit: 0, verdicts: ['leaf1 balanced'], findings: [] },
  // The leaves of `static-route-in-front`, as they were captured.
  'static-route-captured': {
    exit: 1,
    verdicts: ['leaf1 not-balanced', 'leaf2 not-balanced'],
    findings: [
      'other-owner-active',
      'other-owner-active',
      'higher-route-table-preference < other-owner-active',
      'best-path-not-used < other-owner-active',
      'node-without-traffic < other-owner-active',
    ],
  },
  'route-table-alone': { exit: 2, verdicts: ['leaf3 undetermined'], findings: [] },
};

test('every story is expected to come to something', () => {
  expect([...storiesIn('shipped'), ...storiesIn('captured')].sort()).toEqual(
    Object.keys(STORIES).sort(),
  );
});

test('a rule speaks in every example that it names, and elsewhere only where the line of the story says so', () => {
  const said = speeches().map(({ rule, story }) => `${rule} in ${story}`);
  const byLines = Object.entries(STORIES).flatMap(([story, { findings }]) =>
    findings.map((words) => `${words.split(' ')[0]} in ${story}`),
  );
  const byRules = rules.flatMap(({ id, docs }) =>
    docs.examples.map((story) => `${id} in ${story}`),
  );
  expect(byRules.filter((one) => !said.includes(one))).toEqual([]);
  expect(byRules.filter((one) => !byLines.includes(one))).toEqual([]);
  expect(said.filter((one) => !byRules.includes(one) && !byLines.includes(one))).toEqual([]);
});

describe.for(Object.keys(STORIES))('%s', (story) => {
  const { files, folder, diagnosis, ...told } = scenario(story);

  test('comes to the verdicts, findings and exit code that the story asks for', () => {
    expect({ exit: exitCodeOf(diagnosis), ...outlineOf(diagnosis) }).toEqual(STORIES[story]);
  });

  test('is told as the golden text tells it', async () => {
    const screen = { color: false, width: 80, ascii: false };
    await expect(renderers.text.render(diagnosis, screen)).toMatchFileSnapshot(
      `fixtures/told/${story}.txt`,
    );
  });

  test('says why, or what is open, wherever a leaf is not balanced or not reached', () => {
    expect(unexplainedIn(diagnosis)).toEqual([]);
  });

  test('told twice, says nothing else and takes nothing back', () => {
    const twice = told.twice();
    expect(outlineOf(twice)).toEqual(outlineOf(diagnosis));
    expect(twice.problems.map(({ code }) => code)).not.toContain('superseded-report');
  });

  test('quotes the very words of its files, and advises only what the rules say they advise', () => {
    const texts = new Map(files.map(({ file, text }) => [file, text]));
    for (const finding of diagnosis.cases.flatMap(({ findings }) => findings)) {
      const rule = rules.find(({ id }) => id === finding.rule);
      expectSound(finding, { remedies: rule?.remedies ?? [] });
      for (const evidence of finding.evidence)
        expect(wordsFrom(texts.get(evidence.file), evidence)).toBe(evidence.text);
    }
  });

  test('leaves nothing unread but a line that was cut, and says in its README where it comes from', () => {
    const unread = files.map(({ coverage }) => coverage.unread);
    expect(unread).toEqual(
      files.map(() => (story === 'capture-cut-off' ? 'Route Pref'.length : 0)),
    );
    expect(readFileSync(`${folder}/README.md`, 'utf8')).toMatch(
      /^# .+\n\nWritten for this project in the print of SR Linux \d+\.\d+[,.]/,
    );
  });
});

/** The words of a file at a place, as a person counts lines and columns. */
function wordsFrom(text: string | undefined, { from, to }: Evidence): string | null {
  if (text === undefined || from === null || to === null) return null;
  const lines = text.split('\n').slice(from.line - 1, to.line);
  const last = lines.pop() ?? '';
  return [...lines, last.slice(0, to.column)].join('\n').slice(from.column - 1);
}
