import { GLOSSARY } from '#findings/glossary.js';
import { type Page, sections, sentences } from './page.js';

/** The words of answers, sorted; one that stands in several kinds is named once. */
export const glossaryWords = (): readonly string[] =>
  [...new Set(GLOSSARY.flatMap(({ words }) => Object.keys(words)))].sort();

/** `docs/words/<name>.md`: what a word of an answer means, in every place where it can stand. */
export function wordPages(): readonly Page[] {
  return glossaryWords().map((name) => ({
    path: `docs/words/${name}.md`,
    text: GLOSSARY.flatMap(({ what, words }) => {
      const meaning = words[name];
      return meaning === undefined ? [] : [page(name, what, meaning)];
    }).join('\n'),
  }));
}

const page = (name: string, what: string, meaning: string): string =>
  `# ${name}\n\n${sentences(what)}\n\n${sections(['Meaning', sentences(meaning)])}`;
