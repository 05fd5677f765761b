import { DosimetryError } from '../errors';
import { resultLength, solveTriExponential, uptakePerHour } from './solveTriExponential';

/**
 * Time-integrated activity of every voxel by the method of 2013 (`solveTriExponential`), from three
 * images on one grid. A voxel without activity at the second scan is taken as empty.
 * @param images activity at each time, not corrected for decay, equally long, 0 or more
 * @param hours after the administration, ascending
 * @param onPart called now and then with the share that is done; may throw to stop
 * @returns in the images' unit times hours
 * @throws INVALID_ARGUMENT for images of different length, or times that do not ascend
 */
export function triExponentialIntegrals(
  images: readonly [Float32Array, Float32Array, Float32Array],
  hours: readonly [number, number, number],
  physicalPerHour: number,
  onPart?: (share: number) => void,
): Float32Array {
  const [first, second, third] = images;
  const [t0, t1, t3] = hours;
  const count = first.length;
  if (second.length !== count || third.length !== count || !(t0 > 0 && t1 > t0 && t3 > t1)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The activity of the voxels cannot be integrated over time.',
      why: `It takes three images of one size at ascending times; these have ${count}, ${second.length} and ${third.length} voxels at ${hours.join(', ')} h.`,
      next: 'Choose three time points.',
    });
  }
  const [f0, f1, f3] = hours.map((time) => Math.exp(physicalPerHour * time));
  const result = new Float64Array(resultLength);
  const integrals = new Float32Array(count);
  const part = 1 << 18;
  for (let from = 0; from < count; from += part) {
    const to = Math.min(count, from + part);
    for (let n = from; n < to; n++) {
      if (second[n] > 0) {
        solveTriExponential(t0, t1, t3, first[n] * f0, second[n] * f1, third[n] * f3, result);
        // Below 0 only by rounding of values next to nothing.
        integrals[n] = Math.max(
          0,
          result[0] / (physicalPerHour - result[1]) +
            result[2] / (physicalPerHour - result[3]) +
            result[4] / (physicalPerHour + uptakePerHour),
        );
      }
    }
    onPart?.(to / count);
  }
  return integrals;
}
