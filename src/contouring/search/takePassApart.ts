import { labelComponents } from '../../labels';
import type { IndexBounds } from '../../labels';
import { cropValues, partOfGrid } from '../../volume';
import type { VolumeGeometry } from '../../volume/types';

/**
 * The part of a coarse pass's box in which anything was found, divided into connected components.
 */
export interface CoarsePass {
  /** Grid of that part. */
  box: VolumeGeometry;
  /** For each axis, whether the part ends where the whole box ends, below and above. */
  endsWithBox: { below: boolean[]; above: boolean[] };
  classes: Record<1 | 2, Float32Array>;
  /** Probability of either kidney. */
  union: Float32Array;
  /** Number of the component of each voxel; 0 outside all components. */
  components: Int32Array;
  /** Voxels of component n at sizes[n - 1]. */
  sizes: number[];
  /** Sum of the probabilities of each class in each component. */
  mass: Record<1 | 2, Float64Array>;
}

/**
 * Divides a coarse pass into connected components.
 * @param probabilities [3, nz, ny, nx] of `box`: background, right, left
 * @param whole probability of either kidney in the whole box
 * @param region the part of the box that is examined
 * @param connectedLevel voxels connected above this probability form one component
 */
export function takePassApart(
  probabilities: Float32Array,
  whole: Float32Array,
  {
    box,
    region,
    connectedLevel,
  }: { box: VolumeGeometry; region: IndexBounds; connectedLevel: number },
): CoarsePass {
  const count = whole.length;
  const crop = (of: Float32Array) => cropValues(of, box.dimensions, region);
  const classes = {
    1: crop(probabilities.subarray(count, 2 * count)),
    2: crop(probabilities.subarray(2 * count, 3 * count)),
  };
  const part = partOfGrid(box, region);
  const union = crop(whole);
  const connected = Uint8Array.from(union, (p) => (p > connectedLevel ? 1 : 0));
  const { components, sizes } = labelComponents(connected, part.dimensions);
  const mass = { 1: new Float64Array(sizes.length + 1), 2: new Float64Array(sizes.length + 1) };
  for (let n = 0; n < components.length; n++) {
    mass[1][components[n]] += classes[1][n];
    mass[2][components[n]] += classes[2][n];
  }
  const endsWithBox = {
    below: region.min.map((v) => v === 0),
    above: region.max.map((v, axis) => v === box.dimensions[axis] - 1),
  };
  return { box: part, endsWithBox, classes, union, components, sizes, mass };
}
