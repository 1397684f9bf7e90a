import { type PolicyUse, policiesInUse } from '#facts/policies-in-use.js';
import { type PolicyLine, policyLines } from '#facts/policy-lines.js';
import { grouped } from '#text/grouped.js';
import { list } from '#text/words.js';
import type { Draft, LeafView, Quote } from './rule.js';

type Said = Pick<Draft, 'message' | 'evidence' | 'notes'>;

/**
 * Places where two leaves have policies that do not do the same: other lines, or other names whose
 * lines are not known. Every leaf is compared with the first one that has such a place.
 */
export function policiesThatDiffer(views: readonly LeafView[]): readonly Said[] {
  const uses = views.flatMap((view) => policiesInUse(view.facts).map((use) => ({ view, use })));
  return [...grouped(uses, ({ use }) => use.place).values()].flatMap(([first, ...others]) =>
    others.flatMap((other) => between(first, other)),
  );
}

interface Using {
  readonly view: LeafView;
  readonly use: PolicyUse;
}

function between(one: Using, other: Using): readonly Said[] {
  const names = [one, other].map(({ use }) => use.policies.value);
  const [mine = null, its = null] = [one, other].map(linesOf);
  const same = names[0]?.join(' ') === names[1]?.join(' ');
  if (mine && its && names.every(({ length }) => length > 0))
    return byLines(one, other, differences(mine, its));
  return same ? [] : byName(one, other);
}

/** Null: the lines of some policy were not given. */
function linesOf({ view, use }: Using): readonly Line[] | null {
  const all = use.policies.value.map((name, at) =>
    policyLines(view.facts, name)?.map((line) => ({ ...line, as: `${at} ${line.path}` })),
  );
  return all.every((lines) => lines !== undefined) ? all.flat() : null;
}

/** A line of a policy by its place among the policies in use, whatever they are called. */
interface Line extends PolicyLine {
  readonly as: string;
}

interface Difference {
  readonly mine: PolicyLine | null;
  readonly its: PolicyLine | null;
}

function differences(mine: readonly Line[], its: readonly Line[]): readonly Difference[] {
  const keys = new Set([...mine, ...its].map(({ as }) => as));
  return [...keys].flatMap((key) => {
    const [a = null, b = null] = [mine, its].map((lines) => lines.find(({ as }) => as === key));
    return a?.value === b?.value ? [] : [{ mine: a, its: b }];
  });
}

function byLines(one: Using, other: Using, all: readonly Difference[]): readonly Said[] {
  const [first, ...others] = all.flatMap(({ mine, its }) => [
    ...lineQuoted(one, mine),
    ...lineQuoted(other, its),
  ]);
  if (first === undefined) return [];
  const names = [...new Set([...one.use.policies.value, ...other.use.policies.value])];
  const policies = list(names.map((name) => `\`${name}\``));
  const only = all.flatMap(({ mine, its }) => [
    ...(its === null && mine !== null ? [`${nameOf(one)} alone has \`${wordsOf(mine)}\``] : []),
    ...(mine === null && its !== null ? [`${nameOf(other)} alone has \`${wordsOf(its)}\``] : []),
  ]);
  return [
    {
      message: `${nameOf(one)} and ${nameOf(other)} differ in the lines of ${policies}, ${one.use.place}`,
      evidence: [first, ...others],
      notes: only,
    },
  ];
}

function byName(one: Using, other: Using): readonly Said[] {
  const [mine, its] = [one, other].map(namesOf);
  return [
    {
      message: `the leaves differ in ${one.use.place}: ${nameOf(one)} has ${mine} and ${nameOf(other)} has ${its}`,
      evidence: [quotedUse(one), quotedUse(other)],
      notes: [
        'policies with other names may do the same: `routing-policy` of both leaves would tell',
      ],
    },
  ];
}

const nameOf = ({ view }: Using): string => view.facts.name;

const namesOf = ({ use }: Using): string =>
  use.policies.value.length === 0
    ? 'none'
    : list(use.policies.value.map((policy) => `\`${policy}\``));

const wordsOf = ({ path, value }: PolicyLine): string => `${path} ${value}`.trimEnd();

function quotedUse({ view, use }: Using): Quote {
  const { told, span, by, name } = use.policies;
  const label = by === 'default' ? `no \`${name}\` in this configuration` : use.place;
  return { file: told.file, span, label: `${view.facts.name}: ${label}` };
}

/** A line that is missing is said in a note: it has no place. */
const lineQuoted = ({ view }: Using, line: PolicyLine | null): readonly Quote[] =>
  line === null
    ? []
    : [{ file: line.told.file, span: line.span, label: `${view.facts.name}: \`${line.path}\`` }];
