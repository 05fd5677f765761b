import { findKidneyRois } from '../../src/dicom/rtstruct';
import type { RtStruct } from '../../src/dicom/rtstruct';
import { DosimetryError } from '../../src/errors';
import { smallest } from '../../src/numbers';
import { checkImageSize } from '../../src/volume';
import type { VolumeGeometry } from '../../src/volume';

const pixelMm = 1;
/** Around the contours. */
const marginMm = 3;
/** Points of one contour lie in one plane up to this. */
const flatMm = 0.1;
/** Planes nearer to each other than this are one. */
const leastSpacingMm = 0.3;
const usualSpacingMm = 3;

/**
 * A grid for the kidneys of a structure set whose CT is not at hand: axial, 1 mm pixels, slices at
 * the heights of the contours, as far apart as the nearest two.
 * @throws DosimetryError CONTOUR_NOT_ON_GRID for contours that are not axial, IMPLAUSIBLE_GEOMETRY
 *   and TOO_LARGE for places that no kidneys have
 */
export function contourGrid({ structures }: RtStruct): VolumeGeometry {
  const { right, left, ambiguous } = findKidneyRois(structures);
  const kidneys = [right, left, ...ambiguous].flatMap((kidney) => kidney ?? []);
  const points = kidneys.flatMap(({ contours }) => contours.map((contour) => contour.points));
  points.forEach(checkAxial);
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (const contour of points) {
    for (let n = 0; n < contour.length; n++) {
      min[n % 3] = Math.min(min[n % 3], contour[n]);
      max[n % 3] = Math.max(max[n % 3], contour[n]);
    }
  }
  const spacing = planeSpacing(points.map((contour) => contour[2]));
  const geometry: VolumeGeometry = {
    dimensions: [
      Math.ceil((max[0] - min[0] + 2 * marginMm) / pixelMm) + 1,
      Math.ceil((max[1] - min[1] + 2 * marginMm) / pixelMm) + 1,
      Math.round((max[2] - min[2]) / spacing) + 3,
    ],
    spacingMm: [pixelMm, pixelMm, spacing],
    // Half a pixel off: contours along voxel edges would run through the pixels' centres.
    imagePositionPatient: [
      min[0] - marginMm + pixelMm / 2,
      min[1] - marginMm + pixelMm / 2,
      min[2] - spacing,
    ],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: kidneys.find(({ frameOfReferenceUID }) => frameOfReferenceUID)
      ?.frameOfReferenceUID,
  };
  checkImageSize(geometry, 'The grid around the contours');
  return geometry;
}

/** @throws DosimetryError CONTOUR_NOT_ON_GRID */
function checkAxial(points: Float64Array): void {
  const isFlat = points.every((value, n) => n % 3 !== 2 || Math.abs(value - points[2]) <= flatMm);
  if (!isFlat) {
    throw new DosimetryError('CONTOUR_NOT_ON_GRID', {
      what: 'The contours of the kidneys do not lie in axial planes.',
      why: 'Without their CT nobody knows what lies between them.',
      next: 'Give the CT with --ct.',
    });
  }
}

/** The least distance of two planes that hold contours. */
function planeSpacing(heights: readonly number[]): number {
  const sorted = [...heights].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((height, n) => height - sorted[n]);
  const real = gaps.filter((gap) => gap >= leastSpacingMm);
  return real.length > 0 ? smallest(real) : usualSpacingMm;
}
