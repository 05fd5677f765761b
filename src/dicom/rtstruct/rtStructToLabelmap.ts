import { DosimetryError, guardReading } from '../../errors';
import { volumeGeometry } from '../../volume';
import type { Labelmap, VolumeGeometry } from '../../volume';
import { assignPlanes } from './assignPlanes';
import { combineRings } from './combineRings';
import type { CombinedRings } from './combineRings';
import { checkGaps } from './checkGaps';
import { contourPlanes } from './contourPlanes';
import type { ContourPlane } from './contourPlanes';
import { interpolateMasks } from './interpolateMasks';
import { structureNotes } from './structureNotes';
import type { RtStructure } from './types';

export interface LabelledStructure {
  structure: RtStructure;
  /** 1..255; where structures overlap, the later one takes precedence. */
  label: number;
}

export interface RtStructToLabelmapOptions {
  /**
   * Accepts structures of another frame of reference: the user has explicitly stated that it is the
   * same.
   */
  ignoreFrameOfReference?: boolean;
  /**
   * The grid is finer than the images that the contours were drawn on, so each contour represents
   * its slab. Default false: on the drawn images themselves the outermost contours are the poles,
   * and nothing is added beyond them.
   */
  isFinerGrid?: boolean;
}

export interface RtStructLabelmap {
  labelmap: Labelmap;
  /** Irregularities, one sentence each; show them with the result. */
  notes: string[];
}

/**
 * Converts structures to a labelmap of the voxels whose centres lie inside. Holes may be keyholes
 * or separate rings.
 * @param geometry any grid whose slices are parallel to the contours
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
  const assignment = assignPlanes(planes, nz, name, {
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
    assignment.gaps,
    { name, spacingMm, isKnown: planeSpacingMm !== undefined },
    (plane) => maskOf(plane).mask,
  );
  let clipped = 0;
  let overlap = 0;
  const ambiguous: number[] = [];
  for (const [k, plane] of assignment.slices) {
    const found = maskOf(plane);
    clipped += found.clipped;
    if (found.isAmbiguous) {
      ambiguous.push(k);
    }
    overlap += paint(labelmap, k, found.mask, label);
  }
  for (const [k, { below, above, weight }] of assignment.between) {
    const mask = interpolateMasks(maskOf(below).mask, maskOf(above).mask, [nx, ny], weight);
    overlap += paint(labelmap, k, mask, label);
  }
  const duplicates = [...combined.values()].reduce((sum, found) => sum + found.duplicates, 0);
  const planeCount = planes.length;
  const drawing = { planeCount, skipped, duplicates, ambiguous, clipped, overlap };
  return structureNotes(structure, spacingMm, { ...assignment, ...drawing });
}

/** @returns number of voxels that already had a label */
function paint({ dimensions, data }: Labelmap, k: number, mask: Uint8Array, label: number): number {
  const size = dimensions[0] * dimensions[1];
  const slice = data.subarray(size * k, size * (k + 1));
  let overlap = 0;
  for (let p = mask.indexOf(1); p >= 0; p = mask.indexOf(1, p + 1)) {
    overlap += slice[p] !== 0 ? 1 : 0;
    slice[p] = label;
  }
  return overlap;
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
