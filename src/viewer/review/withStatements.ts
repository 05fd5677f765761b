import { applyStatements } from '../../review';
import type { Finding } from '../../quality';
import type { SessionState } from '../session/sessionState';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { kidneysPresent } from './kidneysPresent';

/** Findings in the light of what a person confirmed of the kidneys. */
export function withStatements(
  findings: readonly Finding[],
  contours: KidneyContours,
  { statements }: Pick<SessionState, 'statements'>,
): Finding[] {
  return applyStatements(findings, statements, kidneysPresent(contours));
}
