import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, dataIn, lawsBrokenBy } from '../../support/reading.js';
import { fixture, fixturesOf } from './fixtures.js';

describe.each(fixturesOf('route-table'))('the print $name, cut at every character', ({ text }) => {
  it('never gives a complete report with other facts', () => {
    expect(brokenByCuts(text)).toEqual([]);
  });
});

describe('a table that ends too early', () => {
  const text = fixture('route-table', 'release-23.7-origin');
  const cutAt = (words: string) => text.slice(0, text.indexOf(words));

  it('keeps the rows in front of the cut and says what is missing', () => {
    const cut = cutAt('| 203.0.113.255/32');
    const { blocks, problems } = parse(cut);
    expect(blocks[0]?.complete).toBe(false);
    expect(dataIn(cut)).toMatchObject([{ rows: [{ id: 0 }, { id: 0 }, { id: 4 }], totals: null }]);
    expect(problems.map(({ code }) => code)).toEqual(['cut-off']);
  });

  it('is not complete without the totals that its command prints', () => {
    expect(parse(cutAt('IPv4 routes total')).blocks[0]?.complete).toBe(false);
  });

  it('is complete without totals when the command asks for one prefix', () => {
    const asked = cutAt('IPv4 routes total').replace(
      'route-table\n',
      'route-table ipv4-unicast route 192.0.2.100\n',
    );
    expect(parse(asked).blocks[0]?.complete).toBe(true);
  });

  it('says how many routes are missing', () => {
    const without = text.replace(/\| 203\.0\.113\.0\/24 [^+]*?(?=\| 203\.0\.113\.255)/, '');
    const { blocks, problems } = parse(without);
    expect(blocks[0]?.complete).toBe(false);
    expect(problems).toMatchObject([
      { code: 'count-mismatch', message: 'the report announces 4 routes and shows 3' },
    ]);
  });
});

describe('a table that was cut in its head', () => {
  const text = fixture('route-table', 'release-23.7-origin');
  const [head = ''] = /[\s\S]*(?=\n\+=)/.exec(text) ?? [];
  const lines = head.split('\n');
  const title = lines.findIndex((line) => line.includes('route table of network instance'));

  it.each([
    ['at the end of the text', '\n'],
    ['in front of a prompt', '\n--{ running }--[  ]--\nA:leaf1# '],
    ['in front of the same command again', `\n${text}`],
  ])('is told and empty, %s', (_, behind) => {
    for (let last = title + 1; last <= lines.length; last += 1) {
      const parsed = parse(lines.slice(0, last).join('\n') + behind);
      const [block] = parsed.blocks;
      expect(block).toMatchObject({ kind: 'route-table', complete: false, data: { rows: [] } });
      expect(parsed.problems).toMatchObject([{ code: 'cut-off' }]);
      expect(lawsBrokenBy(parsed)).toEqual([]);
    }
  });

  it('is one in detail where the command asks for that', () => {
    const asked = `A:leaf1# show network-instance default route-table ipv4-unicast prefix 192.0.2.0/24 detail\n`;
    const own = lines.slice(title - 1, title + 2).join('\n');
    expect(parse(`${asked}${own}\nA:leaf1# `).blocks).toMatchObject([
      { kind: 'route-table-prefix', complete: false, data: { entries: [] } },
    ]);
  });

  it.each([
    'An IPv4 unicast route table of network instance default looks like this.',
    'IPv4 unicast route table of network instance default\n\nAs you can see, it is short.',
    `${lines.slice(title, title + 2).join('\n')}\n| Route | Gateway |\n`,
  ])('is nothing in a text that only names such a table: %s', (prose) => {
    expect(parse(prose).blocks).toEqual([]);
  });
});

describe('the rules of a table', () => {
  const text = fixture('route-table', 'release-23.7-origin').replace(
    /^-+\{[\s\S]*?\n(?=-----)/,
    '',
  );
  const table = text.slice(0, text.lastIndexOf('-----\n') + 5);
  const [rule = ''] = /-{5,}/.exec(table) ?? [];

  it.each([
    ['twice above the title', `${rule}\n${table}`],
    ['twice below the title', table.replace(`\n${rule}\n+`, `\n${rule}\n${rule}\n+`)],
    ['shorter below the title', table.replace(`\n${rule}\n+`, `\n${rule.slice(9)}\n+`)],
    ['shorter above the totals', table.replace(`${rule}\nIPv4`, `${rule.slice(9)}\nIPv4`)],
  ])('may stand %s: the last one closes it, without a line end, too', (_, saved) => {
    const { blocks, problems } = parse(saved);
    expect(blocks.map(({ complete }) => complete)).toEqual([true]);
    expect(problems).toEqual([]);
  });

  it('may have a note above the last one', () => {
    const noted = table.replace(/\n-+$/, '\n!!! look$&');
    const parsed = parse(noted);
    expect(parsed.blocks.map(({ complete, span }) => [complete, span[1]])).toEqual([
      [false, noted.length],
    ]);
    expect(parsed.problems.map(({ code }) => code)).toEqual(['author-edit']);
    expect(dataIn(noted)).toEqual(dataIn(table));
  });

  it('keep out what is written below the last one', () => {
    const { blocks, coverage } = parse(
      `${table}\n\nThe same, in short:\n| Prefix | ID | Type |\n|---|---|---|\n| 192.0.2.0/24 | 0 | bgp |\n`,
    );
    expect(blocks.map(({ complete }) => complete)).toEqual([true]);
    expect(coverage).toMatchObject({ unread: 0, characters: table.trim().length });
  });
});
