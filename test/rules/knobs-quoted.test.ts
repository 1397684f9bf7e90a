import { expect, test } from 'vitest';
import { knobsQuoted } from '#rules/knobs-quoted.js';
import { type LeafSpec, leaf } from '../support/leaf.js';
import { best, type PathSpec, path } from '../support/path.js';

const CONFIG = {
  'info from running network-instance ip-vrf1 protocols bgp': `    autonomous-system 65010
    group nodes {
        import-policy from-nodes
    }
    neighbor 192.0.2.21 {
        peer-group nodes
    }
    neighbor 192.0.2.22 {
        peer-group nodes
    }
`,
  'info from running routing-policy': `    policy from-nodes {
        statement 10 {
            action {
                bgp {
                    as-path {
                    }
                    local-preference {
                        set 50
                    }
                }
            }
        }
    }
`,
};
const NOTE =
  'the lines of the configuration quoted can set what this step compares; whether a statement matches the prefix is not judged';

function quoted(step: string, specs: readonly PathSpec[], told: LeafSpec['beside'] = CONFIG) {
  const { facts, beside } = leaf({ paths: specs, beside: told });
  const { evidence, notes } = knobsQuoted(facts, step, facts.bgpRoutes?.report.paths ?? []);
  return {
    quotes: evidence.map(({ file, span, label }) => [
      ...[file, span === null ? null : beside.text.slice(...span), label],
    ]),
    notes,
  };
}

test('a line is quoted once, with all neighbors whose paths it can change', () => {
  expect(quoted('local-pref', [best(), path(), path({ neighbor: '192.0.2.22' })])).toEqual({
    quotes: [
      [
        'leaf1-beside.txt',
        '50',
        '`routing-policy policy from-nodes statement 10 action bgp local-preference set 50`, for paths of 192.0.2.21 and 192.0.2.22',
      ],
    ],
    notes: [NOTE],
  });
});

test('a line that holds nothing is told without a value', () => {
  expect(quoted('as-path-length', [best()]).quotes).toEqual([
    [
      'leaf1-beside.txt',
      'as-path',
      '`routing-policy policy from-nodes statement 10 action bgp as-path`, for paths of 192.0.2.21',
    ],
  ]);
});

test('where nothing can change what a step compares there is nothing to note', () => {
  const nothing = { quotes: [], notes: [] };
  expect(quoted('med', [best(), path()])).toEqual(nothing);
  expect(quoted('local-pref', [path({ neighbor: null })])).toEqual(nothing);
});

test('a setting of BGP as a whole concerns the neighbors that are printed', () => {
  const config = {
    'info from running network-instance ip-vrf1 protocols bgp':
      '    autonomous-system 65010\n    local-preference 100\n',
  };
  const { quotes } = quoted('local-pref', [best(), path({ neighbor: null })], config);
  expect(quotes.map(([, words, label]) => [words, label])).toEqual([
    [
      '100',
      '`network-instance ip-vrf1 protocols bgp local-preference 100`, for paths of 192.0.2.21',
    ],
  ]);
});
