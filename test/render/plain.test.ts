import { expect, it } from 'vitest';
import { plain } from '#render/plain.js';
import { aDiagnosis } from '../support/diagnosis.js';

const told = plain.render(aDiagnosis(), { color: true, width: 40, ascii: false });

it('tells one record per line, whatever the width', async () => {
  await expect(told).toMatchFileSnapshot('golden/one-case.plain.txt');
});

it('begins every line with the kind of its record, and never colours', () => {
  const kinds = told
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ')[0]);
  expect(new Set(kinds)).toEqual(
    new Set([
      'verdict',
      'path',
      'replay',
      'finding',
      'evidence',
      'note',
      'do',
      'type',
      'verify',
      'caution',
    ]),
  );
  expect(told).not.toContain('\u001b');
});
