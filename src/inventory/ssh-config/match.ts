import { listCovers } from '../pattern.js';
import { type Problem, warning } from '../problem.js';
import type { Directive } from './directive.js';

/** What the lines of `Match` are compared with. */
export interface MatchSubject {
  /** `HostName` as far as it is known at this line. */
  readonly host: string;
  readonly originalHost: string;
  readonly user: string;
  readonly localUser: string;
  /** OpenSSH reads its files twice when a line says `final`; this is the second time. */
  readonly final: boolean;
}

export interface Matched {
  readonly applies: boolean;
  readonly wantsFinal: boolean;
  readonly problems: readonly Problem[];
}

interface Criterion {
  /** In lower case, without `!`. */
  readonly name: string;
  readonly negated: boolean;
  readonly value: string | null;
}

const WITHOUT_VALUE = ['all', 'canonical', 'final'];

/**
 * Whether the lines below a `Match` are for this host. What would have to be run, or what we can't
 * judge, makes the answer no, and is told when nothing else stands against it.
 */
export function matches(line: Directive, subject: MatchSubject): Matched {
  const criteria = criteriaOf(line.words);
  if (criteria === null) return refused(line, `\`Match ${line.rest}\` lacks a value`);
  const wantsFinal = criteria.some(({ name }) => name === 'final');
  const held = criteria.map((one) => ({ one, holds: holds(one, subject) }));
  if (held.some(({ holds: it }) => it === false))
    return { applies: false, wantsFinal, problems: [] };
  const [open] = held.filter(({ holds: it }) => it === null);
  if (open === undefined) return { applies: criteria.length > 0, wantsFinal, problems: [] };
  return { ...refused(line, leftOut(open.one.name)), wantsFinal };
}

function leftOut(name: string): string {
  const why = name === 'exec' ? 'is never run' : 'is not understood';
  return `\`Match ${name}\` ${why}, so the lines below it are left out`;
}

const refused = ({ place }: Directive, message: string): Matched => ({
  applies: false,
  wantsFinal: false,
  problems: [warning('never-run', message, { place })],
});

function criteriaOf(words: readonly string[]): readonly Criterion[] | null {
  const criteria: Criterion[] = [];
  // OpenSSH takes `host=leaf*` for `host leaf*`.
  const rest = words.flatMap((word) => /^(!?[a-z]+)=(.+)$/is.exec(word)?.slice(1) ?? [word]);
  for (let at = 0; at < rest.length; at += 1) {
    const word = (rest[at] ?? '').toLowerCase();
    const name = word.replace(/^!/, '');
    const takesValue = !WITHOUT_VALUE.includes(name);
    if (takesValue) at += 1;
    const value = takesValue ? rest[at] : null;
    if (value === undefined) return null;
    criteria.push({ name, negated: word.startsWith('!'), value });
  }
  return criteria;
}

/** Null: that can't be told without running something. */
function holds({ name, negated, value }: Criterion, subject: MatchSubject): boolean | null {
  const plain = plainly(name, value ?? '', subject);
  return plain === null ? null : plain !== negated;
}

function plainly(name: string, value: string, subject: MatchSubject): boolean | null {
  switch (name) {
    case 'all':
      return true;
    // We never canonicalise, so the two are the same: the second reading.
    case 'canonical':
    case 'final':
      return subject.final;
    case 'host':
      return listCovers(value.toLowerCase().split(','), subject.host.toLowerCase());
    case 'originalhost':
      return listCovers(value.toLowerCase().split(','), subject.originalHost.toLowerCase());
    case 'user':
      return listCovers(value.split(','), subject.user);
    case 'localuser':
      return listCovers(value.split(','), subject.localUser);
    default:
      return null;
  }
}
