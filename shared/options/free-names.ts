import type { AnyNode, Function as FunctionNode, Pattern, Program, VariableDeclaration } from 'acorn';

/** Tells whether a name, at this place, is one that the script does not declare itself. */
export type IsFree = (name: string, ancestors: readonly AnyNode[]) => boolean;

/** Resolves the scopes of ECMAScript strict code; `ancestors` as acorn-walk gives them, outermost first. */
export function freeNames(): IsFree {
  const known = new Map<AnyNode, ReadonlySet<string>>();
  const declaredBy = (node: AnyNode): ReadonlySet<string> => {
    const names = known.get(node) ?? new Set(declarations(node));
    known.set(node, names);
    return names;
  };
  return (name, ancestors) => !ancestors.some((node) => declaredBy(node).has(name));
}

/** The names that a script declares at its top level. */
export function topLevelNames(program: Program): readonly string[] {
  return declarations(program);
}

/** The names in scope throughout a node because of what it directly contains. */
function declarations(node: AnyNode): string[] {
  switch (node.type) {
    case 'Program':
      return [...lexical(node.body), ...node.body.flatMap(hoisted)];
    case 'BlockStatement':
      return lexical(node.body);
    case 'StaticBlock':
      return [...lexical(node.body), ...node.body.flatMap(hoisted)];
    case 'SwitchStatement':
      return lexical(node.cases.flatMap(({ consequent }) => consequent));
    case 'ForStatement':
      return node.init?.type === 'VariableDeclaration' ? lexical([node.init]) : [];
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.left.type === 'VariableDeclaration' ? lexical([node.left]) : [];
    case 'CatchClause':
      return node.param ? boundBy(node.param) : [];
    case 'ClassExpression':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : [];
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return ofFunction(node);
    default:
      return [];
  }
}

function ofFunction(node: FunctionNode): string[] {
  const own = node.type === 'ArrowFunctionExpression' ? [] : ['arguments', ...(node.id ? [node.id.name] : [])];
  return [...own, ...node.params.flatMap(boundBy), ...hoisted(node.body)];
}

/** let, const, class and function of one block; var too, which is harmless: it is in scope further out as well. */
function lexical(statements: readonly AnyNode[]): string[] {
  return statements.flatMap((statement) => {
    if (statement.type === 'VariableDeclaration') return namesOf(statement);
    const named = statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration';
    return named && statement.id ? [statement.id.name] : [];
  });
}

/** The `var`s of a statement, however deep, except those of functions inside it. */
function hoisted(node: AnyNode): string[] {
  switch (node.type) {
    case 'VariableDeclaration':
      return node.kind === 'var' ? namesOf(node) : [];
    case 'BlockStatement':
      return node.body.flatMap(hoisted);
    case 'IfStatement':
      return [node.consequent, ...(node.alternate ? [node.alternate] : [])].flatMap(hoisted);
    case 'ForStatement':
      return [...(node.init ? hoisted(node.init) : []), ...hoisted(node.body)];
    case 'ForInStatement':
    case 'ForOfStatement':
      return [...hoisted(node.left), ...hoisted(node.body)];
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return hoisted(node.body);
    case 'SwitchStatement':
      return node.cases.flatMap(({ consequent }) => consequent.flatMap(hoisted));
    case 'TryStatement':
      return [node.block, node.handler?.body, node.finalizer].flatMap((block) => (block ? hoisted(block) : []));
    default:
      return [];
  }
}

function namesOf(declaration: VariableDeclaration): string[] {
  return declaration.declarations.flatMap(({ id }) => boundBy(id));
}

function boundBy(pattern: Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) => boundBy(part.type === 'Property' ? part.value : part.argument));
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : boundBy(element)));
    case 'RestElement':
      return boundBy(pattern.argument);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    default:
      return [];
  }
}
