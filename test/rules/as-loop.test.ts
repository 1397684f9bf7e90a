import type { SentAttributes } from '#facts/bgp-route.js';
import { asLoop } from '#rules/as-loop.js';
import { describeInvalid } from '../support/invalid-table.js';
import type { LeafSpec } from '../support/leaf.js';
import { best, invalid } from '../support/path.js';

const sent = (asPath: SentAttributes['asPath']): NonNullable<LeafSpec['advertised']>[number] => ({
  neighbors: ['192.0.2.22'],
  attributes: { med: null, localPreference: null, origin: 'igp', asPath, communities: [] },
});
const looped = (asPath: SentAttributes['asPath']) => invalid(['as-loop'], { asPath });
const message = 'path 2 from 192.0.2.22 is invalid: `as-loop`';

describeInvalid(asLoop, 'as-loop', ['[as-loop]', '[65001]', '<>'], {
  finds: [
    [
      'a path that ends as what the leaf sends to some, as a note',
      {
        paths: [best(), looped([65002, 65101, 65001])],
        advertised: [sent([65101, 65009]), sent([65101, 65001])],
      },
      [{ message, severity: 'note', notes: ['our own announcement that came back'] }],
    ],
    [
      'a path that ends with the own AS, which is all that the leaf sends, as a note',
      { paths: [best(), looped([65002, 65101])], advertised: [sent([65101])] },
      [{ message, severity: 'note' }],
    ],
    [
      'a path whose AS path is not printed, by its reason alone',
      { paths: [best(), looped([])] },
      [{ message, quotes: ['[as-loop]', '<>'] }],
    ],
    [
      'a path that holds the own AS in another place, as a warning',
      { paths: [best(), looped([65101, 65003])], advertised: [sent([65101, 65001])] },
      [{ message, severity: 'warning' }],
    ],
    [
      'a path where the report does not print what the leaf sends, as a warning',
      {
        paths: [best(), looped([65002, 65101])],
        advertised: [{ neighbors: ['192.0.2.22'], attributes: null }],
      },
      [{ message, severity: 'warning' }],
    ],
    [
      'a path where the leaf sends nothing, as a warning',
      { paths: [best(), looped([65002, 65101])], advertised: [sent([])] },
      [
        {
          message,
          severity: 'warning',
          lines: [
            'set / network-instance ip-vrf1 protocols bgp group {group} as-path-options allow-own-as 1',
          ],
        },
      ],
    ],
  ],
});
