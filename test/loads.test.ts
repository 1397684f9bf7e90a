import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Imports every built module as users do: without a tool that makes up what a package does not export. */
const LOADER = `
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const failed = [];
for (const name of readdirSync('dist', { recursive: true })) {
  if (!name.endsWith('.js')) continue;
  await import(pathToFileURL('dist/' + name).href).catch((error) => failed.push(name + ': ' + error.message));
}
process.stdout.write(JSON.stringify(failed));
`;

test('every built module loads in plain Node', () => {
  const told = spawnSync(process.execPath, ['--input-type=module', '--eval', LOADER], {
    encoding: 'utf8',
  });
  expect(told.stderr).toBe('');
  expect(JSON.parse(told.stdout)).toEqual([]);
});
