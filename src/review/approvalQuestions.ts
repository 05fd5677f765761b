import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import type { SeenCount } from './countSeen';
import type { KidneyStatements } from './kidneyStatement';

export interface ApprovalQuestion {
  code: 'UNSEEN_SLICES' | 'WARNINGS' | 'KIDNEY_MISSING';
  text: string;
}

export interface ApprovalQuestionsInput {
  seen: SeenCount;
  /** Findings of severity warning. */
  warnings: number;
  present: Record<KidneySide, boolean>;
  statements: KidneyStatements;
}

/** What the reviewer has to answer before contours are approved; none where all was looked at. */
export function approvalQuestions({
  seen,
  warnings,
  present,
  statements,
}: ApprovalQuestionsInput): ApprovalQuestion[] {
  const missing = kidneySides.filter(
    ({ side }) => !present[side] && statements[side]?.kind !== 'absent',
  );
  return [
    ...(seen.unseen.length > 0
      ? [
          {
            code: 'UNSEEN_SLICES' as const,
            text: `${seen.seen} of ${seen.total} slices with kidney were on screen. Approve the other ${seen.unseen.length} unseen?`,
          },
        ]
      : []),
    ...(warnings > 0
      ? [
          {
            code: 'WARNINGS' as const,
            text:
              warnings === 1
                ? 'There is a warning above. Have you read it?'
                : `There are ${warnings} warnings above. Have you read them?`,
          },
        ]
      : []),
    ...missing.map(({ side }) => ({
      code: 'KIDNEY_MISSING' as const,
      text: `There is no contour of the ${side} kidney, and nobody has said that it is absent. Approve without it?`,
    })),
  ];
}
