import { countOf } from '../../numbers';
import type { PlaneAssignment } from './assignPlanes';
import type { RtStructure } from './types';

/** Result of drawing one structure into a grid. */
export interface StructureDrawing extends PlaneAssignment {
  /** Planes with closed contours. */
  planeCount: number;
  /** Number of contours that are points or open lines. */
  skipped: number;
  /** Number of repeated contours. */
  duplicates: number;
  /** Slices in which outlines cross, numbered from 0. */
  ambiguous: number[];
  /** Number of voxels inside its contours that lie outside the grid. */
  clipped: number;
  /** Number of voxels that another structure had before. */
  overlap: number;
}

/**
 * Irregularities in drawing a structure, one sentence each.
 * @param spacingMm of the grid's slices
 */
export function structureNotes(
  structure: RtStructure,
  spacingMm: number,
  drawing: StructureDrawing,
): string[] {
  const { planeCount, skipped, duplicates, ambiguous, clipped, overlap } = drawing;
  const { between, gaps, unused } = drawing;
  const say = (count: number, text: string): string[] =>
    count > 0 ? [`"${structure.name}": ${text}`] : [];
  return [
    ...say(planeCount === 0 ? 1 : 0, 'it has no closed contours.'),
    ...say(
      skipped,
      countOf(
        skipped,
        'contour is a point or an open line and encloses nothing.',
        'contours are points or open lines and enclose nothing.',
      ),
    ),
    ...say(
      duplicates,
      countOf(
        duplicates,
        'contour is there twice and was counted once.',
        'contours are there twice and were counted once.',
      ),
    ),
    ...say(
      ambiguous.length,
      `outlines cross in slices ${slicesText(ambiguous)}; what they share counts as outside.`,
    ),
    ...say(
      clipped,
      countOf(
        clipped,
        'voxel inside its contours is outside the image.',
        'voxels inside its contours are outside the image.',
      ),
    ),
    ...say(
      unused,
      countOf(
        unused,
        'contour plane lies between the slices and was not used.',
        'contour planes lie between the slices and were not used.',
      ),
    ),
    ...say(
      between.size,
      `it has no contour in slices ${slicesText([...between.keys()])}; they were interpolated between their neighbours.`,
    ),
    ...gapNotes(gaps, structure, spacingMm),
    ...say(overlap, `${countOf(overlap, 'voxel')} belonged to another structure, too.`),
  ];
}

/**
 * In a file that states which planes were drawn, gaps are intended; but planes lost from such a
 * file look the same.
 */
function gapNotes(
  gaps: PlaneAssignment['gaps'],
  { name, planeSpacingMm }: RtStructure,
  spacingMm: number,
): string[] {
  const told = gaps.map(
    ({ below, above }) =>
      `${((above.k - below.k) * spacingMm).toFixed(1)} mm between slices ${Math.round(below.k) + 1} and ${Math.round(above.k) + 1}`,
  );
  if (planeSpacingMm === undefined) {
    return told.map(
      (gap) => `"${name}": nothing is drawn over ${gap}; it was taken as two pieces.`,
    );
  }
  return told.length === 0
    ? []
    : [
        `"${name}": by its file every plane was drawn, but nothing is drawn over ${told.slice(0, 6).join(', ')}${told.length > 6 ? ` and ${told.length - 6} more` : ''}; these slices count as empty.`,
      ];
}

function slicesText(slices: number[]): string {
  const listed = slices.sort((a, b) => a - b).map((k) => k + 1);
  return listed.length > 12 ? `${listed.slice(0, 12).join(', ')} ...` : listed.join(', ');
}
