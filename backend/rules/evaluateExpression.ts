import { getStrings } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import type { Expression, Literal, Operator } from './expression';
import { matchesLike } from './matchesLike';
import type { TransferFacts } from './transferFacts';

export interface Evaluation {
  isMet: boolean;
  /** The smallest part that decided, with the value that was found. */
  because: string;
}

/** Longest value that is looked at, characters. */
const longest = 1024;

/**
 * Whether a series meets a condition. An attribute with several values meets a comparison if one of
 * them does; one that is missing or empty meets only `== ""`, `!=` another text, and `!exists`.
 * @param header of any image of the series
 */
export function evaluateExpression(
  expression: Expression,
  header: NaturalDataset,
  facts: TransferFacts,
): Evaluation {
  switch (expression.kind) {
    case 'not': {
      const { isMet, because } = evaluateExpression(expression.part, header, facts);
      return { isMet: !isMet, because };
    }
    case 'all':
    case 'any':
      return evaluateParts(expression, header, facts);
    case 'exists': {
      const found = valuesOf(expression.attribute, header, facts);
      const isMet = found.length > 0;
      return { isMet, because: `${expression.attribute} is ${isMet ? 'there' : 'missing'}` };
    }
    case 'compare': {
      const { attribute, operator, values, text } = expression;
      const found = valuesOf(attribute, header, facts);
      const isMet = meets(found, operator, values);
      const shown = found.length > 0 ? found.map((value) => `"${value}"`).join(', ') : 'missing';
      return { isMet, because: `${text}: it is ${shown}` };
    }
  }
}

/** The first part that decides; if none does alone, all of them. */
function evaluateParts(
  expression: Expression & { kind: 'all' | 'any' },
  header: NaturalDataset,
  facts: TransferFacts,
): Evaluation {
  const decisive = expression.kind === 'any';
  const reasons: string[] = [];
  for (const part of expression.parts) {
    const { isMet, because } = evaluateExpression(part, header, facts);
    if (isMet === decisive) {
      return { isMet, because };
    }
    reasons.push(because);
  }
  return { isMet: !decisive, because: reasons.join('; ') };
}

function valuesOf(attribute: string, header: NaturalDataset, facts: TransferFacts): string[] {
  const fact = (facts as unknown as Record<string, string | number | undefined>)[attribute];
  const values = fact === undefined ? getStrings(header, attribute) : [String(fact)];
  return values.filter((value) => value !== '').map((value) => value.slice(0, longest));
}

/** What is missing is as good as empty: equal to "" and to nothing else. */
function meets(found: readonly string[], operator: Operator, wanted: readonly Literal[]): boolean {
  const isOfEquality = ['==', '!=', 'in'].includes(operator);
  const looked = found.length === 0 && isOfEquality ? [''] : found;
  return operator === '!='
    ? !looked.some((value) => compares(value, '==', wanted))
    : looked.some((value) => compares(value, operator, wanted));
}

function compares(value: string, operator: Operator, wanted: readonly Literal[]): boolean {
  return wanted.some((literal) => {
    const difference = compare(value, literal);
    switch (operator) {
      case 'like':
        return matchesLike(value, String(literal));
      case '<':
        return difference < 0;
      case '<=':
        return difference <= 0;
      case '>':
        return difference > 0;
      case '>=':
        return difference >= 0;
      default:
        return difference === 0;
    }
  });
}

/** Negative if the value is smaller; NaN, which meets nothing, if it is no number. */
function compare(value: string, literal: Literal): number {
  if (typeof literal === 'number') {
    return value.trim() === '' ? NaN : Number(value) - literal;
  }
  const [a, b] = [value.toLowerCase(), literal.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}
