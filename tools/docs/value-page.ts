import { INVALID_REASONS } from '#decision/invalid-reasons.js';
import { stepOf } from '#decision/reason-word.js';
import { REASONS } from '#decision/reasons.js';
import { STEPS } from '#decision/steps.js';
import type { InvalidMeaning, ReasonMeaning, ValueMeaning } from '#decision/value-meaning.js';
import { rules } from '#rules/registry.js';
import type { Rule } from '#rules/rule.js';
import { findingsOf, tableWith } from './example.js';
import { GRADES } from './grades.js';
import { bullets, fenced, type Page, sections, sentences } from './page.js';
import { stories } from './story.js';

/**
 * `docs/values/<name>.md`: what a printed word means. A word that both lines can print has one page
 * with both meanings.
 */
export function valuePages(): readonly Page[] {
  const texts = [
    ...REASONS.map((value) => [value.name, reasonPage(value)] as const),
    ...INVALID_REASONS.map((value) => [value.name, invalidPage(value)] as const),
  ];
  const names = [...new Set(texts.map(([name]) => name))];
  return names.map((name) => ({
    path: `docs/values/${name}.md`,
    text: texts.flatMap(([of, text]) => (of === name ? [text] : [])).join('\n'),
  }));
}

function reasonPage({ name, meaning, grade, lookAt, multipath, caveat }: ReasonMeaning): string {
  const first = name === 'none';
  return `# ${name}

A value of \`Tie Break Reason\`, the router's word on a path of the BGP report with \`detail\`.

${sections(
  [
    'Meaning',
    `${sentences(meaning)}\n${first ? '' : `${SHARING[multipath]}\n`}${onTheLadder(name)}`,
  ],
  ['Grade', graded(grade)],
  ['What to look at', bullets(lookAt)],
  ['Caveats', bullets(caveat === null ? [] : [caveat])],
  ['Not against the best path', first ? '' : sentences(PAIRWISE)],
  ['Example', example(name)],
  ['Rules that speak of it', spokenOf(name)],
)}`;
}

function invalidPage({ name, meaning, since, grade, typical, lookAt }: InvalidMeaning): string {
  return `# ${name}

A value of \`Invalid Reason\`, which the BGP report with \`detail\` prints on a path, from ${since} on.

${sections(
  ['Meaning', sentences(meaning)],
  ['Grade', graded(grade)],
  ['How it comes about', bullets(typical)],
  ['What to look at', bullets(lookAt)],
  ['Caveats', bullets(INVALID)],
  ['Rules that speak of it', spokenOf(name)],
)}`;
}

const SHARING: Readonly<Record<ReasonMeaning['multipath'], string>> = {
  yes: 'A path with this word can share the load with the path sorted just ahead of it.',
  no: 'A path with this word does not share the load with the path sorted just ahead of it.',
  unclear: 'Whether a path with this word can share the load is not known.',
};

function onTheLadder(name: string): string {
  const step = stepOf(name);
  return step === null
    ? 'It is no step of [the ladder](../decision.md).'
    : `It stands for step ${step + 1} of [the ladder](../decision.md).`;
}

const graded = (grade: ValueMeaning['grade']): string => `${grade}: ${GRADES[grade]}.`;

/** Each of these words is read wrongly without it. */
const PAIRWISE =
  'The word compares this path with the one sorted just ahead of it, which need not be the best path. Against the best path it loses at the earliest step among its own word and the words of all valid paths sorted between the two. MED is the exception, because it is compared only among paths of one neighbor AS. The number of a path is a label, not its rank: the report lists paths by neighbor, and the best one may stand anywhere.';

const INVALID = [
  'An invalid path takes no part in the decision: the `none` that is printed as its `Tie Break Reason` does not make it the best.',
  'Several reasons can hold at once.',
];

function example(name: string): string {
  const found = tableWith(name);
  if (found === null) return '';
  const link = `[${found.story}](../../scenarios/${found.story}/README.md)`;
  return `One leaf of the story ${link}: the router's word stands beside the cause against the best path.\n\n${fenced('text', found.text)}`;
}

/**
 * Rules that are named for the word, name it in their pages, or name it in a finding or its notes; and
 * for a word that does not keep paths from sharing, those that say what else does.
 */
function spokenOf(name: string): string {
  const word = `\`${name}\``;
  const late = STEPS[stepOf(name) ?? -1]?.multipath === 'may-differ';
  const found = new Set(
    stories()
      .flatMap(findingsOf)
      .filter(({ message, notes }) => [message, ...notes].some((said) => said.includes(word)))
      .map(({ rule }) => rule),
  );
  const speaks = ({ id, docs }: Rule): boolean =>
    id === name ||
    found.has(id) ||
    (late && WHY_EQUAL_PATHS_IDLE.includes(id)) ||
    `${docs.what} ${docs.why} ${docs.limits}`.includes(word);
  return bullets(
    rules.filter(speaks).map(({ id, title }) => `[${id}](../rules/${id}.md): ${title}`),
  );
}

const WHY_EQUAL_PATHS_IDLE = [
  'multipath-left-at-one',
  'multipath-limit-reached',
  'multipath-cut-unclear',
];
