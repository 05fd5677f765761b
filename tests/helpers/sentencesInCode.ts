import { readFileSync } from 'node:fs';
import ts from 'typescript';

const unknownValue = '7';

/**
 * Finished sentences that a source file can make, with a number in place of each value that is not
 * written there. Where an expression chooses between texts there is one sentence for each.
 * @param withErrors those of DosimetryError, too
 */
export function sentencesInCode(file: string, { withErrors }: { withErrors: boolean }): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  visit(source);
  return found.filter(isSentence);

  function visit(node: ts.Node): void {
    const isError = ts.isNewExpression(node) && node.expression.getText() === 'DosimetryError';
    if (ts.isImportDeclaration(node) || (isError && !withErrors)) {
      return;
    }
    const texts = alternatives(node);
    if (texts) {
      found.push(...texts);
    } else {
      ts.forEachChild(node, visit);
    }
  }
}

function isSentence(text: string): boolean {
  return /^[A-Z7"].* .*[.?]$/s.test(text) && /[a-z]{3}/.test(text);
}

/** What a text expression can be; undefined for anything else. */
function alternatives(node: ts.Node): string[] | undefined {
  if (ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  if (ts.isParenthesizedExpression(node)) {
    return alternatives(node.expression);
  }
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (starts, { expression, literal }) =>
        joined(joined(starts, alternatives(expression) ?? [unknownValue]), [literal.text]),
      [node.head.text],
    );
  }
  if (ts.isConditionalExpression(node)) {
    const both = [node.whenTrue, node.whenFalse].map(alternatives);
    return both[0] && both[1] && [...both[0], ...both[1]];
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [node.left, node.right].map(alternatives);
    return left || right ? joined(left ?? [unknownValue], right ?? [unknownValue]) : undefined;
  }
  return undefined;
}

function joined(starts: readonly string[], ends: readonly string[]): string[] {
  return starts.flatMap((start) => ends.map((end) => start + end));
}
