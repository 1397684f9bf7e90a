import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const whole = fixture('bgp-neighbor', 'ebgp-established');
const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));
const codesIn = (text: string) => parse(text).problems.map(({ code }) => code);

describe('a label that no release we know prints', () => {
  it('is kept with its value, and a note tells it', () => {
    const text = whole.replace('Under maintenance', 'Colour of the peer: blue\nUnder maintenance');
    expect(told(text)).toMatchObject([
      { complete: true, data: { extra: { 'Colour of the peer': 'blue' } } },
    ]);
    expect(codesIn(text)).toEqual(['unknown-label']);
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });
});

describe('a value that no release we know prints', () => {
  it('is kept, and a warning tells it: its label is not the unknown one', () => {
    const text = whole.replace(/(Rejected routes +: )None/, '$1many');
    expect(told(text)).toMatchObject([
      { data: { extra: { 'Rejected routes': 'many' }, families: [{ rejected: null }, {}] } },
    ]);
    expect(parse(text).problems).toMatchObject([{ code: 'unknown-value', severity: 'warning' }]);
  });
});

describe('a value', () => {
  it('of the first line may be missing, as of a neighbor that never came up', () => {
    const text = whole.replace(
      /remote AS: \d+(.*)peer-type : ebgp/,
      'remote AS: N/A$1peer-type : None',
    );
    expect(told(text)).toMatchObject([
      { complete: true, data: { peer: '198.51.100.2', remoteAs: null, peerType: null } },
    ]);
    expect(codesIn(text)).toEqual([]);
  });

  it('of a limit may be without the share at which the leaf warns', () => {
    const text = whole.replace(
      '4294967295 routes, warning at 90, prevent-teardown False',
      '100 routes, warning at None, prevent-teardown True',
    );
    const limit = { prefixLimit: 100, prefixLimitWarning: null, preventTeardown: true };
    expect(told(text)).toMatchObject([{ complete: true, data: { families: [limit, {}] } }]);
  });

  it('may be a policy with a colon in its name', () => {
    const text = whole.replace(/(Export policies : ).*/, '$1tenant:all, deny');
    expect(told(text)).toMatchObject([{ data: { exportPolicies: ['tenant:all', 'deny'] } }]);
    expect(codesIn(text)).toEqual([]);
  });
});

describe('what is left of a report', () => {
  it('is not complete behind its first family, unless something else follows', () => {
    const [head = ''] = whole.split('Evpn-unicast');
    expect(told(head)).toMatchObject([{ complete: false, data: { families: [{}] } }]);
    expect(codesIn(head)).toEqual(['cut-off']);
    expect(told(`${head}\nA:leaf1# `)).toMatchObject([{ complete: true }]);
  });

  it('points at a line that makes no sense, and keeps all others', () => {
    const odd = whole.replace('Admin-state is', '~~ what\nAdmin-state is');
    const { problems, text } = parse(odd);
    expect(problems.map(({ code, span }) => [code, text.slice(...span)])).toEqual([
      ['unread-line', '~~ what'],
    ]);
    expect(told(odd)).toMatchObject([{ complete: false, data: { sessionState: 'established' } }]);
  });
});

describe('other text', () => {
  it.each([
    'Peer : 192.0.2.2, remote AS: 65003, local AS: 65000\nType        : static\n',
    'Tell me the peer-type : ebgp or ibgp?\n',
  ])('is no such report: %j', (text) => {
    expect(parse(text).blocks.filter(({ kind }) => kind === 'bgp-neighbor')).toEqual([]);
  });
});
