import { describe, expect, it } from 'vitest';
import { namesAt, numberAt } from '#facts/config-nodes.js';
import { acceptsAll, policyNamed } from '#facts/config-policy.js';
import { configIn, fixtureText, rootConfig } from '../support/config.js';

const policy = (body: string) =>
  policyNamed(
    rootConfig(`    routing-policy {\n        policy p {\n${body}\n        }\n    }`).data,
    'p',
  );

describe('a policy', () => {
  it('tells its statements and what it does by default, as early releases print them', () => {
    const text = fixtureText('info-22.6-policies');
    const told = policyNamed(configIn(text).data, 'export-nodes');
    expect(told).toMatchObject({
      name: { value: 'export-nodes', path: 'routing-policy policy export-nodes' },
      defaultResult: { value: 'reject' },
      statements: [{ name: { value: '10' }, result: { value: 'accept' } }],
    });
    const [statement] = told?.statements ?? [];
    expect(namesAt(statement?.match ?? null, 'protocol')?.value).toEqual(['bgp']);
    expect(
      numberAt(statement?.action ?? null, 'accept', 'bgp', 'local-preference', 'set')?.value,
    ).toBe(200);
    expect(text.slice(...(told?.defaultResult?.span ?? [0, 0]))).toBe('reject');
  });

  it.each([
    ['default-action {\npolicy-result accept\n}', true],
    ['default-action {\naccept {\n}\n}', true],
    ['default-action {\npolicy-result reject\n}', false],
    [
      'default-action {\npolicy-result accept\n}\nstatement 10 {\naction {\npolicy-result reject\n}\n}',
      false,
    ],
    ['statement 10 {\naction {\npolicy-result accept\n}\n}', false],
  ])('with %j lets everything through: %s', (body, open) => {
    const told = policy(body);
    expect(told === null ? null : acceptsAll(told)).toBe(open);
  });

  it('keeps the order of its statements', () => {
    const told = policy('statement 20 {\n}\nstatement b {\n}\nstatement 10 {\n}');
    expect(told?.statements.map(({ name }) => name.value)).toEqual(['20', 'b', '10']);
  });

  it('that is not printed is none', () => {
    expect(policyNamed(configIn(fixtureText('info-22.6-policies')).data, 'export-rest')).toBeNull();
  });
});
