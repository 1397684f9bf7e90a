import { incompleteReport } from '#rules/incomplete-report.js';
import { best, path } from '../support/path.js';
import { bgpRoute } from '../support/route.js';
import { describeRule } from '../support/rule-table.js';

const problem = (
  code: 'cut-off' | 'count-mismatch' | 'author-edit' | 'unread-line',
  message: string,
) => ({ code, message, severity: 'warning', expected: [] }) as const;

describeRule(incompleteReport, {
  passes: [
    ['both reports are whole', { paths: [best()], routes: [bgpRoute(['192.0.2.21'])] }],
    ['the only report is whole', { paths: [best(), path()] }],
  ],
  finds: [
    [
      'a BGP report that ends too early',
      {
        paths: [best()],
        bgpProblems: [problem('cut-off', 'the text ends before the report does')],
      },
      [
        {
          message: 'the BGP report is not whole: the text ends before the report does',
          severity: 'warning',
          lines: [
            'show network-instance ip-vrf1 protocols bgp routes ipv4 prefix 203.0.113.10/32 detail',
          ],
        },
      ],
    ],
    [
      'a route table that contradicts its count, and does not tell of words that were not understood',
      {
        prefix: '2001:db8::10/128',
        routes: [bgpRoute(['192.0.2.21'])],
        tableProblems: [
          problem('unread-line', 'this text was not understood'),
          problem('count-mismatch', 'the report announces 2 next hops and shows 1'),
        ],
      },
      [
        {
          message:
            'the route-table report is not whole: the report announces 2 next hops and shows 1',
          lines: [
            'show network-instance ip-vrf1 route-table ipv6-unicast prefix 2001:db8::10/128 detail',
          ],
        },
      ],
    ],
    [
      'a report that nothing shows to be whole',
      { paths: [best()], bgpProblems: [] },
      [
        {
          message: 'the BGP report is not whole: nothing shows that it was printed to its end',
        },
      ],
    ],
  ],
  unknown: [['no report was given at all', {}, []]],
});
