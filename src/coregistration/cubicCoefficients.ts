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
 * @returns on the grid of the volume with `cubicMargin` more voxels at every face, so that no sample
 *   between the volume's faces looks beyond the array
 */
export function cubicCoefficients(volume: Volume<Float32Array>): Volume<Float32Array> {
  const filtered = Float32Array.from(volume.data);
  const [nx, ny, nz] = volume.dimensions;
  const steps: Vec3 = [1, nx, nx * ny];
  for (let axis = 0; axis < 3; axis++) {
    const line = new Float64Array(volume.dimensions[axis]);
    const step = steps[axis];
    const period = step * line.length;
    for (let block = 0; block < nx * ny * nz && line.length > 1; block += period) {
      for (let start = block; start < block + step; start++) {
        filterLine(filtered, start, step, line);
      }
    }
  }
  return withMargin({ ...volume, data: filtered });
}

/** One line of voxels in place, first forth, then back. */
function filterLine(data: Float32Array, start: number, step: number, line: Float64Array): void {
  const last = line.length - 1;
  for (let n = 0, at = start; n <= last; n++, at += step) {
    line[n] = 6 * data[at];
  }
  let sum = line[0];
  let power = pole;
  for (let n = 1; n <= horizon; n++) {
    sum += power * line[mirrored(n, last)];
    power *= pole;
  }
  line[0] = sum;
  for (let n = 1; n <= last; n++) {
    line[n] += pole * line[n - 1];
  }
  line[last] = (pole / (pole * pole - 1)) * (line[last] + pole * line[last - 1]);
  for (let n = last - 1; n >= 0; n--) {
    line[n] = pole * (line[n + 1] - line[n]);
  }
  for (let n = 0, at = start; n <= last; n++, at += step) {
    data[at] = line[n];
  }
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
