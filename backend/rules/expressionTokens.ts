import { expressionError } from './expressionError';

export interface Token {
  kind: 'name' | 'text' | 'number' | 'sign' | 'end';
  /** As written; of a text what stands between the quotation marks. */
  value: string;
  /** Where it starts and ends in the expression. */
  start: number;
  end: number;
}

const pattern =
  /\s*(?:([A-Za-z][A-Za-z0-9]*)|(-?\d+(?:\.\d+)?)|"([^"]*)"|'([^']*)'|(&&|\|\||==|!=|<=|>=|[<>!()[\],]))/y;

/** @throws DosimetryError INVALID_CONFIGURATION naming the place */
export function expressionTokens(expression: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  let position = 0;
  while (expression.slice(position).trim() !== '') {
    pattern.lastIndex = position;
    const match = pattern.exec(expression);
    if (!match) {
      const space = expression.slice(position).search(/\S/);
      throw expressionError(
        expression,
        position + space,
        'this is no name, number, text or operator',
      );
    }
    const [whole, name, number, double, single, sign] = match;
    const end = position + whole.length;
    const start = position + whole.length - whole.trimStart().length;
    const kind =
      name !== undefined
        ? 'name'
        : number !== undefined
          ? 'number'
          : sign !== undefined
            ? 'sign'
            : 'text';
    tokens.push({ kind, value: name ?? number ?? double ?? single ?? sign, start, end });
    position = end;
  }
  const { length } = expression;
  return [...tokens, { kind: 'end', value: '', start: length, end: length }];
}
