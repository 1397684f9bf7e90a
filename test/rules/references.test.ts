import { expect, test } from 'vitest';
import * as references from '#rules/references.js';

test('each reference names its source, and how sure it is', () => {
  const { model, guide, rfc, observed, inferred, invalidReason } = references;
  expect([
    model('srl_nokia-bgp, multipath', 'a'),
    guide('Routing Guide', 'b'),
    rfc('4271 section 9', 'c'),
    observed('a capture', 'd'),
    inferred('both', 'e'),
    invalidReason('f'),
  ]).toEqual([
    { says: 'a', source: 'SR Linux YANG srl_nokia-bgp, multipath', grade: 'documented' },
    { says: 'b', source: 'SR Linux Routing Guide', grade: 'documented' },
    { says: 'c', source: 'RFC 4271 section 9', grade: 'standard' },
    { says: 'd', source: 'a capture', grade: 'observed' },
    { says: 'e', source: 'both', grade: 'inferred' },
    {
      says: 'f',
      source: 'SR Linux YANG srl_nokia-rib-bgp, invalid-reason',
      grade: 'documented',
    },
  ]);
});

test('a step of the ladder is told by its number, with what it prefers', () => {
  expect(references.ladderStep('invalid-route').says).toBe(
    'step 1 of docs/decision.md prefers the valid path',
  );
  expect(references.ladderStep('med')).toMatchObject({
    says: 'step 11 of docs/decision.md prefers the lower MED, among paths of one neighbor AS',
    grade: 'documented',
  });
});
