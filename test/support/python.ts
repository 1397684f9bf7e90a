import { spawnSync } from 'node:child_process';

/** The Python whose regular expressions SR Linux uses; null where this machine has none. */
export const python: string | null =
  spawnSync('python3', ['-c', 'import re, json']).status === 0 ? 'python3' : null;

const MATCH = `
import json, re, sys
asked = json.load(sys.stdin)
found = [re.compile(one) for one in asked["expressions"]]
print(json.dumps([any(one.match(line) for one in found) for line in asked["lines"]]))
`;

/** Which lines some expression matches with \`re.match\`, as Python tells it. */
export function matchedByPython(
  expressions: readonly string[],
  lines: readonly string[],
): readonly boolean[] {
  const { stdout, stderr } = spawnSync(python ?? 'python3', ['-c', MATCH], {
    input: JSON.stringify({ expressions, lines }),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The same by this runtime: bound to the beginning as \`re.match\` is. */
export function matchedHere(
  expressions: readonly string[],
  lines: readonly string[],
): readonly boolean[] {
  const all = expressions.map((expression) => new RegExp(expression, 'y'));
  return lines.map((line) =>
    all.some((one) => {
      one.lastIndex = 0;
      return one.test(line);
    }),
  );
}
