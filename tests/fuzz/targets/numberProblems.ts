import type { VolumeGeometry } from '../../../src/volume';

/** Largest value of a list without NaN; -Infinity where there is none. */
function largestValue(values: ArrayLike<number>): number {
  let largest = -Infinity;
  for (let n = 0; n < values.length; n++) {
    largest = values[n] > largest ? values[n] : largest;
  }
  return largest;
}

/** More than any table moves. */
const largestExtentMm = 5000;

/** Rules that every volume keeps: its geometry is finite and possible for a patient. */
export function geometryProblems(volume: VolumeGeometry): string[] {
  const numbers = [...volume.spacingMm, ...volume.imagePositionPatient, ...volume.direction];
  if (!numbers.every(Number.isFinite)) {
    return ['the geometry has numbers that are not finite'];
  }
  const isPossible = volume.spacingMm.every(
    (mm, axis) => mm >= 0.01 && mm * volume.dimensions[axis] <= largestExtentMm,
  );
  if (!isPossible) {
    return [
      `voxels of ${volume.spacingMm.map((mm) => mm.toPrecision(3)).join(' x ')} mm are accepted`,
    ];
  }
  return [];
}

/**
 * A scale that no patient has, accepted with nothing said: `expected` is the largest value before
 * the change.
 */
export function scaleProblems(
  values: ArrayLike<number>,
  expected: number,
  notes: readonly string[],
): string[] {
  const largest = largestValue(values);
  const ratio = largest / expected;
  if (largest === Infinity || (notes.length === 0 && !(ratio > 1e-6 && ratio < 1e6))) {
    return [
      `the largest value is ${largest.toPrecision(3)} where ${expected.toPrecision(3)} was right`,
    ];
  }
  return [];
}
