import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eraOf } from '#lab/print/era.js';
import { reportText } from '#lab/print/report.js';
import { scenario, storiesIn } from '../../support/scenario.js';

/** What no printer of facts can give: a report cut off, and a box whose widths are its own. */
const ODD: Readonly<Record<string, string>> = {
  'capture-cut-off': 'bgp-route',
  'nobody-announces': 'route-table',
};

const STORIES = [...storiesIn('shipped'), ...storiesIn('healthy')];

test.for(STORIES)(
  'the reports of %s are what the printer of its release makes of its facts',
  (story) => {
    const { files, folder } = scenario(story);
    const [, release = ''] =
      /print of SR Linux (\d+\.\d+)/.exec(readFileSync(`${folder}/README.md`, 'utf8')) ?? [];
    const era = eraOf(release);
    for (const { text, blocks } of files)
      for (const block of blocks.filter(({ kind }) => kind !== ODD[story])) {
        if (block.kind === 'version' || block.kind === 'network-instance-summary') continue;
        const printed = text.slice(...block.span);
        const asked = /BGP routes to network "([^"]+)"/.exec(printed)?.[1] ?? '';
        const width = /^-+/.exec(printed)?.[0].length ?? 0;
        expect(reportText(block, { era, width, asked }).trimEnd()).toBe(printed);
      }
  },
);
