import { kidneySides, labelCentroid, labelComponents, largestComponent } from '../../labels';
import type { KidneySide } from '../../labels';
import type { Vec3, VolumeGeometry } from '../../volume/types';

/** Fewer voxels of the coarse box than this (1.7 ml) do not indicate where a kidney lies. */
const minVoxels = 50;

export interface SideSeen {
  /** Voxels of the box in which the side's class is the likeliest, in all pieces. */
  voxels: number;
  /** Centroid of the largest piece, LPS mm; missing where there are too few voxels. */
  centroid?: Vec3;
}

export type SidesSeen = Record<KidneySide, SideSeen>;

/**
 * The voxels of each of the network's two kidney classes in a coarse pass: those in which the class
 * is likelier than background and than the other class.
 * @param probabilities [3, nz, ny, nx] of `box`: background, right, left
 */
export function seenByClass(probabilities: Float32Array, box: VolumeGeometry): SidesSeen {
  const seen: SidesSeen = { right: { voxels: 0 }, left: { voxels: 0 } };
  for (const { side, label } of kidneySides) {
    const mask = wonBy(label, probabilities);
    const { components, sizes } = labelComponents(mask, box.dimensions);
    const voxels = sizes.reduce((sum, size) => sum + size, 0);
    seen[side] =
      voxels > minVoxels
        ? { voxels, centroid: labelCentroid({ ...box, data: components }, largestComponent(sizes)) }
        : { voxels };
  }
  return seen;
}

function wonBy(label: 1 | 2, probabilities: Float32Array): Uint8Array {
  const count = probabilities.length / 3;
  const mask = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const p = probabilities[label * count + n];
    const other = probabilities[(3 - label) * count + n];
    // Where both sides are equally likely the right one is taken, as in probabilitiesToLabels.
    if (p > probabilities[n] && (label === 1 ? p >= other : p > other)) {
      mask[n] = 1;
    }
  }
  return mask;
}
