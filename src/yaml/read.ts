import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Place } from '#text/place.js';
import { Grower, TooMuch } from './grow.js';
import { wrong, type YamlProblem } from './problem.js';
import type { Tree } from './tree.js';

/** Characters; some thousands of leaves. */
const MOST = 1024 * 1024;

/** A file as a tree, or null when it is no YAML; JSON is YAML. */
export interface YamlFile {
  readonly tree: Tree | null;
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads YAML that anybody may have written: two fields of one name are an error, values with tags of
 * their own are never made, and a file that stands for far more than it holds is refused.
 *
 * @param what the file as a message calls it, such as `an inventory`
 */
export function readYaml(text: string, file: string, what: string): YamlFile {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (text.length > MOST) return refused('it is longer than 1 MiB', placeAt(0));
  try {
    // The package compares every name of a map with every other; the tree does it in one pass.
    const options = {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
      schema: 'core',
      uniqueKeys: false,
    } as const;
    const document = parseDocument(text, options);
    const problems = document.errors
      .slice(0, TOLD)
      .map((one) => problemOf(one, what, placeAt(one.pos[0])));
    return problems.length > 0 ? { tree: null, problems } : grow(document, placeAt);
  } catch (caught) {
    // Thousands of brackets in one another are more than the reader of YAML can hold.
    if (caught instanceof RangeError) return refused(DEEP, placeAt(0));
    if (caught instanceof TooMuch) return refused(caught.message, caught.place);
    throw caught;
  }
}

function grow(document: Document.Parsed, placeAt: (offset: number) => Place): YamlFile {
  const grower = new Grower(document, placeAt);
  const tree = grower.tree(document.contents);
  const problems = grower.problems.slice(0, TOLD);
  return { tree: problems.length > 0 ? null : tree, problems };
}

function problemOf({ code, message }: YAMLError, what: string, place: Place): YamlProblem {
  if (message.startsWith('Maximum call stack')) return wrong(DEEP, place);
  if (code === 'MULTIPLE_DOCS')
    return wrong(`a second document begins here; ${what} is one`, place);
  return wrong(`this is no YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`, place);
}

const DEEP = 'it is nested too deeply';
/** What is broken in one place looks broken in many. */
const TOLD = 3;

const refused = (message: string, place: Place): YamlFile => ({
  tree: null,
  problems: [wrong(message, place)],
});
