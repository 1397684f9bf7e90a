import { expect, test } from 'vitest';
import { mutantsOf } from '../tools/mutate/mutants.js';
import { withSwitches } from '../tools/mutate/switches.js';

const changed = (text: string): readonly string[] =>
  mutantsOf('rule.ts', text).map(
    ({ start, end, to }) => text.slice(0, start) + to + text.slice(end),
  );

test.for([
  ['a === b;', [';', 'a !== b;']],
  ['const x = a < 2;', ['const x = a <= 2;', 'const x = a >= 2;', 'const x = a < (2 + 1);']],
  ['const x = a && !b;', ['const x = a || !b;', 'const x = a && b;']],
  ['const x = a ?? b;', ['const x = a;']],
  ['const x = a ? b : c;', ['const x = !(a) ? b : c;']],
  ['const x = all.some(of);', ['const x = all.every(of);']],
  ['const x = all.filter(of);', ['const x = all;']],
  ["const x = a === 'best';", ["const x = a !== 'best';", "const x = a === 'changed';"]],
  ["const x = flags.includes('best');", ["const x = flags.includes('changed');"]],
  ['if (a) call();', ['if (!(a)) call();', ';', 'if (a) ;']],
] as const)('a change is made wherever one decides something: %s', ([text, wanted]) => {
  expect(changed(text)).toEqual(wanted);
});

test.for([
  "import { a } from 'b';",
  "const x = { docs: { what: 'Finds paths', limits: a + 1 } };",
  "const x = 'words that are told';",
  'type X = 1 | 2;',
  "const x = a + 's';",
])('what is told alone is left as it is: %s', (text) => {
  expect(changed(text)).toEqual([]);
});

test.for([
  ['return a === 1 || !(a > 5 && a < 9);', [0, 1, 5, 6, 9]],
  ['return a?.b.c ?? 7;', [undefined, { b: { c: 1 } }]],
  ['return a.filter((one) => one > 1).some((one) => one < 3);', [[1, 2], [3], []]],
  ['if (a > 1) { if (a > 2) return 3; return -2; } return 1;', [1, 2, 3]],
  ['let n = 0; for (const one of a) n += one; return n;', [[1, 2]]],
  ['return a.b ? [...[a.c]] : true;', [{ b: true, c: 3 }, {}]],
] as const)('all changes stand in one text, each behind its switch: %s', ([body, inputs]) => {
  const all = mutantsOf('rule.ts', body).map((mutant, id) => ({ ...mutant, id }));
  const switched = withSwitches('rule.ts', body, all);
  const outcome = (text: string, on: number): readonly unknown[] => {
    const run = new Function('mutantIsOn', 'goesRound', 'a', text);
    return inputs.map((a) =>
      run(
        (id: number) => id === on,
        () => undefined,
        a,
      ),
    );
  };
  expect(outcome(switched, -1)).toEqual(outcome(body, -1));
  expect(all.map(({ id }) => outcome(switched, id))).toEqual(
    changed(body).map((text) => outcome(text, -1)),
  );
});

test('a loop tells each of its rounds', () => {
  const run = new Function(
    'goesRound',
    withSwitches('rule.ts', 'for (const one of [1, 2]) one;', []),
  );
  let rounds = 0;
  run(() => {
    rounds += 1;
  });
  expect(rounds).toBe(2);
});
