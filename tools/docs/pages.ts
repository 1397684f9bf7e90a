import { existsSync } from 'node:fs';
import { rules } from '#rules/registry.js';
import { cataloguePage } from './catalogue-page.js';
import { cliPage } from './cli-page.js';
import { decisionPage } from './decision-page.js';
import { decisionsPage, indexPage } from './index-page.js';
import type { Page } from './page.js';
import { readmePage } from './readme.js';
import { rulePages } from './rule-page.js';
import { screenKeysPage } from './screen-keys-page.js';
import { showPages } from './show-page.js';
import { unreadPage } from './unread-page.js';
import { valuePages } from './value-page.js';
import { wordPages } from './word-page.js';

/**
 * Every generated page.
 *
 * @throws Error when a rule names a story that is not there, or is silent on it
 */
export async function pages(): Promise<readonly Page[]> {
  refuseMissingStories();
  return [
    ...rulePages(),
    ...valuePages(),
    ...wordPages(),
    ...showPages(),
    cataloguePage(),
    decisionPage(),
    cliPage(),
    screenKeysPage(),
    indexPage(),
    decisionsPage(),
    unreadPage(),
    await readmePage(),
  ];
}

/** All of them in one message, so that nobody has to run this once for each. */
function refuseMissingStories(): void {
  const missing = rules.flatMap(({ id, docs }) =>
    docs.examples
      .filter((story) => !existsSync(`scenarios/${story}`))
      .map((story) => `${id} needs the story scenarios/${story}, which is missing`),
  );
  if (missing.length > 0) throw new Error(missing.join('\n'));
}
