import { CATALOGUE } from '#findings/catalogue.js';
import type { Failure } from '#findings/failure.js';
import { rules } from '#rules/registry.js';
import type { Rule } from '#rules/rule.js';
import { bullets, type Page, sections, sentences, table } from './page.js';
import { reading } from './rule-page.js';

/** `docs/catalogue.md`: every failure, with the rules that tell it or why none can. */
export function cataloguePage(): Page {
  const all = CATALOGUE.flatMap(({ failures }) => failures);
  const told = all.filter(({ code }) => tellersOf(code).length > 0).length;
  return {
    path: 'docs/catalogue.md',
    text: `# Failure catalogue

${sentences(INTRODUCTION)}
Rules tell ${told} of ${all.length} codes.

${sections(
  ...CATALOGUE.map(({ title, failures }) => [title, table(HEAD, failures.map(row))] as const),
  ['Certainty', bullets(CERTAINTIES)],
)}`,
  };
}

const INTRODUCTION =
  'What can keep a prefix from being reached, or its load from being shared, code by code. A rule that stands behind a code tells it when the leaf gave what the rule reads; `bgpwhy explain F01` prints its page. Where a code has no such rule, the last column says why, and which rules show what is seen of it.';

const HEAD = ['Code', 'Failure', 'Told by', 'Reads, or why it is not told'];

const CERTAINTIES = [
  'certain: what the rule quotes proves all that it says.',
  'likely: what the rule quotes is seen, and the cause that it names is the usual one; the limits on its page say what else looks so.',
];

const tellersOf = (code: string): readonly Rule[] =>
  rules.filter(({ catalogue }) => catalogue.includes(code));

const showingOf = (code: string): readonly Rule[] =>
  rules.filter(({ symptomOf = [] }) => symptomOf.includes(code));

function row({ code, title, untold }: Failure): readonly string[] {
  const tellers = tellersOf(code);
  const telling = tellers.map((rule) => `${link(rule)} (${rule.certainty})`).join('<br>');
  const showing = showingOf(code).map(link);
  const shown =
    untold === undefined || showing.length === 0
      ? ''
      : `; what is seen of it: ${showing.join(', ')}`;
  const reads = tellers.map((rule) => reading(rule, 'shows/')).join('<br>');
  return [code, title, telling || '–', untold === undefined ? reads : `${untold}${shown}`];
}

const link = ({ id }: Rule): string => `[${id}](rules/${id}.md)`;
