import { describe, expect, test } from 'vitest';
import { viewOf } from '#rules/case/judge-case.js';
import type { ViewWith } from '#rules/rule.js';
import {
  WHY_NOTHING_IS_HEARD,
  whyDown,
  whyNodesAreMissing,
  whyNothingIsHeard,
} from '#rules/why-no-session.js';
import { type LeafSpec, leaf } from '../support/leaf.js';
import { best, path, sharing } from '../support/path.js';
import { down, sessions, table, up } from '../support/sessions.js';

const heard = { paths: [best(), sharing()], routes: [] };
const other = (neighbor: string, name = 'leaf2'): LeafSpec => ({
  name,
  paths: [best({ neighbor })],
});

/** What the first of some leaves told, and what all of them did. */
function viewed(...specs: readonly [LeafSpec, ...LeafSpec[]]) {
  const all = specs.map((spec) => viewOf(leaf(spec).facts));
  const [first] = all;
  if (first?.facts.bgpRoutes === undefined) throw new Error('the first leaf has to tell paths');
  return [first as ViewWith<'bgpRoutes'>, all] as const;
}

describe('why nothing is heard', () => {
  const why = (spec: LeafSpec) => whyNothingIsHeard(viewed(spec)[0]);

  test('the sessions may say why, as long as none is up', () => {
    expect(why({ paths: [] })).toEqual(WHY_NOTHING_IS_HEARD);
    expect(why({ paths: [], beside: sessions(down(1)) })).toEqual(WHY_NOTHING_IS_HEARD);
  });

  test('one that is up and may carry the prefix leaves nothing to say', () => {
    expect(why({ paths: [], beside: sessions(down(1), up(2)) })).toEqual([]);
  });

  test('one that is up with another family alone carries nothing of it', () => {
    const families = [{ family: 'ipv6-unicast', received: 1, active: 1, sent: 1 }];
    expect(why({ paths: [], beside: sessions(up(1, { families })) })).toEqual(WHY_NOTHING_IS_HEARD);
  });
});

describe('why nodes are missing', () => {
  const SHUT_OUT = ['node-not-accepted', 'peer-as-not-allowed', 'dynamic-sessions-full'];

  test('a session is down of a peer that another leaf hears', () => {
    const told = { ...heard, beside: sessions(up(1), up(2), down(3)) };
    expect(whyNodesAreMissing(...viewed(told, other('192.0.2.23')))).toEqual(['session-down']);
  });

  test('two sessions that are down for one reason name it once', () => {
    const told = { ...heard, beside: sessions(up(1), up(2), down(3), down(4)) };
    const others = [other('192.0.2.23'), other('192.0.2.24', 'leaf3')];
    expect(whyNodesAreMissing(...viewed(told, ...others))).toEqual(['session-down']);
  });

  test('a peer of the same group that nobody hears is no node that is missing', () => {
    const told = { ...heard, beside: sessions(up(1), up(2), down(3)) };
    expect(whyNodesAreMissing(...viewed(told, other('192.0.2.21')))).toEqual([]);
  });

  test('a session that nothing shows to bring the prefix says nothing, where nothing is heard', () => {
    const told = { paths: [], routes: [], beside: sessions(down(3)) };
    expect(whyNodesAreMissing(...viewed(told))).toEqual([]);
  });

  test('a node that the leaf has a route to and no session with may be shut out, another one beside it or not', () => {
    const beside = { ...sessions(up(1), up(2)), ...table({ '192.0.2.23/32': 'static' }) };
    const others = [other('192.0.2.24'), other('192.0.2.23', 'leaf3')];
    expect(whyNodesAreMissing(...viewed({ ...heard, beside }, ...others))).toEqual(SHUT_OUT);
  });

  test('a node that the leaf has no route to may well peer elsewhere alone', () => {
    const told = { ...heard, beside: sessions(up(1), up(2)) };
    expect(whyNodesAreMissing(...viewed(told, other('192.0.2.23')))).toEqual([]);
  });

  test('without the sessions of the leaf nobody is known to have none', () => {
    const told = { ...heard, beside: table({ '192.0.2.23/32': 'static' }) };
    expect(whyNodesAreMissing(...viewed(told, other('192.0.2.23')))).toEqual([]);
  });
});

describe('why a session is down', () => {
  const stale = { paths: [best(), path({ flags: ['valid', 'stale'] })], routes: [] };
  const told = viewed({ ...stale, beside: sessions(up(1), down(2)) });

  test('the rule that tells it is named', () => {
    expect(whyDown(...told, '192.0.2.22')).toEqual(['session-down']);
  });

  test('none is named for one that is up, for one that is not told, and for no address', () => {
    expect(whyDown(...told, '192.0.2.21')).toEqual([]);
    expect(whyDown(...told, '192.0.2.29')).toEqual([]);
    expect(whyDown(...told, null)).toEqual([]);
  });
});
