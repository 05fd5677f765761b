import type { IndexBounds } from '../../labels';
import { indexToPatient, partOfGrid } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';
import { gridBounds } from '../fields/gridBounds';
import { interpolateOnGrid } from '../fields/interpolateOnGrid';
import { pasteValues } from '../fields/pasteValues';
import type { ProbabilityField } from '../fields/probabilityField';

/**
 * For a kidney that is larger than the refining network's box: extends the grid beyond the box by
 * whole voxels and fills the added part with the coarse network's probability.
 * @param level the grid is not extended for coarse probabilities up to this
 */
export function extendField(
  fine: ProbabilityField,
  coarse: ProbabilityField,
  level: number,
): ProbabilityField {
  const { box } = fine;
  const grid = unboundedGrid(box);
  const needed = gridBounds(coarse.kidney, coarse.box, grid.geometry, level);
  if (!needed) {
    return fine;
  }
  const inner: IndexBounds = {
    min: grid.offset,
    max: grid.offset.map((v, axis) => v + box.dimensions[axis] - 1) as Vec3,
  };
  const bounds: IndexBounds = {
    min: inner.min.map((v, axis) => Math.min(v, needed.min[axis])) as Vec3,
    max: inner.max.map((v, axis) => Math.max(v, needed.max[axis])) as Vec3,
  };
  const kidney = interpolateOnGrid(coarse.kidney, coarse.box, grid.geometry, bounds);
  const sinus = fine.sinus && new Float32Array(kidney.length);
  const extended = partOfGrid(grid.geometry, bounds);
  const place: IndexBounds = {
    min: inner.min.map((v, axis) => v - bounds.min[axis]) as Vec3,
    max: inner.max.map((v, axis) => v - bounds.min[axis]) as Vec3,
  };
  pasteValues(fine.kidney, kidney, extended.dimensions, place);
  if (fine.sinus && sinus) {
    pasteValues(fine.sinus, sinus, extended.dimensions, place);
  }
  return {
    box: extended,
    kidney,
    ...(sinus && { sinus }),
  };
}

/**
 * The box's grid continued to three times its extent; `offset` is the index of the box's first
 * voxel in it.
 */
function unboundedGrid(box: VolumeGeometry): { geometry: VolumeGeometry; offset: Vec3 } {
  const offset = [...box.dimensions] as Vec3;
  return {
    offset,
    geometry: {
      ...box,
      dimensions: box.dimensions.map((n) => 3 * n) as Vec3,
      imagePositionPatient: indexToPatient(box, offset.map((v) => -v) as Vec3),
    },
  };
}
