import type { NaturalDataset } from '../../src/dicom';
import type { Rule } from '../site/site';
import { evaluateExpression } from './evaluateExpression';
import type { Evaluation } from './evaluateExpression';
import type { TransferFacts } from './transferFacts';

export interface RuleMatch extends Evaluation {
  rule: Rule;
}

/** All rules with what decided them, in order, and the first whose condition is met. */
export function matchRules(
  rules: readonly Rule[],
  header: NaturalDataset,
  facts: TransferFacts,
): { matches: RuleMatch[]; chosen?: Rule } {
  const matches = rules.map((rule) => ({ rule, ...evaluateExpression(rule.when, header, facts) }));
  const chosen = matches.find(({ isMet }) => isMet)?.rule;
  return { matches, ...(chosen && { chosen }) };
}
