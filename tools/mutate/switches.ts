import ts from 'typescript';
import type { Mutant } from './mutants.js';

/** A mutant with the number that turns it on. */
export interface Numbered extends Mutant {
  readonly id: number;
}

/**
 * The text of a file with all its mutants in it, each behind a switch: `mutantIsOn(id)` tells whether
 * it is turned on, and each round of a loop calls `goesRound()`, which stops one that never ends.
 */
export function withSwitches(file: string, text: string, mutants: readonly Numbered[]): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const edits = [...mutants.map(switchOf), ...loopsIn(source)];
  const outerFirst = edits.sort((one, other) => one.start - other.start || other.end - one.end);
  return woven(text, { start: 0, end: text.length }, outerFirst);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Edit extends Range {
  readonly around: (inner: string) => string;
}

const switchOf = ({ id, whole: { kind, start, end, to } }: Numbered): Edit => ({
  ...{ start, end },
  around: (inner) =>
    kind === 'statement'
      ? `{ if (mutantIsOn(${id})) { ${to} } else { ${inner} } }`
      : `(mutantIsOn(${id}) ? (${to}) : (${inner}))`,
});

function loopsIn(node: ts.Node): readonly Edit[] {
  const inner = childrenOf(node).flatMap(loopsIn);
  if (!ts.isIterationStatement(node, false)) return inner;
  const [start, end] = [node.statement.getStart(), node.statement.getEnd()];
  return [{ start, end, around: (body) => `{ goesRound(); ${body} }` }, ...inner];
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const all: ts.Node[] = [];
  ts.forEachChild(node, (child) => void all.push(child));
  return all;
}

/** @param edits those within the range, outer ones first */
function woven(text: string, { start, end }: Range, edits: readonly Edit[]): string {
  let [done, at] = ['', start];
  for (const edit of edits) {
    if (edit.start < at) continue; // it is within the one before
    const within = edits.filter((one) => one !== edit && isWithin(one, edit, edits));
    done += text.slice(at, edit.start) + edit.around(woven(text, edit, within));
    at = edit.end;
  }
  return done + text.slice(at, end);
}

/** Of edits in one place, the first is the outer one. */
function isWithin(one: Edit, edit: Edit, edits: readonly Edit[]): boolean {
  const inside = one.start >= edit.start && one.end <= edit.end;
  const same = one.start === edit.start && one.end === edit.end;
  return inside && (!same || edits.indexOf(one) > edits.indexOf(edit));
}
