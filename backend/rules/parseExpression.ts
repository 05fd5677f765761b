import { operators } from './expression';
import type { Expression, Literal, Operator } from './expression';
import { expressionError } from './expressionError';
import { expressionTokens } from './expressionTokens';
import type { Token } from './expressionTokens';
import { isAttribute } from './isAttribute';

/** Deepest nesting: one person's rule, not a program. */
const deepest = 32;

/**
 * Reads the condition of a rule: comparisons (`==`, `!=`, `<`, `<=`, `>`, `>=`, `like "*abd*"`,
 * `in ["CT", "PT"]`), `exists(Keyword)`, `!`, `&&`, `||` and brackets. `&&` binds more than `||`.
 * @throws DosimetryError INVALID_CONFIGURATION naming the place
 */
export function parseExpression(expression: string): Expression {
  const reader = new ExpressionReader(expression);
  const read = reader.any(0);
  reader.expectEnd();
  return read;
}

class ExpressionReader {
  readonly #expression: string;
  readonly #tokens: Token[];
  #at = 0;

  constructor(expression: string) {
    this.#expression = expression;
    this.#tokens = expressionTokens(expression);
  }

  any(depth: number): Expression {
    return this.#joined('any', '||', () => this.#all(depth));
  }

  #all(depth: number): Expression {
    return this.#joined('all', '&&', () => this.#term(depth));
  }

  #joined(kind: 'any' | 'all', sign: string, next: () => Expression): Expression {
    const { start } = this.#token;
    const parts = [next()];
    while (this.#takes(sign)) {
      parts.push(next());
    }
    return parts.length === 1 ? parts[0] : { kind, parts, text: this.#since(start) };
  }

  #term(depth: number): Expression {
    if (depth > deepest) {
      throw this.#wrong('too many brackets inside each other');
    }
    const { start } = this.#token;
    if (this.#takes('!')) {
      return { kind: 'not', part: this.#term(depth + 1), text: this.#since(start) };
    }
    if (this.#takes('(')) {
      const inner = this.any(depth + 1);
      this.#expect(')');
      return inner;
    }
    if (this.#token.kind === 'name' && this.#token.value === 'exists') {
      this.#at++;
      this.#expect('(');
      const attribute = this.#attribute();
      this.#expect(')');
      return { kind: 'exists', attribute, text: this.#since(start) };
    }
    const attribute = this.#attribute();
    const operator = this.#operator();
    const values = operator === 'in' ? this.#list() : [this.#literal()];
    return { kind: 'compare', attribute, operator, values, text: this.#since(start) };
  }

  #attribute(): string {
    const { kind, value } = this.#token;
    if (kind !== 'name') {
      throw this.#wrong('a DICOM keyword is expected here');
    }
    if (!isAttribute(value)) {
      throw this.#wrong(`${value} is no keyword of the DICOM dictionary`);
    }
    this.#at++;
    return value;
  }

  #operator(): Operator {
    const { value } = this.#token;
    if (!operators.includes(value as Operator)) {
      throw this.#wrong(`one of ${operators.join(' ')} is expected here`);
    }
    this.#at++;
    return value as Operator;
  }

  #list(): Literal[] {
    this.#expect('[');
    const values = [this.#literal()];
    while (this.#takes(',')) {
      values.push(this.#literal());
    }
    this.#expect(']');
    return values;
  }

  #literal(): Literal {
    const { kind, value } = this.#token;
    if (kind !== 'text' && kind !== 'number') {
      throw this.#wrong('a number or a text in quotation marks is expected here');
    }
    this.#at++;
    return kind === 'number' ? Number(value) : value;
  }

  get #token(): Token {
    return this.#tokens[this.#at];
  }

  #takes(sign: string): boolean {
    const isIt = this.#token.kind === 'sign' && this.#token.value === sign;
    this.#at += isIt ? 1 : 0;
    return isIt;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) {
      throw this.#wrong(`${sign} is expected here`);
    }
  }

  expectEnd(): void {
    if (this.#token.kind !== 'end') {
      throw this.#wrong('&& or || is expected here');
    }
  }

  #since(start: number): string {
    return this.#expression.slice(start, this.#tokens[this.#at - 1].end);
  }

  #wrong(problem: string): Error {
    return expressionError(this.#expression, this.#token.start, problem);
  }
}
