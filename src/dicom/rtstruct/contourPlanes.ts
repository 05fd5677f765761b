import { DosimetryError } from '../../errors';
import { patientToIndexMatrix } from '../../volume';
import type { VolumeGeometry } from '../../volume';
import type { RtStructure } from './types';

/** Contours of one structure in one plane, in index coordinates of a grid. */
export interface ContourPlane {
  /** Position along k, a whole number on a slice. */
  k: number;
  /** x0 y0 x1 y1 ..., see ContourLoop. */
  rings: Float64Array[];
}

/**
 * Steps of index coordinates: finer than any drawing, coarser than the rounding of files and
 * arithmetic.
 */
const indexStep = 1e-6;
/** Largest distance of points of one contour from a common plane, in slices. */
const flatness = 0.1;
/** Contours closer than this lie in one plane, mm. */
const samePlaneMm = 0.05;

/**
 * Outlines of skin and couch may extend beyond the edges of an image; a contour that is a whole
 * image away belongs to another image.
 */
function checkNear(
  name: string,
  index: number,
  ring: Float64Array,
  { dimensions: [nx, ny], spacingMm }: VolumeGeometry,
): void {
  for (let p = 0; p < ring.length; p += 2) {
    const beyond = Math.max(
      Math.max(-ring[p], ring[p] - nx) * spacingMm[0],
      Math.max(-ring[p + 1], ring[p + 1] - ny) * spacingMm[1],
    );
    if (!(ring[p] >= -nx && ring[p] <= 2 * nx && ring[p + 1] >= -ny && ring[p + 1] <= 2 * ny)) {
      throw new DosimetryError('CONTOUR_NOT_ON_GRID', {
        what: `Contour ${index + 1} of "${name}" lies far outside this image.`,
        why: `A point of it is ${beyond.toPrecision(4)} mm beyond the image's edge.`,
        next: 'Use the CT series the structure set was drawn on.',
      });
    }
  }
}

/**
 * The closed contours of a structure, by plane, ascending k. POINT and OPEN_* contours enclose
 * nothing and are counted in `skipped`.
 *
 * @throws CONTOUR_NOT_ON_GRID where a contour does not run parallel to the slices
 */
export function contourPlanes(
  structure: RtStructure,
  geometry: VolumeGeometry,
): { planes: ContourPlane[]; skipped: number } {
  const m = patientToIndexMatrix(geometry);
  const snap = (value: number) => Math.round(value / indexStep) * indexStep;
  const found: { k: number; ring: Float64Array }[] = [];
  let skipped = 0;
  structure.contours.forEach(({ geometricType, points }, index) => {
    const isClosed =
      /^CLOSED_?PLANAR/.test(geometricType) || geometricType === 'INTERPOLATED_PLANAR';
    if (!isClosed || points.length < 9) {
      skipped++;
      return;
    }
    const ring = new Float64Array((points.length / 3) * 2);
    let sum = 0;
    let lowest = Infinity;
    let highest = -Infinity;
    for (let p = 0, r = 0; p < points.length; p += 3) {
      const x = points[p];
      const y = points[p + 1];
      const z = points[p + 2];
      ring[r++] = snap(m[0] * x + m[1] * y + m[2] * z + m[3]);
      ring[r++] = snap(m[4] * x + m[5] * y + m[6] * z + m[7]);
      const k = m[8] * x + m[9] * y + m[10] * z + m[11];
      sum += k;
      lowest = Math.min(lowest, k);
      highest = Math.max(highest, k);
    }
    checkNear(structure.name, index, ring, geometry);
    if (!(highest - lowest <= flatness)) {
      throw new DosimetryError('CONTOUR_NOT_ON_GRID', {
        what: `Contour ${index + 1} of "${structure.name}" does not lie in a slice of this image.`,
        why: `Its points spread over ${((highest - lowest) * geometry.spacingMm[2]).toFixed(2)} mm across the slices.`,
        next: 'Use the CT series the structure set was drawn on.',
      });
    }
    found.push({ k: sum / (points.length / 3), ring });
  });
  found.sort((a, b) => a.k - b.k);
  const planes: ContourPlane[] = [];
  const samePlane = Math.min(samePlaneMm / geometry.spacingMm[2], flatness);
  for (const { k, ring } of found) {
    const last = planes[planes.length - 1];
    if (last && k - last.k <= samePlane) {
      last.rings.push(ring);
    } else {
      planes.push({
        k: Math.abs(k - Math.round(k)) < samePlane ? Math.round(k) : k,
        rings: [ring],
      });
    }
  }
  return { planes, skipped };
}
