import type { KidneySide } from '../labels';
import type { KidneyStatement } from './kidneyStatement';

const reasons = {
  nephrectomy: ' (nephrectomy)',
  'never-formed': ' (never formed)',
  'not-stated': '',
} as const;

/** The statement as report, objects and panel say it. */
export function describeStatement(side: KidneySide, statement: KidneyStatement): string {
  return statement.kind === 'absent'
    ? `No ${side} kidney: confirmed${reasons[statement.reason]}.`
    : `The ${side} kidney is a transplant: confirmed.`;
}
