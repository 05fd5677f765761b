import { DosimetryError, guardReading } from '../../errors';
import { volumeGeometry } from '../../volume';
import type { Labelmap, VolumeGeometry } from '../../volume';
import { assignPlanes } from './assignPlanes';
import { combineRings } from './combineRings';
import { contourPlanes } from './contourPlanes';
import { fillGaps } from './fillGaps';
import type { RtStructure } from './types';

export interface LabelledStructure {
  structure: RtStructure;
  /** 1..255; where structures overlap, the later one wins. */
  label: number;
}

export interface RtStructToLabelmapOptions {
  /** Accept structures of another frame of reference: the user's explicit word that it is the same. */
  ignoreFrameOfReference?: boolean;
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
  return guardReading('drawing the structures on the image', () =>
    draw(structures, geometry, options),
  );
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
  let notes: string[] = [];
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
    notes = notes.concat(drawStructure(structure, label, labelmap));
  }
  return { labelmap, notes };
}

function drawStructure(structure: RtStructure, label: number, labelmap: Labelmap): string[] {
  const [nx, ny, nz] = labelmap.dimensions;
  const { name, planeSpacingMm } = structure;
  const { planes, skipped } = contourPlanes(structure, labelmap);
  const knownSpacing = planeSpacingMm && planeSpacingMm / labelmap.spacingMm[2];
  const { slices, unused, planeSpacing } = assignPlanes(planes, nz, name, knownSpacing);
  let clipped = 0;
  let overlap = 0;
  let duplicates = 0;
  const ambiguous: number[] = [];
  const masks = new Map<number, Uint8Array>();
  for (const [k, { rings }] of slices) {
    const combined = combineRings(rings, nx, ny);
    clipped += combined.clipped;
    duplicates += combined.duplicates;
    if (combined.isAmbiguous) {
      ambiguous.push(k);
    }
    masks.set(k, combined.mask);
  }
  const { interpolated, gaps } = fillGaps(
    masks,
    nx,
    ny,
    labelmap.spacingMm[2],
    knownSpacing !== undefined,
  );
  for (const [k, mask] of masks) {
    const slice = labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1));
    for (let p = mask.indexOf(1); p >= 0; p = mask.indexOf(1, p + 1)) {
      overlap += slice[p] !== 0 ? 1 : 0;
      slice[p] = label;
    }
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
    `outlines cross in slices ${sliceList(ambiguous)}; what they share counts as outside.`,
  );
  say(clipped, `${clipped} voxels inside its contours are outside the image.`);
  say(unused, `${unused} contour planes lie between the slices and were not used.`);
  say(
    planeSpacing > 1.05 ? 1 : 0,
    `it was drawn on every ${planeSpacing.toFixed(1)} slices; the slices between took the nearest contour.`,
  );
  say(
    interpolated.length,
    `${interpolated.length} slice(s) within it had no contours (${sliceList(interpolated)}); they were interpolated between their neighbours.`,
  );
  say(
    gaps.length,
    `nothing is drawn in slice(s) ${sliceList(gaps)} between parts of it; they were left empty.`,
  );
  say(overlap, `${overlap} voxels belonged to another structure, too.`);
  return notes;
}

function sliceList(slices: number[]): string {
  const text = slices.slice(0, 20).map((k) => k + 1);
  return text.join(', ') + (slices.length > 20 ? ' ...' : '');
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
