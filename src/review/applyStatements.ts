import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import { describeStatement } from './describeStatement';
import type { KidneyStatements } from './kidneyStatement';

interface SidedFinding {
  code: string;
  severity: 'info' | 'warning';
  side?: KidneySide;
  what: string;
  next: string;
}

/** Where a transplant lies is no surprise. */
const ofPosition = new Set(['POSITION_UNUSUAL', 'HEIGHTS_DIFFER', 'ALIGNMENT_UNCERTAIN']);

/**
 * Findings once a person has said what the images cannot tell: a confirmed absence, or the place of
 * a transplant, is no warning any more but stays a sentence. A statement that the contours
 * contradict becomes a warning of its own.
 * @param present whether a side has a contour
 */
export function applyStatements<F extends SidedFinding>(
  findings: readonly F[],
  statements: KidneyStatements,
  present: Record<KidneySide, boolean>,
): F[] {
  const explained = findings.map((finding) => {
    const side = sideExplained(finding, statements, present);
    return side
      ? {
          ...finding,
          severity: 'info' as const,
          what: describeStatement(side, statements[side]!),
          next: `Found was: ${finding.what}`,
        }
      : finding;
  });
  const contradicted = kidneySides.flatMap(({ side }) => {
    const statement = statements[side];
    return statement && (statement.kind === 'absent') === present[side]
      ? [contradiction(side, statement.kind) as F]
      : [];
  });
  return [...contradicted, ...explained];
}

/** The side whose statement explains the finding. */
function sideExplained(
  { code, side }: SidedFinding,
  statements: KidneyStatements,
  present: Record<KidneySide, boolean>,
): KidneySide | undefined {
  if (code === 'KIDNEY_MISSING') {
    return side && !present[side] && statements[side]?.kind === 'absent' ? side : undefined;
  }
  if (!ofPosition.has(code)) {
    return undefined;
  }
  const transplanted = kidneySides.find(
    ({ side: one }) =>
      (side ?? one) === one && present[one] && statements[one]?.kind === 'transplant',
  );
  return transplanted?.side;
}

function contradiction(side: KidneySide, kind: 'absent' | 'transplant'): SidedFinding {
  return {
    code: 'KIDNEY_MISSING',
    severity: 'warning',
    side,
    what:
      kind === 'absent'
        ? `The ${side} kidney is said to be absent, but there is a contour of it.`
        : `The ${side} kidney is said to be a transplant, but there is no contour of it.`,
    next:
      kind === 'absent' ? 'Erase the contour, or take the statement back.' : 'Contour it by hand.',
  };
}
