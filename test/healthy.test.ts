import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from '#diagnose.js';
import { exitCodeOf } from '#exit-code.js';
import type { Diagnosis, Verdict } from '#findings/diagnosis.js';
import { parse } from '#parse.js';
import { rules } from '#rules/registry.js';
import { anyFabric, type Fabric, RELEASES } from './support/healthy/fabric.js';
import { textsOf } from './support/healthy/leaf-text.js';

const COUNT = Number(process.env['RUNS'] ?? 120);

const fabrics = fc.sample(anyFabric, { numRuns: COUNT, seed: 21 });
const told = fabrics.map(judged);

function judged(fabric: Fabric) {
  const files = textsOf(fabric).map(({ text, file }) => parse(text, file));
  return { fabric, files, diagnosis: diagnose(files) };
}

/** Everything said about one fabric that is not healthy in one more line each. */
const wrongIn = (fabric: Fabric, lines: readonly string[]): readonly string[] =>
  lines.map((line) => `${line} in ${JSON.stringify(fabric)}`);

describe(`${COUNT} generated fabrics in which nothing is wrong`, () => {
  test('are read without a word left over', () => {
    const left = told.flatMap(({ fabric, files }) =>
      wrongIn(
        fabric,
        files.flatMap(({ problems, coverage: { unread } }) => [
          ...problems.map(({ code, message }) => `${code} ${message}`),
          ...(unread > 0 ? [`${unread} characters unread`] : []),
        ]),
      ),
    );
    expect(left.slice(0, 5)).toEqual([]);
  });

  test('make no rule speak, except that a leaf behind others is noted to be one', () => {
    const spoken = told.flatMap(({ fabric, diagnosis }) =>
      wrongIn(
        fabric,
        diagnosis.cases.flatMap(({ findings }) =>
          findings
            .filter(({ rule, severity }) => !isTold(fabric, rule, severity))
            .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
        ),
      ),
    );
    expect(spoken.slice(0, 5)).toEqual([]);
  });

  test('are balanced on each leaf, or have a single path there', () => {
    const other = told.flatMap(({ fabric, diagnosis }) =>
      wrongIn(fabric, otherVerdicts(fabric, diagnosis)),
    );
    expect(other.slice(0, 5)).toEqual([]);
  });

  test('end with 0', () => {
    const codes = told.map(({ diagnosis }) => exitCodeOf(diagnosis));
    expect(codes.filter((code) => code !== 0)).toEqual([]);
  });
});

/** It spreads over VTEPs where the others spread over nodes, and this is worth a note. */
const isTold = ({ vtepOnly }: Fabric, rule: string, severity: string): boolean =>
  vtepOnly !== null && severity === 'note' && ['leaves-differ', 'no-path'].includes(rule);

function otherVerdicts(fabric: Fabric, { cases }: Diagnosis): readonly string[] {
  return cases.flatMap(({ networkInstance, leaves }) =>
    leaves.flatMap(({ name, verdict, because }, at) => {
      const expected = expectedOn(fabric, networkInstance, at);
      return verdict === expected ? [] : [`${name} is ${verdict}, not ${expected}: ${because}`];
    }),
  );
}

/** Each leaf uses all next hops that there are: the nodes, or the VTEPs of the other leaves. */
function expectedOn(fabric: Fabric, networkInstance: string | null, leaf: number): Verdict {
  const isVtepOnly = networkInstance === fabric.networkInstance && leaf >= fabric.leaves;
  return (isVtepOnly ? fabric.leaves : fabric.nodes) > 1 ? 'balanced' : 'single-path';
}

describe('among them', () => {
  test('is every release, family, form and table', () => {
    expect(new Set(fabrics.map(({ release }) => release))).toEqual(new Set(RELEASES));
    for (const key of ['json', 'family', 'session', 'detail', 'beside', 'twice'] as const)
      expect(new Set(fabrics.map((fabric) => fabric[key])).size, key).toBe(2);
    expect(new Set(fabrics.map(({ table }) => table))).toEqual(
      new Set(['prefix', 'rows', 'flat', null]),
    );
    const nodes = fabrics.map((fabric) => fabric.nodes);
    expect([Math.min(...nodes), Math.max(...nodes)]).toEqual([1, 64]);
  });

  test.for(rules.map(({ id }) => id))('%s has all it needs in several, and is silent', (id) => {
    const sighted = told.filter(({ diagnosis }) =>
      diagnosis.cases.every(({ notChecked }) => notChecked.every(({ rule }) => rule !== id)),
    );
    expect(sighted.length).toBeGreaterThan(COUNT / 100);
  });
});
