import type { Vec3 } from '../volume/types';

export interface ComponentsResult {
  /** 0 where the mask is 0, else the component's number from 1; same shape as the mask. */
  components: Int32Array;
  /** Voxels of component n at sizes[n - 1]. */
  sizes: number[];
}

/**
 * Connected components of a mask with 6-connectivity (faces), numbered in the order of their first
 * voxels. Two passes with a table of equivalent numbers: each voxel is compared only with the
 * neighbours before it.
 * @param mask non-zero where foreground; `mask[i + nx * (j + ny * k)]`
 * @param dimensions [nx, ny, nz]
 */
export function labelComponents(mask: Uint8Array, dimensions: Vec3): ComponentsResult {
  const [nx, ny, nz] = dimensions;
  const components = new Int32Array(mask.length);
  // parents[n] is a smaller number of the same component, or n itself.
  let parents = new Int32Array(1024);
  let used = 0;
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (mask[n] === 0) {
          continue;
        }
        const left = i > 0 ? components[n - 1] : 0;
        const before = j > 0 ? components[n - nx] : 0;
        const below = k > 0 ? components[n - nx * ny] : 0;
        let number = left || before || below;
        if (number === 0) {
          number = ++used;
          if (number === parents.length) {
            const larger = new Int32Array(2 * parents.length);
            larger.set(parents);
            parents = larger;
          }
          parents[number] = number;
        } else {
          if (before !== 0 && before !== number) number = join(parents, number, before);
          if (below !== 0 && below !== number) number = join(parents, number, below);
        }
        components[n] = number;
      }
    }
  }

  // A parent's number is smaller than its child's, so its final number is already known.
  const final = new Int32Array(used + 1);
  let count = 0;
  for (let number = 1; number <= used; number++) {
    final[number] = parents[number] === number ? ++count : final[parents[number]];
  }
  const sizes = new Array<number>(count).fill(0);
  for (let n = 0; n < components.length; n++) {
    if (components[n] !== 0) {
      components[n] = final[components[n]];
      sizes[components[n] - 1]++;
    }
  }
  return { components, sizes };
}

/**
 * Makes two numbers one component.
 * @returns its smallest number
 */
function join(parents: Int32Array, a: number, b: number): number {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  const root = rootA < rootB ? rootA : rootB;
  parents[rootA] = root;
  parents[rootB] = root;
  return root;
}

function rootOf(parents: Int32Array, number: number): number {
  while (parents[number] !== number) {
    parents[number] = parents[parents[number]];
    number = parents[number];
  }
  return number;
}
