import { kidneySides } from '../../labels';
import { countOf } from '../../numbers';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** Less than this, all pieces of a side together, is noise of the network, ml. */
const noiseMl = 0.5;

/** The clean-up removed detached pieces that are worth a look. */
export function piecesRemoved({ evidence }: AssessmentScene): Finding[] {
  return kidneySides.flatMap(({ side, displayName }): Finding[] => {
    const { count, volumeMl } = evidence?.[side].removed ?? { count: 0, volumeMl: 0 };
    if (count === 0 || volumeMl < noiseMl) {
      return [];
    }
    return [
      {
        code: 'PIECES_REMOVED',
        severity: 'info',
        side,
        what: `${displayName}: ${countOf(count, 'detached piece')}, ${volumeMl.toFixed(1)} ml, removed.`,
        next: 'If the kidney is truly divided, add the piece with the brush.',
      },
    ];
  });
}
