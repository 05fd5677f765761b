import { labelmapToContours, signedArea } from '../../contours';
import type { Labelmap } from '../../volume/types';
import type { CtReference, SopReference } from '../types';

/** The outline of a structure in one image. */
export interface PlanarRegion {
  image: SopReference;
  /** Column and row of each point in turn, from the upper left corner of the image; closed. */
  points: number[];
  areaMm2: number;
}

/**
 * The outline of a label in the image that shows most of it: of its largest piece there, without
 * holes.
 * @param labelmap on the grid of the CT
 * @returns undefined where the label has no voxels
 */
export function planarRegion(
  { sliceReferences }: Pick<CtReference, 'sliceReferences'>,
  labelmap: Labelmap,
  label: number,
): PlanarRegion | undefined {
  const k = largestSlice(labelmap, label);
  if (k === undefined) {
    return undefined;
  }
  const [nx, ny] = labelmap.dimensions;
  const [columnMm, rowMm] = labelmap.spacingMm;
  const slice = {
    ...labelmap,
    dimensions: [nx, ny, 1] as [number, number, number],
    data: labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1)),
  };
  const [{ loops }] = labelmapToContours(slice, label);
  // Holes have areas below 0.
  const ring = loops.reduce((largest, loop) =>
    signedArea(loop.points) > signedArea(largest.points) ? loop : largest,
  ).points;
  return {
    image: sliceReferences[k],
    // Pixel centres lie at whole numbers in our grid, and at halves in an image (PS3.3 C.18.6.1.1).
    points: [...ring, ring[0], ring[1]].map((coordinate) => coordinate + 0.5),
    areaMm2: signedArea(ring) * columnMm * rowMm,
  };
}

/** The slice k with the most voxels of a label. */
function largestSlice({ data, dimensions }: Labelmap, label: number): number | undefined {
  const [nx, ny, nz] = dimensions;
  const counts = new Array<number>(nz).fill(0);
  for (let n = 0; n < data.length; n++) {
    if (data[n] === label) {
      counts[Math.floor(n / (nx * ny))]++;
    }
  }
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return most === 0 ? undefined : counts.indexOf(most);
}
