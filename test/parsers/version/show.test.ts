import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, factsOf } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));

describe('what is left of an answer', () => {
  it('tells the release even when only that line was kept, and is not complete', () => {
    const text =
      'A:leaf1# show version | grep "Software Version"\nSoftware Version     : v24.10.5\n';
    expect(told(text)).toEqual([
      {
        ...{ kind: 'version', complete: false },
        data: { release: '24.10.5', fields: { 'Software Version': 'v24.10.5' } },
      },
    ]);
  });

  it('tells no release when the line with it is cut off', () => {
    const whole = fixture('version', 'release-23.10');
    const [cut = ''] = whole.split('Software Version');
    expect(told(cut)).toMatchObject([{ complete: false, data: { release: null } }]);
    expect(parse(cut).problems).toMatchObject([{ code: 'cut-off' }]);
  });

  it.each(['v23', 'v23.1', 'v23.10', 'v23.10.'])(
    'tells no release that ends in the text: %s',
    (half) => {
      const whole = fixture('version', 'release-23.10');
      const cut = whole.slice(0, whole.indexOf('v23.10.1') + half.length);
      expect(told(cut)).toMatchObject([{ complete: false, data: { release: null } }]);
      expect(told(cut.replace(half, 'v23.10.1'))).toMatchObject([{ data: { release: '23.10.1' } }]);
    },
  );

  it('is complete without its last rule where a prompt follows', () => {
    const whole = fixture('version', 'release-23.10');
    const bare = whole.replace(/-{10,}\n(?=\n)/, '');
    expect(bare).not.toBe(whole);
    expect(told(bare)).toEqual(told(whole));
  });

  it('does not take the text behind it for labels when its last rule is missing', () => {
    const whole = fixture('version', 'release-23.10').split('\n').slice(0, -5);
    expect(whole.at(-1)).toMatch(/^Free Memory/);
    const text = [...whole, 'Note: this is the spare leaf', ''].join('\n');
    expect(told(text)).toMatchObject([{ data: { release: '23.10.1' } }]);
    expect(JSON.stringify(told(text))).not.toContain('Note');
  });
});

describe('a label that no release we know prints', () => {
  const whole = fixture('version', 'release-25.7-os');
  const text = whole.replace(/(?<=Free Memory.*\n)/, 'Uptime               : 12 days\n');

  it('is kept with its value', () => {
    const [before, after] = [told(whole)[0]?.data, told(text)[0]?.data];
    expect(after).toEqual({
      release: '25.7.2',
      fields: { ...(before as { fields: object }).fields, Uptime: '12 days' },
    });
  });

  it('is never half there in a report that is complete', () => {
    expect(brokenByCuts(text)).toEqual([]);
  });
});

describe('text that only looks like it', () => {
  it.each([
    'Hostname : leaf1\n',
    'The Software Version of both leaves is the same.\n',
    'Software Version : EOS-4.30.1F\n',
    'show version tells the release\n',
  ])('is none: %j', (text) => {
    expect(parse(text).blocks).toEqual([]);
  });
});
