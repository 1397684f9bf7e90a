import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { brokenByCuts, dataIn } from '../../support/reading.js';
import { fixture, fixturesOf } from '../route-table/fixtures.js';

describe.each(fixturesOf('evpn-route'))('the print $name, cut at every character', ({ text }) => {
  it('looks whole just where a rule between two routes ends, as after the last one, and nowhere else', () => {
    const inner = [...text.matchAll(/(?<=-)\n(?=Route D)/g)].map(({ index }) => index).slice(1);
    const places = inner.flatMap((at) => [`cut at ${at},`, `cut at ${at + 1},`]);
    expect(brokenByCuts(text).map((broken) => broken.replace(/,.*/s, ','))).toEqual(places);
  });
});

describe('a report that ends too early', () => {
  const text = fixture('evpn-route', 'release-23.10-type-2-advertised');

  it('keeps the routes in front of the cut, and says where it was cut', () => {
    const at = text.lastIndexOf('    BGP next-hop');
    const { blocks, problems } = parse(text.slice(0, at));
    expect(blocks).toMatchObject([
      {
        complete: false,
        data: { routes: [{ neighbor: '198.51.100.1' }, { neighbor: '198.51.100.3' }] },
      },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['cut-off']);
  });

  it.each(
    text
      .split('\n')
      .map((line, at) => ({ line: line.trim(), at }))
      .slice(5, -3)
      .filter(({ line }) => !/^-/.test(line)),
  )('is not complete without line $at: $line', ({ at }) => {
    const lines = text.split('\n');
    const cut = [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n');
    const { blocks, problems } = parse(cut);
    expect(blocks.map(({ complete }) => complete)).toEqual([false]);
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('a list of communities that is not closed', () => {
  const text = fixture('evpn-route', 'release-22.6-type-5');
  const at = text.indexOf('target:');

  it.each([
    ['in the middle of the report', text.replace(/(target:[^\]\n]*)\]/, '$1')],
    ['at the end of the text', text.slice(0, at + 'target:64500:10'.length)],
  ])('%s tells no target, least of all one without its last digit', (_, cut) => {
    expect(dataIn(cut)).toMatchObject([{ routes: [{ paths: [{ communities: [] }] }] }]);
    expect(parse(cut).problems).not.toEqual([]);
  });
});
