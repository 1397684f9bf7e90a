import { describe, expect, test } from 'vitest';
import { activeRoute, nextHopsPlace, ownerPlace } from '#facts/leaf-selectors.js';
import { leaf } from '../support/leaf.js';
import { bgpRoute, type RouteSpec } from '../support/route.js';

const wordsAt = (place: typeof ownerPlace, spec: RouteSpec): string => {
  const { facts, source } = leaf({ routes: [spec] });
  const route = activeRoute(facts);
  return route === null ? '' : source.text.slice(...place(route));
};

describe('where a route tells how wide it is', () => {
  test('is its own count', () => {
    expect(wordsAt(nextHopsPlace, bgpRoute(['192.0.2.21', '192.0.2.22']))).toBe('2');
  });

  test('is the place of its next hops where no count is printed', () => {
    const words = wordsAt(nextHopsPlace, bgpRoute(['192.0.2.21'], { declaredNextHops: null }));
    expect(words).toContain('192.0.2.21');
    expect(words).not.toContain('bgp_mgr');
  });
});

describe('where a route tells whose it is', () => {
  test('is its owner', () => {
    expect(wordsAt(ownerPlace, bgpRoute([]))).toBe('bgp_mgr');
  });

  test('is its type where no owner is printed', () => {
    expect(wordsAt(ownerPlace, bgpRoute([], { routeOwner: null }))).toBe('bgp');
  });
});

test('a route that was cut before either is its own place', () => {
  const { facts } = leaf({ routes: [bgpRoute(['192.0.2.21'])] });
  const route = activeRoute(facts);
  expect(route).not.toBeNull();
  if (route === null) return;
  const cut = { ...route, spans: {} };
  expect(nextHopsPlace(cut)).toEqual(route.span);
  expect(ownerPlace(cut)).toEqual(route.span);
});
