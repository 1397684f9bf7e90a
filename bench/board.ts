import type { Case, LeafVerdict, PathVerdict, Verdict } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import type { Board } from '#tui/board.js';

/** What a large fabric shows, the same in every run: every twentieth prefix is sick on one leaf. */
export function largeBoard(prefixes: number, leaves: number): Board {
  const names = Array.from({ length: leaves }, (_, at) => `leaf${at + 1}`);
  return {
    source: 'live',
    diagnosis: {
      cases: Array.from({ length: prefixes }, (_, at) => caseAt(at, names)),
      problems: [],
      cards: [],
    },
    leaves: names.map((name) => ({ name, phase: 'answered', heardAt: 0, trouble: null })),
    captures: [{ file: 'leaf1.txt', leaf: 'leaf1', command: 'show version', text: CAPTURE }],
    sent: names.map((leaf, at) => ({
      ...{ leaf, command: 'show version', at, took: 12, end: 'complete' },
      file: 'leaf1.txt',
    })),
    hopsOf: () => [],
    every: null,
    askable: () => null,
  };
}

const CAPTURE = 'Path            :  ? [65201]\n'.repeat(100_000);

function caseAt(at: number, names: readonly string[]): Case {
  const prefix = `10.${Math.floor(at / 65_536)}.${Math.floor(at / 256) % 256}.${at % 256}/32`;
  const sick = at % 20 === 7 ? at % names.length : -1;
  return {
    prefix,
    networkInstance: 'ip-vrf1',
    leaves: names.map((name, leaf) => verdictOf(name, leaf === sick ? 'not-balanced' : 'balanced')),
    findings: sick === -1 ? [] : [findingOf(prefix, names[sick] ?? '')],
    notChecked: [],
  };
}

function verdictOf(name: string, verdict: Verdict): LeafVerdict {
  const sick = verdict !== 'balanced';
  return {
    ...{ device: name, name, verdict, because: 'all 4 valid paths are in use' },
    ...{ usedPaths: sick ? 1 : 4, installedNextHops: sick ? 1 : 4, routeOwner: 'bgp_mgr' },
    widths: null,
    paths: sick ? SICK : SOUND,
    replay: { agrees: true, checked: 12, conflicts: [] },
    contests: CONTESTS,
  };
}

const STEPS = ['invalid-route', 'rtm-pref', 'local-pref', 'as-path-length', 'origin', 'peer-ip'];

const CONTESTS = STEPS.map((step) => ({
  ...{ step, prefers: 'the lower value', multipath: 'must-tie' as const },
  ...{ values: [1, 1, 1, 1], left: [1, 2, 3, 4] },
}));

/** Leaves share them: a screen looks at the paths of one leaf at a time. */
const SICK = [1, 2, 3, 4].map((number) => pathOf(number, true));
const SOUND = [1, 2, 3, 4].map((number) => pathOf(number, false));

function pathOf(number: number, sick: boolean): PathVerdict {
  const lost = sick && number > 1;
  return {
    number,
    neighbor: `192.0.2.${number}`,
    flags: lost ? ['valid'] : ['best', 'valid', 'used'],
    asPath: '? [65201]',
    routerSays: lost ? 'as-path-length' : 'none',
    cause: lost
      ? { step: 'as-path-length', mine: 1, best: 0, against: 1, basis: 'stated', assuming: [] }
      : null,
    multipath: lost ? 'not-equal' : 'in-use',
  };
}

const findingOf = (prefix: string, device: string): Finding => ({
  rule: 'longer-as-path',
  severity: 'warning',
  subject: { device, networkInstance: 'ip-vrf1', prefix, path: 2 },
  message: 'path 2 loses to path 1 at step `as-path-length`',
  evidence: [
    {
      file: 'leaf1.txt',
      from: { line: 90_000, column: 22 },
      to: { line: 90_000, column: 28 },
      text: '[65201]',
      label: 'its AS path',
      excerpt: { text: 'Path            :  ? [65201]', start: 21, end: 28 },
    },
  ],
  notes: [],
  remedies: [],
  roots: [],
});
