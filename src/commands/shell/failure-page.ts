import { failureNamed } from '#findings/catalogue.js';
import type { Failure } from '#findings/failure.js';
import type { RuleListing } from '#rule-cards.js';

/** What a code of the failure catalogue leads to. */
export interface FailurePage {
  /** In Markdown: what the code stands for, and why no rule tells it, if none does. */
  readonly text: string;
  /** Ids of the rules that tell it. */
  readonly rules: readonly string[];
}

/** Null for words that are no code of the catalogue. */
export function failurePage(words: string, rules: readonly RuleListing[]): FailurePage | null {
  const failure = failureNamed(words);
  if (failure === null) return null;
  const { code } = failure;
  const telling = rules.filter(({ catalogue }) => catalogue.includes(code)).map(({ id }) => id);
  const showing = rules.filter(({ symptomOf }) => symptomOf.includes(code)).map(({ id }) => id);
  return { text: page(failure, telling, showing), rules: telling };
}

function page(
  { code, title, untold }: Failure,
  telling: readonly string[],
  showing: readonly string[],
): string {
  const named = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');
  const sentences = [
    `${title}.`,
    ...(telling.length > 0 ? [`Told by ${named(telling)}.`] : []),
    ...(untold === undefined ? [] : [`Reports of leaves do not tell it: ${untold}.`]),
    ...(showing.length > 0
      ? [`Rules that show what is seen of it, among others: ${named(showing)}.`]
      : []),
  ];
  return `# ${code}\n\n${sentences.join('\n')}\n`;
}
