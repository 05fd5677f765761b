import { kidneySides } from '../../labels';
import { countOf } from '../../numbers';
import type { AssessmentScene } from '../assessmentScene';
import type { Finding } from '../finding';

/** An edited contour has pieces that are not connected to the kidney. */
export function piecesDetached({ detached }: AssessmentScene): Finding[] {
  return kidneySides.flatMap(({ side, displayName }): Finding[] => {
    const { count, volumeMl } = detached?.[side] ?? { count: 0, volumeMl: 0 };
    if (count === 0) {
      return [];
    }
    return [
      {
        code: 'PIECES_DETACHED',
        severity: 'info',
        side,
        what: `${displayName}: ${countOf(count, 'piece')}, ${volumeMl.toFixed(1)} ml, not connected to the rest.`,
        next: 'Erase them if they are stray strokes; they count in volume and dose.',
      },
    ];
  });
}
