import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Block } from '#facts/block.js';
import { type Era, eraOf } from '#lab/print/era.js';
import type { PlainReport } from '#lab/print/plain.js';
import { reportText } from '#lab/print/report.js';
import { scenario, storiesIn } from '../../support/scenario.js';

/** What no printer of facts can give: a report cut off. */
const ODD: Readonly<Record<string, string>> = { 'capture-cut-off': 'bgp-route' };

const STORIES = [...storiesIn('shipped'), ...storiesIn('captured')];

test.for(STORIES)(
  'the reports of %s are what the printer of its release makes of its facts',
  (story) => {
    const { files, folder } = scenario(story);
    const page = readFileSync(`${folder}/README.md`, 'utf8');
    const era = eraOf(/print of SR Linux (\d+\.\d+)/.exec(page)?.[1] ?? '');
    for (const { text, blocks } of files)
      for (const block of blocks.filter(isAboutRoutes).filter(({ kind }) => kind !== ODD[story]))
        expect(reprinted(block, text, era)).toBe(text.slice(...block.span));
  },
);

const isAboutRoutes = (block: Block): block is Extract<Block, { kind: PlainReport['kind'] }> =>
  ['bgp-route', 'route-table', 'route-table-prefix', 'route-table-flat'].includes(block.kind);

/** A report printed anew, as wide as it was, for what it was asked for. */
function reprinted(block: Block, text: string, era: Era): string {
  if (!isAboutRoutes(block)) return '';
  const printed = text.slice(...block.span);
  const [, asked = ''] = /BGP routes to network "([^"]+)"/.exec(printed) ?? [];
  const [rule = ''] = /^[-=]+/.exec(printed) ?? [];
  return reportText(block, { era, width: rule.length, asked }).trimEnd();
}
