import { indexToPatient } from '../volume';
import type { Vec3, Volume } from '../volume';
import { cubicMargin } from './cubicMargin';

/** Pole of the cubic B-spline's inverse filter (Unser, IEEE Signal Process Mag 1999;16(6):22). */
const pole = Math.sqrt(3) - 2;
/** Samples after which a power of the pole is below single precision: 0.268^14 is 1e-8. */
const horizon = 14;

/**
 * Coefficients of the cubic B-spline that runs through all voxels of a volume, mirrored at the
 * outermost voxel centres (Unser 1999, box 2). `sampleCubic` reads values from them.
 *
 * @returns on the grid of the volume with `cubicMargin` more voxels at every face, so that no
 *   sample between the volume's faces looks beyond the array
 */
export function cubicCoefficients(volume: Volume<Float32Array>): Volume<Float32Array> {
  const filtered = Float32Array.from(volume.data);
  const [nx, ny] = volume.dimensions;
  const steps: Vec3 = [1, nx, nx * ny];
  for (let axis = 0; axis < 3; axis++) {
    filterAxis(filtered, steps[axis], volume.dimensions[axis]);
  }
  return withMargin({ ...volume, data: filtered });
}

/**
 * All lines along one axis in place, first forth, then back; lines that lie side by side take each
 * step together, since memory is read in that order.
 *
 * @param step from a voxel to the next one on its line
 */
function filterAxis(data: Float32Array, step: number, count: number): void {
  const last = count - 1;
  if (last === 0) {
    return;
  }
  const end = pole / (pole * pole - 1);
  for (let block = 0; block < data.length; block += step * count) {
    const edge = block + step * last;
    for (let at = block; at < block + step; at++) {
      data[at] = firstSum(data, at, step, last);
    }
    for (let at = block + step; at < edge + step; at++) {
      data[at] = 6 * data[at] + pole * data[at - step];
    }
    for (let at = edge; at < edge + step; at++) {
      data[at] = end * (data[at] + pole * data[at - step]);
    }
    for (let at = edge - 1; at >= block; at--) {
      data[at] = pole * (data[at + step] - data[at]);
    }
  }
}

/** Where the filter begins: as if the line had always gone on, mirrored. */
function firstSum(data: Float32Array, start: number, step: number, last: number): number {
  let sum = 0;
  let power = 6;
  for (let n = 0; n <= horizon; n++) {
    sum += power * data[start + step * mirrored(n, last)];
    power *= pole;
  }
  return sum;
}

function withMargin(volume: Volume<Float32Array>): Volume<Float32Array> {
  const [columns, rows, slices] = volume.dimensions.map(sourceIndices);
  const [nx, ny] = volume.dimensions;
  const data = new Float32Array(columns.length * rows.length * slices.length);
  let n = 0;
  for (const k of slices) {
    for (const j of rows) {
      const row = nx * (j + ny * k);
      for (let i = 0; i < columns.length; i++, n++) {
        data[n] = volume.data[row + columns[i]];
      }
    }
  }
  return {
    ...volume,
    dimensions: [columns.length, rows.length, slices.length],
    imagePositionPatient: indexToPatient(volume, [-cubicMargin, -cubicMargin, -cubicMargin]),
    data,
  };
}

/** Where along an axis of `count` voxels each of those with a margin is taken from. */
function sourceIndices(count: number): Int32Array {
  return new Int32Array(count + 2 * cubicMargin).map((_, n) =>
    mirrored(Math.abs(n - cubicMargin), count - 1),
  );
}

/** Index on a line of last + 1 voxels that goes on mirrored at its ends. */
function mirrored(n: number, last: number): number {
  if (last === 0) {
    return 0;
  }
  const within = n % (2 * last);
  return within <= last ? within : 2 * last - within;
}
