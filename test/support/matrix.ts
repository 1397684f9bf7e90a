import type { Finding } from '#findings/finding.js';
import { rules } from '#rules/registry.js';
import type { Rule } from '#rules/rule.js';
import { scenario, storiesIn } from './scenario.js';

/** All that one rule says in one story. */
export interface Speech {
  readonly rule: string;
  readonly story: string;
  /** Whether the rule names the story as one of its examples. */
  readonly example: boolean;
  readonly findings: readonly Finding[];
}

export const allStories = (): readonly string[] =>
  [...storiesIn('shipped'), ...storiesIn('captured')].sort();

/** Every rule over every story: rules in telling order, their stories by name. */
export function speeches(): readonly Speech[] {
  const told = allStories().map((story) => ({ story, findings: findingsIn(story) }));
  return rules.flatMap((rule) =>
    told
      .map(({ story, findings }) => speechOf(rule, story, findings))
      .filter(({ findings }) => findings.length > 0),
  );
}

const findingsIn = (story: string): readonly Finding[] =>
  scenario(story).diagnosis.cases.flatMap(({ findings }) => findings);

const speechOf = ({ id, docs }: Rule, story: string, all: readonly Finding[]): Speech => ({
  ...{ rule: id, story, example: docs.examples.includes(story) },
  findings: all.filter(({ rule }) => rule === id),
});

/**
 * The table for reviews: below each rule the stories in which it speaks, one a line, with how gravely
 * and about whom. A new story adds lines and changes none.
 */
export function matrixText(all: readonly Speech[]): string {
  const silent = allStories().filter((story) => all.every((one) => one.story !== story));
  return [
    ...HEAD,
    ...rules.flatMap(({ id }) => ['', id, ...all.filter(({ rule }) => rule === id).map(line)]),
    ...['', 'no rule', ...silent.map((story) => `    ${story}`), ''],
  ].join('\n');
}

const HEAD = [
  'Which rule speaks in which story: rules in telling order, a line for each story.',
  '`*` marks the examples that the rule names; behind the story stand the severity and whom it is about.',
  'Written by `npx vitest run test/rules/matrix.test.ts -u`, and reviewed as the change that it is.',
];

function line({ story, example, findings }: Speech): string {
  const grave = [...new Set(findings.map(({ severity }) => severity))].join(' and ');
  const whom = findings.map(({ subject: { device, path } }) =>
    [device ?? 'leaves', ...(path === null ? [] : [`path ${path}`])].join(' '),
  );
  return `  ${example ? '*' : ' '} ${story.padEnd(40)} ${grave.padEnd(8)} ${whom.join(', ')}`;
}
