import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const whole = fixture('bgp-neighbor-summary', 'release-23.7');
const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));
const codesIn = (text: string) => parse(text).problems.map(({ code }) => code);

describe('a column that no release we know prints', () => {
  const text = whole
    .replace(/^\+=.*$/m, (line) => `${line}=======+`)
    .replace(/^\+-.*$/gm, (line) => `${line}-------+`)
    .replace(/^\|.*$/gm, (line) => `${line} ${line.includes('Peer') ? 'Color' : 'green'} |`);

  it('is passed over and told, and costs no session', () => {
    expect(told(text)).toEqual(told(whole));
    expect(parse(text).problems).toMatchObject([
      { code: 'unknown-label', message: expect.stringContaining('`Color` is a column') },
    ]);
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });
});

describe('a letter among the flags', () => {
  it('that a later legend explains is told in its words, any other one as it is', () => {
    const text = whole
      .replace('* slow', '* slow, G graceful restart')
      .replace(/\| S {2}( +\|)/, '| SGx$1');
    expect(told(text)).toMatchObject([
      { data: { rows: [{ flags: ['static', 'graceful restart', 'x'] }, {}, {}] } },
    ]);
  });
});

describe('the lines below the box', () => {
  const fewer = whole.replace('3 configured neighbors', '4 configured neighbors');

  it('contradict a box that shows fewer sessions where all were asked for', () => {
    expect(told(fewer)).toMatchObject([{ complete: false }]);
    expect(parse(fewer).problems).toMatchObject([
      { code: 'count-mismatch', message: 'the report announces 4 sessions and shows 3' },
    ]);
  });

  it('say nothing about the box where some were asked for', () => {
    const asked = fewer.replace('protocols bgp neighbor', 'protocols bgp neighbor 192.0.2.*');
    expect(told(asked)).toMatchObject([{ complete: true, data: { totals: { configured: 4 } } }]);
  });

  it('are missed when an author left them out', () => {
    const cut = whole.replace(/Summary:[^-]*/, '\n');
    expect(told(cut)).toMatchObject([{ complete: false, data: { totals: null } }]);
    expect(codesIn(cut)).toEqual(['cut-off']);
  });
});

describe('what copying does to the box', () => {
  it('costs nothing when it puts all on one physical line', () => {
    expect(told(whole.replaceAll('\n', ' '))[0]?.data).toEqual(told(whole)[0]?.data);
  });

  it('costs nothing when it loses what closes the last column of the titles', () => {
    const open = whole
      .replace(/^(\|\s+Net-Inst.*)\|$/m, '$1')
      .replace(/^(\+=.*)\+$/m, '$1')
      .replace(/^(\+-.*)\+$/gm, '$1');
    expect(open).not.toBe(whole);
    expect(told(open)).toEqual(told(whole));
  });

  it('costs one session when it makes no sense of a line', () => {
    const damaged = whole.replace(/\| default +\| 192\.0\.2\.3 [^\n]*/, '| default | ??? |');
    expect(codesIn(damaged)).toContain('unread-line');
    expect(JSON.stringify(told(damaged))).toContain('203.0.113.11');
    expect(told(damaged)).toMatchObject([{ complete: false }]);
    expect(lawsBrokenBy(parse(damaged))).toEqual([]);
  });

  it('is pointed at where a value makes no sense', () => {
    const odd = whole.replace('[18/16/6]', '[18/??/6]');
    expect(parse(odd).problems.map(({ code, span }) => [code, odd.slice(...span)])).toEqual([
      ['unknown-value', '[18/??/6]'],
    ]);
    expect(told(odd)).toMatchObject([
      { data: { rows: [{ families: [{ family: 'ipv4-unicast', received: null }] }, {}, {}] } },
    ]);
  });
});

describe('other text', () => {
  it.each([
    'BGP neighbor summary for network-instance "default" is what the command prints.\n',
    'BGP neighbor summary for network-instance "a"\n+---+\n| a |\n+===+\n| b |\n+---+\n',
    '| Peer | Peer-AS | State |\n|------|---------|-------|\n| 192.0.2.1 | 65001 | active |\n',
  ])('is no such report: %j', (text) => {
    expect(parse(text).blocks).toEqual([]);
  });
});
