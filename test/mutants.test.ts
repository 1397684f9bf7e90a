import { expect, test } from 'vitest';
import { mutantsOf } from '../tools/mutate/mutants.js';

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
