/**
 * The two nodes that a voxel lies between, along one axis of a grid of double spacing: that of its
 * pair of voxels, half a voxel away (3/4 of its weight), and the next one on its other side, one
 * and a half voxels away (1/4). Node 0 lies before the first pair.
 */
export function nodesOfVoxel(voxel: number): { own: number; next: number } {
  const own = (voxel >> 1) + 1;
  return { own, next: own + (voxel & 1 ? 1 : -1) };
}

/** Nodes for that many voxels: one a pair, and one more at both ends. */
export function nodeCount(voxels: number): number {
  return Math.ceil(voxels / 2) + 2;
}
