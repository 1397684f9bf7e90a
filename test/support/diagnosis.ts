import type { Case, Diagnosis, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import type { Evidence, Finding } from '#findings/finding.js';

/** Literal diagnoses for renderers; a test names only what it is about. */

export const aPath = (given: Partial<PathVerdict> = {}): PathVerdict => ({
  number: 1,
  neighbor: '192.0.2.1',
  flags: ['best', 'valid', 'used'],
  asPath: 'i [64500]',
  routerSays: 'none',
  cause: null,
  multipath: 'in-use',
  ...given,
});

export const aLoser = (given: Partial<PathVerdict> = {}): PathVerdict =>
  aPath({
    number: 2,
    neighbor: '192.0.2.2',
    flags: ['valid'],
    asPath: 'i [64500, 64501]',
    routerSays: 'peer-router-id',
    cause: { step: 'as-path-length', mine: 2, best: 1, against: 1, basis: 'derived', assuming: [] },
    multipath: 'not-equal',
    ...given,
  });

export const aLeaf = (given: Partial<LeafVerdict> = {}): LeafVerdict => ({
  device: 'leaf1',
  name: 'leaf1',
  verdict: 'not-balanced',
  because: '1 of 2 valid paths is in use',
  usedPaths: 1,
  installedNextHops: 1,
  routeOwner: 'bgp_mgr',
  paths: [aPath(), aLoser()],
  replay: { agrees: true, checked: 5, conflicts: [] },
  widths: null,
  contests: [],
  ...given,
});

/** A line of a capture as evidence; the words are those between the brackets `⟦…⟧`. */
export function evidence(line: string, label: string, at = 7, file = 'leaf1.txt'): Evidence {
  const start = line.indexOf('⟦');
  const text = line.replace('⟦', '').replace('⟧', '');
  const end = line.indexOf('⟧') - 1;
  return {
    file,
    from: { line: at, column: start + 1 },
    to: { line: at, column: end },
    text: text.slice(start, end),
    label,
    excerpt: { text, start, end },
  };
}

export const aFinding = (given: Partial<Finding> = {}): Finding => ({
  rule: 'longer-as-path',
  severity: 'warning',
  subject: { device: 'leaf1', networkInstance: 'ip-vrf1', prefix: '203.0.113.1/32', path: 2 },
  message: 'path 2 loses to path 1 at step `as-path-length` (2 against 1)',
  evidence: [evidence('    Path            :  i ⟦[64500, 64501]⟧', 'path 2: 2')],
  notes: ['the router prints `peer-router-id` on path 2'],
  remedies: [
    {
      kind: 'configure',
      title: 'take the prepend away',
      lines: ['set / routing-policy policy P statement 10 action policy-result accept'],
      releases: '>=22.11',
      caution: 'traffic moves',
      verify: ['show network-instance ip-vrf1 route-table all'],
      fill: [],
    },
  ],
  roots: [],
  ...given,
});

export const aCase = (given: Partial<Case> = {}): Case => ({
  prefix: '203.0.113.1/32',
  networkInstance: 'ip-vrf1',
  leaves: [aLeaf()],
  findings: [aFinding()],
  notChecked: [],
  ...given,
});

export const aDiagnosis = (given: Partial<Diagnosis> = {}): Diagnosis => ({
  cases: [aCase()],
  problems: [],
  cards: [],
  ...given,
});
