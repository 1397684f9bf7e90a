import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { type Damage, GENTLE, HARSH } from '../../support/damage.js';
import { claimsIn, lawsBrokenBy, toldBy } from '../../support/reading.js';
import { fixture, fixtures } from './fixtures.js';
import { misquoted } from './words.js';

const damages: readonly (readonly [string, Damage])[] = Object.entries({ ...GENTLE, ...HARSH });

describe.each(damages)('with %s', (_, damage) => {
  it.each(fixtures)('the print $name gives the same facts', ({ text }) => {
    expect(toldBy(damage(text))).toEqual(toldBy(text));
  });

  it.each(fixtures)('the print $name keeps every place and every count', ({ text }) => {
    const damaged = damage(text);
    const parsed = parse(damaged);
    expect(lawsBrokenBy(parsed)).toEqual([]);
    expect(parsed.coverage.unread).toBe(0);
    expect(parsed.blocks.flatMap((block) => claimsIn(block, damaged)).flatMap(misquoted)).toEqual(
      [],
    );
  });
});

describe('damage to single words', () => {
  const text = fixture('plain');

  it.each([
    ['typographic quotes in the title', text.replaceAll('"', '”')],
    ['single quotes in the title', text.replaceAll('"', "'")],
    [
      'one blank before the name of the network-instance',
      text.replace('instance  "', 'instance "'),
    ],
    ['a title that wraps', text.replace('network-instance  ', 'network-instance\n')],
    ['labels that touch their colons', text.replace(/ +:/g, ':')],
    ['no blank behind the colons', text.replace(/: +(?=\S)/g, ':')],
    [
      'no blanks inside the list of neighbors',
      text.replace('[ 198.51.100.1, 198.51.100.3 ]', '[198.51.100.1,198.51.100.3]'),
    ],
    [
      'a list of neighbors that wraps',
      text.replace('198.51.100.1, 198.51.100.3', '198.51.100.1,\n198.51.100.3'),
    ],
    ['an AS path that wraps behind its comma', text.replace('[65002, 65001]', '[65002,\n 65001]')],
    [
      'communities that wrap behind their comma',
      text.replace('65001:7, 65001:8', '65001:7,\n      65001:8'),
    ],
  ])('%s: the same facts', (_, damaged) => {
    expect(damaged).not.toBe(text);
    expect(toldBy(damaged)).toEqual(toldBy(text));
  });

  it('does not make two AS numbers of one that a line break cut in two', () => {
    const broken = parse(text.replace('[65002, 65001]', '[65002, 65\n001]'));
    expect(JSON.stringify(broken.blocks)).not.toContain('[65002,65,1]');
    expect(broken.problems.map(({ code }) => code)).toContain('unknown-value');
  });
});
