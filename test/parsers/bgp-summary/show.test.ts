import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { factsOf, lawsBrokenBy } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const whole = fixture('bgp-summary', 'multipath-64');
const told = (text: string) =>
  parse(text).blocks.map(({ kind, complete, data }) => ({ kind, complete, data: factsOf(data) }));

describe('the maxima of multipath', () => {
  it('are told family by family, in printed order', () => {
    expect(told(whole)).toMatchObject([
      {
        complete: true,
        data: {
          families: [
            { family: 'ipv4-unicast', maximumPaths: [64, 8], multipleAs: true },
            { family: 'ipv6-unicast', maximumPaths: [null, null], multipleAs: null },
            { family: 'evpn', maximumPaths: [], multipleAs: null },
          ],
        },
      },
    ]);
  });
});

describe('a label that no release we know prints', () => {
  it('is kept with its value, and a note tells it', () => {
    const text = whole.replace(
      'Default preferences',
      '  Colour of BGP : green\nDefault preferences',
    );
    expect(told(text)).toMatchObject([
      { complete: true, data: { extra: { 'Colour of BGP': 'green' } } },
    ]);
    expect(parse(text).problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-label', 'note'],
    ]);
    expect(lawsBrokenBy(parse(text))).toEqual([]);
  });
});

describe('a value that no release we know prints', () => {
  it('is kept, and a warning tells it: its label is not the unknown one', () => {
    const text = whole.replace(/(Max number of multipaths +: )64, \d+/, '$1eBGP 64, iBGP 32');
    expect(told(text)).toMatchObject([
      {
        data: {
          extra: { 'Max number of multipaths': 'eBGP 64, iBGP 32' },
          families: [{ maximumPaths: [] }, {}, {}],
        },
      },
    ]);
    expect(parse(text).problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['unknown-value', 'warning'],
    ]);
  });
});

describe('what is left of a report', () => {
  it('is not complete when it ends behind the numbers of peers', () => {
    const [cut = ''] = whole.split('Default preferences');
    expect(told(cut)).toMatchObject([{ complete: false, data: { families: [] } }]);
    expect(parse(cut).problems.map(({ code }) => code)).toEqual(['cut-off']);
  });

  it('is not complete when a family lost its maxima, though a prompt follows', () => {
    const lost = whole.replace(/ +Max number of multipaths +: N\/A\n/, '');
    expect(lost).not.toBe(whole);
    expect(told(lost)).toMatchObject([{ complete: false }]);
  });

  it('points at a line that makes no sense, and keeps all others', () => {
    const odd = whole.replace('  Total UP peers ', '  ~~ what\n  Total UP peers ');
    const { problems, text } = parse(odd);
    expect(problems.map(({ code, span }) => [code, text.slice(...span)])).toEqual([
      ['unread-line', '~~ what'],
    ]);
    expect(told(odd)).toMatchObject([{ complete: false, data: { upPeers: 3 } }]);
  });
});

describe('other text', () => {
  it.each([
    'BGP is enabled and up in network-instance "default" on both leaves.\n',
    'BGP is the protocol between the fabrics.\n',
  ])('is no such report: %j', (text) => {
    expect(parse(text).blocks).toEqual([]);
  });
});
