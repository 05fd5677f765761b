import { labelComponents } from '../labels';
import type { Vec3 } from '../volume/types';

/** A cell whose mean HU is below this is mostly air or lung. */
const airHounsfield = -500;
/** Smaller pieces are bowel gas, not lung. */
const minLungMl = 150;

/**
 * Finds lung: large pieces of low-density cells that air from outside cannot reach within their own
 * slice. Works slice by slice, because in a scan that ends inside the lungs they are open at its
 * first or last slice.
 * @param meanHounsfield of each cell; LPS grid, [nx, ny, nz]
 * @param covered 0 where the cell was not scanned
 * @returns 1 where lung
 */
export function enclosedAir(
  meanHounsfield: Float32Array,
  covered: Float32Array,
  dimensions: Vec3,
  cellMl: number,
): Uint8Array {
  const [nx, ny, nz] = dimensions;
  const area = nx * ny;
  const open = new Uint8Array(meanHounsfield.length);
  for (let n = 0; n < open.length; n++) {
    open[n] = covered[n] === 0 || meanHounsfield[n] < airHounsfield ? 1 : 0;
  }
  const stack = new Int32Array(area);
  for (let k = 0; k < nz; k++) {
    const start = k * area;
    let depth = 0;
    const visit = (n: number): void => {
      if (open[start + n] === 1) {
        open[start + n] = 0;
        stack[depth++] = n;
      }
    };
    for (let i = 0; i < nx; i++) {
      visit(i);
      visit(i + nx * (ny - 1));
    }
    for (let j = 0; j < ny; j++) {
      visit(nx * j);
      visit(nx * j + nx - 1);
    }
    while (depth > 0) {
      const n = stack[--depth];
      const i = n % nx;
      if (i > 0) visit(n - 1);
      if (i < nx - 1) visit(n + 1);
      if (n >= nx) visit(n - nx);
      if (n < area - nx) visit(n + nx);
    }
  }
  const { components, sizes } = labelComponents(open, dimensions);
  for (let n = 0; n < open.length; n++) {
    open[n] = components[n] > 0 && sizes[components[n] - 1] * cellMl >= minLungMl ? 1 : 0;
  }
  return open;
}
