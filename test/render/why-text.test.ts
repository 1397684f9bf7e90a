import { describe, expect, it } from 'vitest';
import type { Contest, LeafVerdict, PathVerdict } from '#findings/diagnosis.js';
import type { Finding } from '#findings/finding.js';
import { whySentences } from '#render/why-text.js';
import { aCase, aFinding, aLeaf, aLoser, aPath, evidence } from '../support/diagnosis.js';

const step = (given: Partial<Contest> = {}): Contest => ({
  step: 'as-path-length',
  prefers: 'the shorter AS path',
  multipath: 'must-tie',
  values: [1, 2],
  left: [1],
  ...given,
});

const LADDER = [
  step(),
  step({ step: 'peer-router-id', prefers: 'the lower router ID', multipath: 'may-differ' }),
];

/** The sentences about the second path of a leaf with two. */
function about(
  path: PathVerdict,
  findings: readonly Finding[] = [],
  leaf: Partial<LeafVerdict> = {},
): readonly [string, string] {
  const verdict = aLeaf({ paths: [aPath(), path], contests: LADDER, ...leaf });
  return whySentences({ one: aCase({ findings }), leaf: verdict, path });
}

const tied = (multipath: PathVerdict['multipath']): PathVerdict => {
  const cause = aLoser().cause;
  return aLoser({
    multipath,
    cause: cause && { ...cause, step: 'peer-router-id', mine: null, best: null },
  });
};

const lost = (given: Partial<NonNullable<PathVerdict['cause']>>): PathVerdict => {
  const { cause } = aLoser();
  return aLoser({ cause: cause && { ...cause, ...given } });
};

/** Every kind of path, and the first sentence about it. */
const PATHS: readonly (readonly [string, PathVerdict, string])[] = [
  [
    'a path that loses',
    aLoser(),
    'Path 2 from 192.0.2.2 is not used: it loses to path 1 at step `as-path-length`, which prefers the shorter AS path: 2 against 1.',
  ],
  [
    'a path that loses at a step whose values are not printed',
    lost({ mine: null, best: null }),
    'Path 2 from 192.0.2.2 is not used: it loses to path 1 at step `as-path-length`, which prefers the shorter AS path.',
  ],
  [
    'a path that loses if silence is a tie',
    lost({ basis: 'assumed', assuming: ['aigp', 'owner'] }),
    'Path 2 from 192.0.2.2 is not used: it loses to path 1 at step `as-path-length`, which prefers the shorter AS path: 2 against 1, if `aigp` and `owner`, which the report does not print, are ties.',
  ],
  [
    'a path at a step that the ladder does not have',
    lost({ step: 'unknown' }),
    'Path 2 from 192.0.2.2 is not used: it loses to path 1 at step `unknown`: 2 against 1.',
  ],
  [
    'a path of which nothing is known',
    lost({ step: 'undetermined' }),
    'Path 2 from 192.0.2.2 is not used, and these reports do not show why.',
  ],
  [
    'a path where none is the best',
    aLoser({ cause: null }),
    'Path 2 from 192.0.2.2 is not used, and these reports do not show why.',
  ],
  [
    'the best path that is not used',
    aPath({ flags: ['best', 'valid'] }),
    'Path 1 from 192.0.2.1 is the best one, and is not used.',
  ],
  ['the best path', aPath(), 'Path 1 from 192.0.2.1 is in use: it is the best one.'],
  [
    'a route of another protocol',
    aPath({ neighbor: '0.0.0.0' }),
    'Path 1, from no neighbor, is in use: it is the best one.',
  ],
  [
    'a path whose neighbor is not printed',
    aPath({ neighbor: null }),
    'Path 1 from a neighbor that is not printed is in use: it is the best one.',
  ],
  [
    'a path that shares the load',
    { ...tied('in-use'), flags: ['best', 'valid', 'used'] },
    'Path 2 from 192.0.2.2 is in use beside path 1, the best one, behind which `peer-router-id` sorts it.',
  ],
  [
    'a path that shares the load, sorted by what is not told',
    aPath({ number: 2, cause: lost({ step: 'undetermined' }).cause }),
    'Path 2 from 192.0.2.1 is in use beside path 1, the best one.',
  ],
  [
    'an invalid path',
    lost({ step: 'invalid-route', mine: 'as-loop, rejected-route', best: 'valid' }),
    'Path 2 from 192.0.2.2 is invalid: `as-loop` and `rejected-route`; an invalid path takes no part in the decision.',
  ],
  [
    'an invalid path without a reason',
    lost({ step: 'invalid-route', mine: 'invalid', best: 'valid' }),
    'Path 2 from 192.0.2.2 is invalid; an invalid path takes no part in the decision.',
  ],
  [
    'a path that could share the load',
    tied('eligible'),
    'Path 2 from 192.0.2.2 is not used, though it ties with path 1, the best one, at every step that must tie: no two paths share the load here.',
  ],
  [
    'a path for which the width is used up',
    tied('cut-by-maximum'),
    'Path 2 from 192.0.2.2 is not used, though it ties with path 1, the best one, at every step that must tie: others have used up the width of multipath.',
  ],
  [
    'a path of another neighbor AS',
    tied('needs-multiple-as'),
    'Path 2 from 192.0.2.2 is not used, though it ties with path 1, the best one, at every step that must tie: it comes from another neighbor AS, and `allow-multiple-as` is false.',
  ],
  [
    'a path that ties and is left out for a reason that is not told',
    tied('undetermined'),
    'Path 2 from 192.0.2.2 is not used, though it ties with path 1, the best one, at every step that must tie: what keeps it out is open.',
  ],
];

