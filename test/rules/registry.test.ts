import { describe, expect, test } from 'vitest';
import { STEPS } from '#decision/steps.js';
import type { Remedy } from '#findings/finding.js';
import { rules } from '#rules/registry.js';
import { best, type PathSpec, path } from '../support/path.js';
import { judged } from '../support/rule-table.js';
import { outlineOf, scenario } from '../support/scenario.js';

const ids = rules.map(({ id }) => id);

/** Codes of the catalogue that these reports can show. */
const CODES = [
  'F01',
  'F02',
  'F03',
  'F04',
  'F05',
  'F06',
  'F07',
  'F08',
  'F09',
  'F10',
  'F11',
  'F12',
  'F13',
]
  .concat(['F14', 'F15', 'F16', 'F17', 'F18', 'F19', 'F20', 'F21', 'F22', 'F23'])
  .concat(['F24', 'F25', 'F26', 'F27', 'F28', 'F29', 'F30', 'F31', 'F32', 'F33', 'F46'])
  .concat(['F45', 'F47', 'F48', 'F49', 'F50', 'F51', 'F52', 'F53', 'F54', 'F56', 'F58', 'F60']);

test('every failure that these reports can show has a rule', () => {
  const covered = rules.flatMap(({ catalogue }) => catalogue);
  expect(CODES.filter((code) => !covered.includes(code))).toEqual([]);
});

describe.for(rules)('$id', (rule) => {
  test('speaks in every story that it names as an example', () => {
    for (const story of rule.docs.examples) {
      const { findings } = outlineOf(scenario(story).diagnosis);
      expect(findings.map((one) => one.split(' ')[0])).toContain(rule.id);
    }
  });

  test('is explained by rules that exist, and never by itself in the end', () => {
    expect((rule.explainedBy ?? []).filter((id) => !ids.includes(id))).toEqual([]);
    expect(behind(rule.id)).not.toContain(rule.id);
  });

  test('spells a configuration for every release from the first on, and once for each', () => {
    const spelled = rule.remedies.filter(({ kind }) => kind !== 'elsewhere');
    for (const { title } of spelled) {
      const ranges = spelled.filter((one) => one.title === title).map(({ releases }) => releases);
      expect(gapsIn(ranges), title).toEqual([]);
    }
  });

  test('advises configuration with its releases, and looking without changing anything', () => {
    for (const { kind, lines, releases } of rule.remedies) {
      const allowed = ALLOWED[kind];
      expect(lines.filter((line) => !allowed.test(line))).toEqual([]);
      expect(lines.length > 0).toBe(kind !== 'elsewhere');
      if (kind === 'configure') expect(releases).toMatch(/^>=\d+\.\d+/);
    }
  });
});

test.for(STEPS.filter(({ multipath, id }) => multipath === 'must-tie' && id !== 'invalid-route'))(
  'one rule speaks for a path that loses at $id',
  ({ id }) => {
    const loser = path({ ...LOSERS[id], tieBreakReason: id });
    const prefix = id === 'default-originate' ? '0.0.0.0/0' : '203.0.113.10/32';
    const { findings } = judged({ prefix, paths: [best({ med: 10 }), { med: 10, ...loser }] });
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining(`path 2 loses to path 1 at step \`${id}\``),
    ]);
  },
);

/** What a path needs to lose at a step whose values are printed. */
const LOSERS: Readonly<Record<string, PathSpec>> = {
  'local-pref': { localPreference: 50 },
  'as-path-length': { asPath: [65001, 65001] },
  origin: { origin: 'incomplete' },
  med: { med: 50 },
};

const ALLOWED: Readonly<Record<Remedy['kind'], RegExp>> = {
  configure: /^(set|delete) \/ (network-instance \{network-instance\}|routing-policy|bfd) /,
  inspect: /^(show|info from (running|state)|info detail from state) [^;|>\n]+$/,
  elsewhere: /^$/,
};

/** All rules that may stand behind one, however far. */
function behind(id: string, seen: readonly string[] = []): readonly string[] {
  const causes = rules.find((rule) => rule.id === id)?.explainedBy ?? [];
  return causes.flatMap((cause) =>
    seen.includes(cause) ? [cause] : [cause, ...behind(cause, [...seen, id])],
  );
}

/** Sentences about ranges such as `>=23.3 <24.7` that overlap, leave a gap or end too early. */
function gapsIn(ranges: readonly string[]): readonly string[] {
  if (ranges.length === 1 && ranges[0] === '*') return [];
  const parsed = ranges.map((range) => /^>=(\d+\.\d+)(?: <(\d+\.\d+))?$/.exec(range));
  return parsed.flatMap((range, index) => {
    const next = parsed[index + 1]?.[1];
    return range !== null && range[2] === next
      ? []
      : [`${ranges[index]} then ${next ?? 'nothing'}`];
  });
}
