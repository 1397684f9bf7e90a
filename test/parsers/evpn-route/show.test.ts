import { describe, expect, it } from 'vitest';
import { parse } from '#parse.js';
import { dataIn, factsOf } from '../../support/reading.js';
import { fixture } from '../route-table/fixtures.js';

const two = fixture('evpn-route', 'release-23.10-type-2-advertised');
const every = fixture('evpn-route', 'release-26.3-all-instances');
const PROMPT = '--{ running }--[  ]--\nA:leaf1# ';

describe('a report that lost its head', () => {
  it('begins at its first route', () => {
    const headless = two.slice(two.indexOf('Route Distinguisher'));
    expect(parse(headless).blocks).toMatchObject([{ networkInstance: null, complete: true }]);
    expect(dataIn(headless)).toEqual(dataIn(two));
    expect(parse(headless).coverage.unread).toBe(0);
  });
});

describe('a report about all network-instances', () => {
  it('names none of them', () => {
    const untold = every.slice(every.indexOf('-----'));
    expect(parse(untold).blocks).toMatchObject([{ kind: 'evpn-route', networkInstance: null }]);
  });
});

describe('an answer without routes', () => {
  const rule = '-'.repeat(80);
  const title = `${rule}\nShow report for the EVPN routes in network-instance  "default"\n${rule}\n`;

  it('is complete when a prompt follows: the router knows none', () => {
    expect(parse(`${title}${PROMPT}`)).toMatchObject({
      blocks: [{ kind: 'evpn-route', complete: true, data: { routes: [] } }],
      problems: [],
    });
  });

  it('is cut off when nothing follows', () => {
    expect(parse(title)).toMatchObject({
      blocks: [{ complete: false }],
      problems: [{ code: 'cut-off' }],
    });
  });
});

describe('what no release we know prints', () => {
  it('is kept beside the route, and costs nothing else', () => {
    const text = two.replace(
      'Tag-ID             : 0',
      'Tag-ID             : max-et\nMAC length         : 48',
    );
    const [block] = parse(text).blocks;
    const routes = block?.kind === 'evpn-route' ? block.data.routes : [];
    expect(routes[0]).toMatchObject({
      ...{ routeType: 2, tagId: null, macAddress: '00:00:5E:00:53:E2' },
      extra: { 'Tag-ID': 'max-et', 'MAC length': '48' },
    });
    expect(factsOf(routes[1])).toEqual(factsOf(secondOf(two)));
    expect(parse(text).problems.map(({ code }) => code)).toEqual([
      'unknown-value',
      'unknown-label',
    ]);
  });
});

const secondOf = (text: string): unknown => {
  const [block] = parse(text).blocks;
  return block?.kind === 'evpn-route' ? block.data.routes[1] : null;
};

describe('routes of which the first line is lost', () => {
  it('are kept apart, and told to lack it', () => {
    const text = two.replace(
      /(-\n)Route Distinguisher: \S+\n(?=Tag-ID.*\nMAC.*\nIP.*\nneighbor +: 198.51.100.3)/,
      '$1',
    );
    const parsed = parse(text);
    expect(parsed.blocks).toMatchObject([
      {
        complete: false,
        data: {
          routes: [
            { neighbor: '198.51.100.1' },
            { routeDistinguisher: null, neighbor: '198.51.100.3' },
          ],
        },
      },
    ]);
    expect(parsed.problems).toMatchObject([{ code: 'cut-off', expected: ['Route Distinguisher'] }]);
  });
});
