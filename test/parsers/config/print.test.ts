import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { anyConfig } from '../../support/print/any-config.js';
import { flatText, infoText, jsonOf, type Printed } from '../../support/print/config.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';

const answer = (command: string, text: string): string =>
  `--{ running }--[  ]--\nA:leaf1# ${command}\n${text}\n--{ running }--[  ]--\n`;

/** Forms of the same configuration, and what may be lost on the way. */
const FORMS: Readonly<Record<string, (all: readonly Printed[]) => string>> = {
  'in braces': (all) => answer('info', infoText(all)),
  'in braces without indentation': (all) => answer('info', infoText(all).replace(/^ +/gm, '')),
  'in braces on one line': (all) => answer('info', infoText(all)).replace(/\s+/g, ' '),
  'in lines': (all) => answer('info flat', flatText(all)),
  'in lines on one line': (all) => answer('info flat', flatText(all)).replace(/\s+/g, ' '),
  'as JSON': (all) => answer('info | as json', JSON.stringify(jsonOf(all), null, 2)),
};

describe.each(Object.entries(FORMS))('any configuration %s', (_, print) => {
  it('is read back as it was, to its last character', () => {
    fc.assert(
      fc.property(anyConfig, (all) => {
        const parsed = parse(print(all));
        const told = parsed.blocks.map(({ kind, complete, data }) => [
          kind,
          complete,
          factsOf(data),
        ]);
        expect(told).toEqual([['config', true, { context: '', tree: treeOf(all) }]]);
        expect(parsed.coverage).toMatchObject({ ignored: 0, unread: 0 });
        expect(lawsBrokenBy(parsed)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** What the printed things are as a tree. */
function treeOf(all: readonly Printed[]): Record<string, unknown> {
  const tree: Record<string, unknown> = {};
  for (const one of all) {
    if (one.kind === 'leaf') tree[one.name] = one.value;
    else if (one.kind === 'leaf-list') tree[one.name] = one.values;
    else if (one.keys.length === 0) tree[one.name] = treeOf(one.inside);
    else
      tree[one.name] = {
        ...(tree[one.name] as object | undefined),
        [keyOf(one)]: treeOf(one.inside),
      };
  }
  return tree;
}

const keyOf = ({ keys, keyNames }: Extract<Printed, { kind: 'node' }>): string =>
  keys.flatMap((key, at) => (at === 0 ? [key] : [keyNames[at], key])).join(' ');
