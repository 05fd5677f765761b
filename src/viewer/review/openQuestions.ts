import { countWarnings } from '../../quality/countWarnings';
import { approvalQuestions, countSeen } from '../../review';
import type { ApprovalQuestion } from '../../review';
import type { SessionState } from '../session/sessionState';
import { kidneysPresent } from './kidneysPresent';
import { slicesWithKidney } from './slicesWithKidney';

/** What the reviewer has to answer before these contours are approved. */
export function openQuestions({
  contours,
  result,
  seenSlices,
  statements,
}: Pick<SessionState, 'contours' | 'result' | 'seenSlices' | 'statements'>): ApprovalQuestion[] {
  return contours && result
    ? approvalQuestions({
        seen: countSeen(slicesWithKidney(contours), seenSlices),
        warnings: countWarnings(result.findings),
        present: kidneysPresent(contours),
        statements,
      })
    : [];
}
