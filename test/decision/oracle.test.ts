import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DecisionContext, DecisionPath } from '#decision/path.js';
import { rankPaths } from '#decision/rank.js';

/** Answers of real BGP daemons; see the README beside them. */
const FILE = new URL('../../../shared/oracle/cases.jsonl', import.meta.url);

interface Expected {
  readonly best?: string;
  readonly multipath?: readonly string[];
  readonly order?: readonly string[];
  readonly reasons?: readonly (readonly string[] | null)[];
  readonly missingMedDecides?: boolean;
}
interface Question {
  readonly name: string;
  readonly paths: readonly DecisionPath[];
  readonly context: DecisionContext;
  readonly expected: Expected;
}

function questions(): readonly Question[] {
  const lines = readFileSync(FILE, 'utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { case: name, paths, context, expected, variants = [] } = JSON.parse(line);
    const asked = [{ context, expected }, ...variants] as {
      context: DecisionContext;
      expected: Expected;
    }[];
    return asked.map((one, index) => ({ name: `${name}#${index}`, paths, ...one }));
  });
}

const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

/** An open answer is fair where an absent MED decides. */
const isOpen = ({ paths, context, expected }: Question): boolean =>
  expected.missingMedDecides === true &&
  rankPaths(paths, context).undetermined.some(({ step }) => step === 'med');

/** What differs between our answer and the agreed one. */
function differences(question: Question): readonly string[] {
  const { paths, context, expected } = question;
  if (isOpen(question)) return [];
  const ours = rankPaths(paths, context);
  const wrong: string[] = [];
  if (expected.best !== undefined && ours.best !== expected.best)
    wrong.push(`best ${ours.best}, agreed ${expected.best}`);
  if (expected.multipath && `${sorted(ours.multipath)}` !== `${sorted(expected.multipath)}`)
    wrong.push(`multipath ${sorted(ours.multipath)}, agreed ${sorted(expected.multipath)}`);
  if (expected.order && `${ours.order.map(({ id }) => id)}` !== `${expected.order}`)
    wrong.push(`order ${ours.order.map(({ id }) => id)}, agreed ${expected.order}`);
  expected.reasons?.forEach((allowed, index) => {
    const reason = ours.order[index]?.reason ?? 'none';
    if (allowed && !allowed.includes(reason))
      wrong.push(`reason ${index} is ${reason}, agreed ${allowed}`);
  });
  return wrong;
}

describe.skipIf(!existsSync(FILE))('cases answered by real BGP daemons', () => {
  it('are all ranked as the daemons agreed', () => {
    const all = questions();
    const wrong = all.flatMap((question) =>
      differences(question).map((what) => `${question.name}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are asked with an answer to compare with, not only left open', () => {
    const all = questions();
    const compared = (key: keyof Expected): number =>
      all.filter((question) => question.expected[key] !== undefined && !isOpen(question)).length;
    expect(all.length).toBeGreaterThan(3200);
    expect(all.filter(isOpen).length).toBeLessThan(150);
    expect(compared('best')).toBeGreaterThan(3100);
    expect(compared('multipath')).toBeGreaterThan(3000);
    expect(compared('order')).toBeGreaterThan(1700);
    expect(compared('reasons')).toBeGreaterThan(1700);
  });

  it('are left open only where an absent MED or a MED group decides', () => {
    const open = questions().filter(
      ({ paths, context, expected }) =>
        (expected.best ?? null) !== null &&
        expected.missingMedDecides !== true &&
        rankPaths(paths, context).best === null,
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });
});

if (!existsSync(FILE)) console.warn('skipped: the decision cases (../shared/oracle) are not here');
