import { expect, test } from 'vitest';
import { blanksIn, PLACEHOLDERS } from '#rules/placeholders.js';
import { rules } from '#rules/registry.js';

test('every name that a remedy can leave open says what it stands for', () => {
  const names = rules.flatMap(({ remedies }) =>
    remedies.flatMap(({ lines, verify }) => blanksIn([...lines, ...verify])),
  );
  const untold = names.map(({ name }) => name).filter((name) => !(name in PLACEHOLDERS));
  expect([...new Set(untold)]).toEqual([]);
  expect(names.length).toBeGreaterThan(20);
});

test('no name is explained that no rule prints', () => {
  const lines = rules.flatMap(({ remedies }) =>
    remedies.flatMap((one) => [...one.lines, ...one.verify]),
  );
  const printed = new Set(blanksIn(lines).map(({ name }) => name));
  expect(Object.keys(PLACEHOLDERS).filter((name) => !printed.has(name))).toEqual([]);
});

test('a name is told once, in the order of the lines', () => {
  const blanks = blanksIn(['set / a {group} b {policy}', 'set / a {group} c 1']);
  expect(blanks.map(({ name }) => name)).toEqual(['group', 'policy']);
});

test('the command behind a name can change nothing', () => {
  for (const [, command] of Object.values(PLACEHOLDERS))
    if (command !== null) expect(command).toMatch(/^(show|info from running) [\w\s{}-]+$/);
});

test('a name without an entry of its own is told with where most names stand', () => {
  expect(blanksIn(['set / a {unheard-of}'])).toEqual([
    {
      name: 'unheard-of',
      what: 'as it is configured there',
      shownBy: 'info from running network-instance {network-instance}',
    },
  ]);
});
