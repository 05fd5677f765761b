import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * What a source file may ask texts for: every string in it, and for a string with values a pattern.
 */
export function textKeysInCode(file: string): (string | RegExp)[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const text = readFileSync(file, 'utf8');
  const found: (string | RegExp)[] = [];
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind));
  return found;

  function visit(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) {
      found.push(node.text);
    } else if (ts.isTemplateExpression(node) && /^\w+\.[\w.]*$/.test(node.head.text)) {
      const rest = node.templateSpans.map(({ literal }) => `[\\w -]+${escaped(literal.text)}`);
      found.push(new RegExp(`^${escaped(node.head.text)}${rest.join('')}$`));
    }
    ts.forEachChild(node, visit);
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
