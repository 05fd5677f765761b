import { labelComponents } from '../labels';
import type { Vec3 } from '../volume/types';

/**
 * A piece of air whose mean thickness is below this, from front to back or from side to side, is
 * the foam core of a couch or a mattress, which its shell encloses along the whole scan. In the
 * 177Lu patient's scan these have 24 to 36 mm, the bases of the lungs 70 and more.
 */
const leastThicknessMm = 45;

/**
 * Takes thin sheets out of a mask of enclosed air, in place, so that lung is left.
 * @param mask 1 where air; axes along the patient's, x fastest
 * @param cellMm size of a cell
 * @returns the mask
 */
export function withoutSheets(mask: Uint8Array, dimensions: Vec3, cellMm: Vec3): Uint8Array {
  const { components, sizes } = labelComponents(mask, dimensions);
  const across = rowsHit(components, sizes.length, dimensions, 0);
  const deep = rowsHit(components, sizes.length, dimensions, 1);
  for (let n = 0; n < mask.length; n++) {
    const piece = components[n];
    if (piece > 0) {
      const size = sizes[piece - 1];
      const thicknessMm = Math.min(
        (size / across[piece]) * cellMm[0],
        (size / deep[piece]) * cellMm[1],
      );
      mask[n] = thicknessMm >= leastThicknessMm ? 1 : 0;
    }
  }
  return mask;
}

/** For each component the number of rows of cells along an axis that have cells of it. */
function rowsHit(
  components: Int32Array,
  count: number,
  [nx, ny, nz]: Vec3,
  axis: 0 | 1,
): Int32Array {
  const rows = new Int32Array(count + 1);
  const lastRow = new Int32Array(count + 1).fill(-1);
  const [length, step, lines, lineStep] = axis === 0 ? [nx, 1, ny, nx] : [ny, nx, nx, 1];
  for (let k = 0; k < nz; k++) {
    for (let line = 0; line < lines; line++) {
      const row = k * lines + line;
      let n = k * nx * ny + line * lineStep;
      for (let i = 0; i < length; i++, n += step) {
        const piece = components[n];
        if (piece > 0 && lastRow[piece] !== row) {
          lastRow[piece] = row;
          rows[piece]++;
        }
      }
    }
  }
  return rows;
}
