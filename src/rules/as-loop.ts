import type { BgpPath, BgpRoute } from '#facts/bgp-route.js';
import { invalidBecause } from './invalid-because.js';
import { invalidReason, observed } from './references.js';
import { ALLOW_OWN_AS, SEE_GROUPS } from './remedies.js';

export const asLoop = invalidBecause({
  id: 'as-loop',
  title: 'AS loop',
  severity: 'warning',
  reason: 'as-loop',
  shownBy: { key: 'asPath', label: 'its AS path, which holds the AS of this leaf' },
  catalogue: ['F28'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths that are invalid because of `as-loop`.',
    why: 'The AS of the leaf stands in the AS path. That is normal for an announcement of our own that comes back, and a real loss when leaves share one AS and a path must cross another leaf, or when nodes use the AS of the leaf.',
    limits:
      'An announcement of our own that comes back looks like one of another leaf with the same AS: where the AS path ends with the one that this leaf sends, the finding is a note. Needs the detail report: without `detail` no reason is printed.',
    references: [
      invalidReason(
        'the AS path holds the own AS more often than `as-path-options allow-own-as` lets it, which is never unless configured',
      ),
      observed(
        'output of SR Linux 25.7',
        'such a path has no flags, the reason `As_Loop`, and `none` as its tie-break reason',
      ),
    ],
    examples: ['as-loop', 'invalid-paths'],
  },
  remedies: [SEE_GROUPS, ALLOW_OWN_AS],
  usual: (path, route) =>
    mayBeOurOwn(path, route)
      ? 'its AS path ends with the one that this leaf announces: our own announcement that came back looks like this and is no loss; that of another leaf with the same AS looks the same'
      : null,
});

/** What a leaf sends to eBGP peers begins with its own AS; what comes back ends with all of it. */
function mayBeOurOwn({ asPath }: BgpPath, { advertised }: BgpRoute): boolean {
  return advertised.some(({ attributes }) => {
    const sent = attributes?.asPath ?? [];
    const end = asPath.slice(asPath.length - sent.length);
    return sent.length > 0 && JSON.stringify(end) === JSON.stringify(sent);
  });
}
