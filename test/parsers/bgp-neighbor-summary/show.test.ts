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

describe('a report in JSON', () => {
  const session = {
    ...{ 'Net-Inst': 'default', Peer: '192.0.2.1', Group: 'spines', Flags: 'S', 'Peer-AS': 64500 },
    ...{ State: 'established', Uptime: '0d:1h:23m:45s' },
    ...{ 'AFI/SAFI': 'ipv4-unicast', '[Rx/Active/Tx]': '[0/0/15]' },
  };
  const counts = { 'configured-peers': 1, 'configured-up-peers': 1, 'disabled-peers': 0 };
  const report = {
    'neighbor summary': [
      {
        'network-instance': 'default',
        state: [session],
        config: [{ 'network-instance': 'default', ...counts, 'dynamic-peers': 5 }],
      },
    ],
  };
  const answer = (command: string): string =>
    `A:leaf1# ${command} | as json\n${JSON.stringify(report, null, 2)}\nA:leaf1# `;
  const all = 'show network-instance default protocols bgp neighbor';

  it('of one peer counts the sessions of all', () => {
    const text = answer(`${all} 192.0.2.1`);
    const totals = { configured: 1, established: 1, disabled: 0, dynamic: 5 };
    expect(told(text)).toMatchObject([{ complete: true, data: { rows: [{}], totals } }]);
    expect(parse(text).problems).toEqual([]);
  });

  it('of all peers contradicts itself where it counts more sessions than it shows', () => {
    expect(told(answer(all))).toMatchObject([{ complete: false, data: { rows: [{}] } }]);
    expect(codesIn(answer(all))).toEqual(['count-mismatch']);
  });

  it('is found by what its sessions say, whatever the list is called', () => {
    const other = JSON.stringify({ instance: [{ Name: 'red', neighbor: [session] }] });
    expect(parse(other).blocks).toMatchObject([
      {
        networkInstance: 'red',
        complete: true,
        data: { rows: [{ peerAs: 64_500 }], totals: null },
      },
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
