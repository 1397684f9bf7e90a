import ts from 'typescript';

/** One change to a source file that tests ought to notice. */
export interface Mutant {
  readonly file: string;
  /** Of the words that are replaced, as a person counts. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly operator: string;
  /** The whole expression or statement that the change is in, and how that reads afterwards. */
  readonly whole: Whole;
}

export interface Whole {
  readonly kind: 'expression' | 'statement';
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

type Change = readonly [operator: string, node: ts.Node, to: string];

/** All mutants of a file, in the order of its text; documentation and other plain words have none. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isPlainWords(node)) return;
    for (const [operator, at, to] of changesOf(node, source))
      found.push(mutantAt(source, { operator, at, to }));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function mutantAt(
  source: ts.SourceFile,
  { operator, at, to }: { readonly operator: string; readonly at: ts.Node; readonly to: string },
): Mutant {
  const [start, end] = [at.getStart(source), at.getEnd()];
  const line = source.getLineAndCharacterOfPosition(start).line + 1;
  const changed = { start, end, from: at.getText(source), to };
  return { file: source.fileName, line, ...changed, operator, whole: wholeOf(source, at, to) };
}

function wholeOf(source: ts.SourceFile, at: ts.Node, to: string): Whole {
  const node = aroundChain(aroundSign(at));
  const [start, end] = [node.getStart(source), node.getEnd()];
  const before = source.text.slice(start, at.getStart(source));
  const after = source.text.slice(at.getEnd(), end);
  const kind = ts.isStatement(node) ? 'statement' : 'expression';
  return { kind, start, end, to: before + to + after };
}

/** An operator and the name of a method are no expressions themselves. */
function aroundSign(at: ts.Node): ts.Node {
  if (ts.isBinaryExpression(at.parent) && at === at.parent.operatorToken) return at.parent;
  return ts.isPropertyAccessExpression(at.parent) && at === at.parent.name ? at.parent.parent : at;
}

/** What stands behind `?.` is left out together with what it is asked of, up to the end of the chain. */
function aroundChain(node: ts.Node): ts.Node {
  const { parent } = node;
  const goesOn = ts.isOptionalChain(node) && ts.isOptionalChain(parent);
  return goesOn && parent.expression === node ? aroundChain(parent) : node;
}

/** Types, imports, and the words of a rule that stand on its page. */
const isPlainWords = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isImportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  (ts.isPropertyAssignment(node) && PLAIN.test(node.name.getText()));

const PLAIN = /^(?:docs|references|examples|catalogue|title|certainty)$/;

function changesOf(node: ts.Node, source: ts.SourceFile): readonly Change[] {
  if (ts.isBinaryExpression(node)) return ofOperator(node, source);
  if (ts.isConditionalExpression(node))
    return [['condition', node.condition, `!(${node.condition.getText(source)})`]];
  if (ts.isIfStatement(node)) return ofIf(node, source);
  if (ts.isPrefixUnaryExpression(node)) return ofPrefix(node, source);
  if (ts.isCallExpression(node)) return ofCall(node, source);
  return [...ofLiteral(node, source), ...ofStatement(node)];
}

const SWAPPED: Readonly<Record<string, readonly string[]>> = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
};

/** Words are joined with `+`, too; only numbers are counted with it. */
function ofOperator(node: ts.BinaryExpression, source: ts.SourceFile): readonly Change[] {
  const sign = node.operatorToken.getText(source);
  if (sign === '??') return [['default', node, node.left.getText(source)]];
  const words = [node.left, node.right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  );
  return words && sign === '+'
    ? []
    : (SWAPPED[sign] ?? []).map((to) => ['operator', node.operatorToken, to]);
}

/** The condition turned round, and the statement gone. */
const ofIf = (node: ts.IfStatement, source: ts.SourceFile): readonly Change[] => [
  ['condition', node.expression, `!(${node.expression.getText(source)})`],
  ...(node.elseStatement === undefined ? [['statement', node, ';'] as const] : []),
];

const ofPrefix = (node: ts.PrefixUnaryExpression, source: ts.SourceFile): readonly Change[] =>
  node.operator === ts.SyntaxKind.ExclamationToken || node.operator === ts.SyntaxKind.MinusToken
    ? [['sign', node, node.operand.getText(source)]]
    : [];

const OTHER: Readonly<Record<string, string>> = {
  ...{ some: 'every', every: 'some', find: 'findLast', findLast: 'find' },
  ...{ min: 'max', max: 'min', startsWith: 'endsWith', endsWith: 'startsWith' },
};
/** Methods that leave out or put in order; without them everything stays as it was. */
const LEFT_OUT = new Set([
  'filter',
  'slice',
  'toSorted',
  'toReversed',
  'reverse',
  'sort',
  'concat',
]);

function ofCall(node: ts.CallExpression, source: ts.SourceFile): readonly Change[] {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return [];
  const name = called.name.text;
  const other = OTHER[name];
  if (other !== undefined) return [['method', called.name, other]];
  return LEFT_OUT.has(name) ? [['method', node, called.expression.getText(source)]] : [];
}

function ofLiteral(node: ts.Node, source: ts.SourceFile): readonly Change[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [['literal', node, 'false']];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [['literal', node, 'true']];
  if (ts.isNumericLiteral(node) && !isName(node))
    return [['literal', node, `(${node.getText(source)} + 1)`]];
  if (ts.isStringLiteral(node) && isCompared(node)) return [['literal', node, "'changed'"]];
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && isReturned(node))
    return [['literal', node, '[]']];
  return [];
}

const isName = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name === node;

/** A word that decides something, rather than one that is told. */
const isCompared = ({ parent }: ts.Node): boolean =>
  (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText())) ||
  (ts.isCallExpression(parent) &&
    /\.(?:includes|has|startsWith)$/.test(parent.expression.getText()));

const isReturned = ({ parent }: ts.Node): boolean =>
  ts.isReturnStatement(parent) || ts.isSpreadElement(parent) || ts.isConditionalExpression(parent);

const ofStatement = (node: ts.Node): readonly Change[] =>
  ts.isExpressionStatement(node) ? [['statement', node, ';']] : [];
