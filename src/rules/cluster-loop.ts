import { clusterIdsOf } from '#facts/cluster-ids.js';
import { invalidBecause } from './invalid-because.js';
import { invalidReason, rfc } from './references.js';
import { elsewhere } from './remedies.js';
import { quote } from './rule.js';

export const clusterLoop = invalidBecause({
  id: 'cluster-loop',
  title: 'Cluster loop',
  severity: 'warning',
  reason: 'cluster-loop',
  shownBy: { key: 'clusterList', label: 'its cluster list, which holds the ID of this leaf' },
  told: (facts, { clusterList }) => ({
    quotes: clusterIdsOf(facts)
      .filter(({ value }) => clusterList.includes(value))
      .map(({ told, span, path }) => quote(told, span, `its own ID: \`${path}\``)),
    notes: [],
  }),
  catalogue: ['F30'],
  certainty: 'certain',
  docs: {
    what: 'Finds paths that are invalid because of `cluster-loop`.',
    why: 'The own cluster ID stands in the cluster list: two route reflectors use the same one, or an announcement of our own came back.',
    limits:
      'Needs the detail report: without `detail` no reason is printed. The own ID is quoted where the configuration of BGP is given.',
    references: [
      invalidReason('the own cluster ID stands in the cluster list'),
      rfc(
        '4456 section 8',
        'a route reflector ignores a route whose cluster list holds its own cluster ID',
      ),
    ],
    examples: ['two-leaves-one-cluster-id', 'invalid-paths'],
  },
  remedies: [elsewhere('give every route reflector a cluster ID, or router ID, of its own')],
});
