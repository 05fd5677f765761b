import type { Vec3 } from '../volume/types';

export interface ComponentsResult {
  /** 0 where the mask is 0, else the component's number from 1; same shape as the mask. */
  components: Int32Array;
  /** Voxels of component n at sizes[n - 1]. */
  sizes: number[];
}

/**
 * Connected components of a mask with 6-connectivity (faces).
 *
 * @param mask non-zero where foreground; `mask[i + nx * (j + ny * k)]`
 * @param dimensions [nx, ny, nz]
 */
export function labelComponents(mask: Uint8Array, dimensions: Vec3): ComponentsResult {
  const [nx, ny, nz] = dimensions;
  const components = new Int32Array(mask.length);
  const sizes: number[] = [];
  let stack = new Int32Array(1024);
  for (let seed = 0; seed < mask.length; seed++) {
    if (mask[seed] === 0 || components[seed] !== 0) {
      continue;
    }
    const number = sizes.length + 1;
    let size = 0;
    let top = 0;
    stack[top++] = seed;
    components[seed] = number;
    while (top > 0) {
      const index = stack[--top];
      size++;
      const i = index % nx;
      const j = Math.floor(index / nx) % ny;
      const k = Math.floor(index / (nx * ny));
      if (top + 6 > stack.length) {
        const larger = new Int32Array(stack.length * 2);
        larger.set(stack);
        stack = larger;
      }
      const visit = (neighbour: number) => {
        if (mask[neighbour] !== 0 && components[neighbour] === 0) {
          components[neighbour] = number;
          stack[top++] = neighbour;
        }
      };
      if (i > 0) visit(index - 1);
      if (i < nx - 1) visit(index + 1);
      if (j > 0) visit(index - nx);
      if (j < ny - 1) visit(index + nx);
      if (k > 0) visit(index - nx * ny);
      if (k < nz - 1) visit(index + nx * ny);
    }
    sizes.push(size);
  }
  return { components, sizes };
}