describe('the first sentence', () => {
  it.each(PATHS)('is plain about %s', (_, path, sentence) => {
    expect(about(path)[0]).toBe(sentence);
  });

  it('tells what there is of a leaf without a path', () => {
    const of = (given: Partial<LeafVerdict>): string =>
      whySentences({ one: aCase(), leaf: aLeaf({ paths: [], ...given }), path: null })[0];
    expect(of({ usedPaths: 0 })).toBe('leaf1 holds no BGP path for 203.0.113.1/32.');
    expect(of({ usedPaths: null })).toBe('No BGP report of leaf1 tells of 203.0.113.1/32.');
    expect(of({ paths: [aPath()] })).toBe('leaf1: 1 of 2 valid paths is in use.');
  });
});

const subject = aFinding().subject;
const shutOut = aFinding({
  severity: 'error',
  subject: { ...subject, path: null },
  message: 'path 1 shuts out paths 2 and 3',
});

describe('the second sentence', () => {
  it('is the root that names the path', () => {
    expect(about(aLoser(), [shutOut])[1]).toBe(
      'Root cause on leaf1: path 1 shuts out paths 2 and 3.',
    );
  });

  it('is the root of a finding that names the path', () => {
    const root = { ...shutOut, rule: 'root', message: 'the session is down' };
    const follows = aFinding({ roots: ['root'] });
    expect(about(aLoser(), [root, follows])[1]).toBe('Root cause on leaf1: the session is down.');
  });

  it('claims no cause where the finding names other paths or none', () => {
    const other = { ...shutOut, message: 'paths 3 and 4 are flapping' };
    expect(about(aLoser(), [other])[1]).toBe('Found on leaf1: paths 3 and 4 are flapping.');
  });

  it('is about this leaf before another one', () => {
    const far = { ...shutOut, subject: { ...shutOut.subject, device: null }, message: 'far away' };
    const near = { ...shutOut, message: 'close by' };
    expect(about(aLoser(), [far, near])[1]).toBe('Found on leaf1: close by.');
    expect(about(aLoser(), [far])[1]).toBe('Found: far away.');
  });

  it('tells nothing of other leaves', () => {
    const far = { ...shutOut, subject: { ...shutOut.subject, device: 'leaf2' } };
    expect(about(aLoser(), [far])[1]).toBe('No rule found more about it.');
  });

  it('does not say the first one again', () => {
    const again = aFinding({
      message: 'path 2 loses to path 1 at step `as-path-length` (2 against 1)',
    });
    expect(about(aLoser(), [again])[1]).toBe('What helps: take the prepend away.');
    const silent = {
      ...again,
      message: 'path 2 loses to path 1 at step `as-path-length`, so it is out',
    };
    expect(about(aLoser(), [silent])[1]).toBe('What helps: take the prepend away.');
    const quoted = {
      ...again,
      evidence: [evidence('⟦50⟧', '`policy P`, for paths of 192.0.2.2')] as const,
    };
    expect(about(aLoser(), [quoted])[1]).toBe(
      'Found on leaf1: `policy P`, for paths of 192.0.2.2.',
    );
    expect(about(aLoser(), [{ ...again, remedies: [] }])[1]).toBe(
      'What that comes from is not in these reports; what would tell more stands below.',
    );
  });

  it('quotes what an invalid path has, not its reason again', () => {
    const path = lost({ step: 'invalid-route', mine: 'as-loop', best: 'valid' });
    const loop = aFinding({
      severity: 'note',
      message: 'path 2 is invalid: `as-loop`',
      evidence: [evidence('⟦As_Loop⟧', 'the router says why'), evidence('⟦[1]⟧', 'its AS path')],
    });
    expect(about(path, [loop])[1]).toBe('Found on leaf1: `[1]`, its AS path.');
  });

  it('tells of the leaf as a whole where the path is in use', () => {
    expect(about(aPath(), [shutOut])[1]).toBe('leaf1 as a whole: 1 of 2 valid paths is in use.');
  });

  it('says where to look when nothing was found', () => {
    const notChecked = [
      { rule: 'r', missing: ['show version'], leaves: ['leaf1'], mayExplain: [] },
    ];
    const leaf = aLeaf({ paths: [aPath(), aLoser()] });
    const [, second] = whySentences({
      one: aCase({ findings: [], notChecked }),
      leaf,
      path: aLoser(),
    });
    expect(second).toBe('No rule found more about it; what could not be checked stands below.');
  });
});
