import { labelmapToContours, signedArea } from '../../contours';
import type { Labelmap } from '../../volume/types';
import type { CtReference } from '../types';
import { outlineOf } from './outlineOf';
import type { PlanarRegion } from './outlineOf';

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
  return outlineOf(ring, [0, 0], sliceReferences[k], columnMm * rowMm);
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
