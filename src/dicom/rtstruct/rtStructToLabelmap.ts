import { DosimetryError, guardReading } from '../../errors';
import { volumeGeometry } from '../../volume';
import type { Labelmap, VolumeGeometry } from '../../volume';
import { assignPlanes } from './assignPlanes';
import type { PlaneAssignment } from './assignPlanes';
import { combineRings } from './combineRings';
import type { CombinedRings } from './combineRings';
import { checkGaps } from './checkGaps';
import { contourPlanes } from './contourPlanes';
import type { ContourPlane } from './contourPlanes';
import { interpolateMasks } from './interpolateMasks';
import type { RtStructure } from './types';

export interface LabelledStructure {
  structure: RtStructure;
  /** 1..255; where structures overlap, the later one wins. */
  label: number;
}

export interface RtStructToLabelmapOptions {
  /** Accept structures of another frame of reference: the user's explicit word that it is the same. */
  ignoreFrameOfReference?: boolean;
  /**
   * The grid is finer than the images the contours were drawn on: each contour stands for its slab. Default
   * false: on the drawn images themselves the outermost contours are the poles, and nothing lies beyond them.
   */
  isFinerGrid?: boolean;
}

export interface RtStructLabelmap {
  labelmap: Labelmap;
  /** What was not as it should be, one sentence each; show them with the result. */
  notes: string[];
}

/**
 * Structures as a labelmap: voxels whose centres lie inside. Holes may be keyholes or rings of their own.
 *
 * @param geometry any grid; its slices must be parallel to the contours
 * @throws CONTOUR_NOT_ON_GRID, MIXED_FRAME_OF_REFERENCE, INVALID_ARGUMENT
 */
export function rtStructToLabelmap(
  structures: LabelledStructure[],
  geometry: VolumeGeometry,
  options: RtStructToLabelmapOptions = {},
): RtStructLabelmap {
  return guardReading('drawing the contours', () => draw(structures, geometry, options));
}

function draw(
  structures: LabelledStructure[],
  geometry: VolumeGeometry,
  options: RtStructToLabelmapOptions,
): RtStructLabelmap {
  const [nx, ny, nz] = geometry.dimensions;
  const labelmap: Labelmap = {
    ...volumeGeometry(geometry),
    data: new Uint8Array(nx * ny * nz),
  };
  const notes: string[] = [];
  for (const { structure, label } of structures) {
    if (!Number.isInteger(label) || label < 1 || label > 255) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'The label is not valid.',
        why: `Labels are whole numbers from 1 to 255; got ${label}.`,
        next: 'Use 1 for the right and 2 for the left kidney.',
      });
    }
    if (!options.ignoreFrameOfReference) {
      checkFrame(structure, geometry);
    }
    notes.push(...drawStructure(structure, label, labelmap, options.isFinerGrid ?? false));
  }
  return { labelmap, notes };
}

function drawStructure(
  structure: RtStructure,
  label: number,
  labelmap: Labelmap,
  isFinerGrid: boolean,
): string[] {
  const [nx, ny, nz] = labelmap.dimensions;
  const { name, planeSpacingMm } = structure;
  const spacingMm = labelmap.spacingMm[2];
  const { planes, skipped } = contourPlanes(structure, labelmap);
  const { slices, between, gaps, unused } = assignPlanes(planes, nz, name, {
    spacingMm,
    knownSpacing: planeSpacingMm && planeSpacingMm / spacingMm,
    isFinerGrid,
  });
  const combined = new Map<ContourPlane, CombinedRings>();
  const maskOf = (plane: ContourPlane): CombinedRings => {
    const known = combined.get(plane) ?? combineRings(plane.rings, nx, ny);
    combined.set(plane, known);
    return known;
  };
  checkGaps(
    gaps,
    { name, spacingMm, isKnown: planeSpacingMm !== undefined },
    (plane) => maskOf(plane).mask,
  );
  let clipped = 0;
  let overlap = 0;
  const paint = (k: number, mask: Uint8Array) => {
    const slice = labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1));
    for (let p = mask.indexOf(1); p >= 0; p = mask.indexOf(1, p + 1)) {
      overlap += slice[p] !== 0 ? 1 : 0;
      slice[p] = label;
    }
  };
  const ambiguous: number[] = [];
  for (const [k, plane] of slices) {
    const found = maskOf(plane);
    clipped += found.clipped;
    if (found.isAmbiguous) {
      ambiguous.push(k);
    }
    paint(k, found.mask);
  }
  for (const [k, { below, above, weight }] of between) {
    paint(k, interpolateMasks(maskOf(below).mask, maskOf(above).mask, [nx, ny], weight));
  }
  let duplicates = 0;
  for (const found of combined.values()) {
    duplicates += found.duplicates;
  }
  const notes: string[] = [];
  const say = (count: number, text: string) => {
    if (count > 0) {
      notes.push(`"${name}": ${text}`);
    }
  };
  say(planes.length === 0 ? 1 : 0, 'it has no closed contours.');
  say(skipped, `${skipped} contours are points or open lines and enclose nothing.`);
  say(duplicates, `${duplicates} contours are there twice and were counted once.`);
  say(
    ambiguous.length,
    `outlines cross in slices ${slicesText(ambiguous)}; what they share counts as outside.`,
  );
  say(clipped, `${clipped} voxels inside its contours are outside the image.`);
  say(unused, `${unused} contour planes lie between the slices and were not used.`);
  say(
    between.size,
    `it has no contour in slices ${slicesText([...between.keys()])}; they were interpolated between their neighbours.`,
  );
  notes.push(...gapNotes(gaps, structure, spacingMm));
  say(overlap, `${overlap} voxels belonged to another structure, too.`);
  return notes;
}

/** A file that tells which planes were drawn means its gaps, but planes that it has lost look the same. */
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

function checkFrame({ name, frameOfReferenceUID }: RtStructure, geometry: VolumeGeometry): void {
  const expected = geometry.frameOfReferenceUID;
  if (expected && frameOfReferenceUID && expected !== frameOfReferenceUID) {
    throw new DosimetryError('MIXED_FRAME_OF_REFERENCE', {
      what: `"${name}" was drawn in another frame of reference than this image.`,
      why: `Its frame is ${frameOfReferenceUID}, that of the image ${expected}.`,
      next: 'Use the CT it was drawn on, or confirm that both are registered.',
    });
  }
}
