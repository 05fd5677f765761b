import type { PlaneAssignment } from './assignPlanes';
import type { RtStructure } from './types';

/** What came of drawing one structure into a grid. */
export interface StructureDrawing extends PlaneAssignment {
  /** Planes with closed contours. */
  planeCount: number;
  /** Contours that are points or open lines. */
  skipped: number;
  /** Contours that are there twice. */
  duplicates: number;
  /** Slices in which outlines cross, from 0. */
  ambiguous: number[];
  /** Voxels inside its contours that the grid does not have. */
  clipped: number;
  /** Voxels that another structure had before. */
  overlap: number;
}

/**
 * What was not as it should be in drawing a structure, one sentence each.
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
    ...say(skipped, `${skipped} contours are points or open lines and enclose nothing.`),
    ...say(duplicates, `${duplicates} contours are there twice and were counted once.`),
    ...say(
      ambiguous.length,
      `outlines cross in slices ${slicesText(ambiguous)}; what they share counts as outside.`,
    ),
    ...say(clipped, `${clipped} voxels inside its contours are outside the image.`),
    ...say(unused, `${unused} contour planes lie between the slices and were not used.`),
    ...say(
      between.size,
      `it has no contour in slices ${slicesText([...between.keys()])}; they were interpolated between their neighbours.`,
    ),
    ...gapNotes(gaps, structure, spacingMm),
    ...say(overlap, `${overlap} voxels belonged to another structure, too.`),
  ];
}

/**
 * A file that tells which planes were drawn means its gaps, but planes that it has lost look the
 * same.
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
