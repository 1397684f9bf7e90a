import { describe, expect, it } from 'vitest';
import type { Block } from '#facts/block.js';
import type { NetworkInstanceRow } from '#facts/network-instance.js';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';
import { textFixtures } from './fixtures.js';

/** Reports about a leaf as a whole, as SR Linux prints them with `| as json`. */
function asJson({ kind, data }: Block): unknown {
  if (kind === 'version') return { 'basic system info': data.fields };
  return kind === 'network-instance-summary' ? { 'Network Instance': data.rows.map(row) } : null;
}

/** What has no value is no key. */
const row = (one: NetworkInstanceRow): unknown =>
  Object.fromEntries(
    [
      ['Name', one.name] as const,
      ['Type', one.type] as const,
      ['Admin state', one.adminState] as const,
      ['Oper state', one.operState] as const,
      ['Router id', one.routerId] as const,
      ['Description', one.description] as const,
    ].filter(([, value]) => value !== null),
  );

const LAYOUTS: Readonly<Record<string, (value: unknown) => string>> = {
  'indented by two': (value) => JSON.stringify(value, null, 2),
  'on one line': (value) => JSON.stringify(value),
  'with some letters escaped': (value) => JSON.stringify(value).replaceAll('a', '\\u0061'),
};

const ofLeaf = textFixtures.filter(({ kind }) =>
  ['version', 'network-instance-summary'].includes(kind),
);

describe.each(ofLeaf)('the facts of $name', ({ text }) => {
  it.each(Object.entries(LAYOUTS))('printed as JSON %s are the same facts', (_, layout) => {
    const [block] = parse(text).blocks;
    expect(block).toBeDefined();
    if (block === undefined) return;
    const parsed = parse(layout(asJson(block)));
    expect(lawsBrokenBy(parsed)).toEqual([]);
    expect(parsed.coverage.unread).toBe(0);
    expect(
      parsed.blocks.map(({ kind, networkInstance, complete, data }) => ({
        ...{ kind, networkInstance, complete },
        data: factsOf(data),
      })),
    ).toEqual([
      { kind: block.kind, networkInstance: null, complete: true, data: factsOf(block.data) },
    ]);
  });
});

it('an empty list is told by the command alone', () => {
  const text = 'A:leaf1# show network-instance summary | as json\n{}\nA:leaf1# ';
  expect(parse(text).blocks).toMatchObject([
    { kind: 'network-instance-summary', data: { rows: [] } },
  ]);
});

it('the list is read under the other name that its key could have', () => {
  const rows = [{ Name: 'blue', Type: 'ip-vrf', 'Admin state': 'enable', 'Oper state': 'up' }];
  expect(parse(JSON.stringify({ instance: rows })).blocks).toMatchObject([
    { kind: 'network-instance-summary', complete: true, data: { rows: [{ name: 'blue' }] } },
  ]);
});
