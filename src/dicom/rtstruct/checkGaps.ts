import { DosimetryError } from '../../errors';
import type { ContourPlane } from './contourPlanes';

/** Dice coefficient from which shapes on the two sides of a gap count as parts of one organ. */
const sameOrgan = 0.5;

/**
 * Distinguishes a gap between two pieces, whose ends taper or lie beside each other, from planes
 * that were never drawn. In the second case the shapes on both sides are similar, and the volume
 * would have a hole.
 * @param isKnown the file states that gaps are real (PS3.3 C.8.8.6.4)
 * @throws CONTOUR_NOT_ON_GRID
 */
export function checkGaps(
  gaps: readonly { below: ContourPlane; above: ContourPlane }[],
  { name, spacingMm, isKnown }: { name: string; spacingMm: number; isKnown: boolean },
  maskOf: (plane: ContourPlane) => Uint8Array,
): void {
  if (isKnown) {
    return;
  }
  for (const { below, above } of gaps) {
    const [a, b] = [maskOf(below), maskOf(above)];
    let sum = 0;
    let both = 0;
    for (let p = 0; p < a.length; p++) {
      sum += a[p] + b[p];
      both += a[p] & b[p];
    }
    if (sum > 0 && (2 * both) / sum >= sameOrgan) {
      throw new DosimetryError('CONTOUR_NOT_ON_GRID', {
        what: `"${name}" is drawn with a gap, and its volume cannot be known.`,
        why: `No contour lies over ${((above.k - below.k) * spacingMm).toFixed(1)} mm between slices ${Math.round(below.k) + 1} and ${Math.round(above.k) + 1}, but the outlines on both sides face each other.`,
        next: 'Draw the missing slices, or export the structure set again with all of its contours.',
      });
    }
  }
}
