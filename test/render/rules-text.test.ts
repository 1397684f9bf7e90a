import { expect, it } from 'vitest';
import { rulesText } from '#render/rules-text.js';
import { ruleListings } from '#rule-cards.js';

const SCREEN = { color: false, width: 60, ascii: false };

const RULE = {
  id: 'next-hop-down',
  severity: 'warning',
  scope: 'leaf',
  summary: 'Finds next hops that are down, on every leaf that was asked.',
  needs: ['bgpRoutes', 'routeTable'],
  catalogue: ['F27'],
  certainty: 'likely',
} as const;

it('a rule is listed with what it finds and what it reads', () => {
  expect(rulesText([RULE, { ...RULE, scope: 'fabric', needs: [], catalogue: [] }], SCREEN)).toBe(
    `warning[next-hop-down] likely F27
  Finds next hops that are down, on every leaf that was
  asked.
  reads BGP routes and the route table of one leaf
warning[next-hop-down] likely
  Finds next hops that are down, on every leaf that was
  asked.
  reads whatever there is of several leaves
`,
  );
});

it('no rule is listed with the name of a fact', () => {
  const facts = new Set(ruleListings().flatMap(({ needs }) => needs));
  const told = rulesText(ruleListings(), { ...SCREEN, width: 500 });
  const reads = [...told.matchAll(/^ {2}reads (.+) of [^,]*$/gm)].flatMap(([, words = '']) =>
    words.split(/, | and /),
  );
  expect(reads.length).toBeGreaterThan(facts.size);
  expect([...facts].filter((fact) => reads.includes(fact))).toEqual([]);
  expect(facts.size).toBeGreaterThan(1);
});
