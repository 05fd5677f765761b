import { DosimetryError } from '../errors';

/**
 * Dose samples of a structure, sorted: everything a dose volume histogram can be asked for, without
 * the error of bins. A plain object: it survives postMessage.
 */
export interface DoseVolumeHistogram {
  /** Ascending, Gy. */
  dosesGy: Float32Array;
  /** Volume of the samples 0 to n together, ml. */
  volumeUpToMl: Float64Array;
  totalVolumeMl: number;
}

/**
 * @param dosesGy dose of each sample, in any order; it is not changed.
 * @param volumesMl volume of each sample, or one number for all.
 * @throws INVALID_ARGUMENT if there is no sample, a dose is not finite, a volume is not positive, or the
 *   two lists differ in length.
 */
export function doseVolumeHistogram(
  dosesGy: ArrayLike<number>,
  volumesMl: ArrayLike<number> | number,
): DoseVolumeHistogram {
  const count = dosesGy.length;
  if (count === 0 || (typeof volumesMl !== 'number' && volumesMl.length !== count)) {
    throw invalid(
      count === 0
        ? 'There is no dose sample.'
        : `There are ${count} doses but ${(volumesMl as ArrayLike<number>).length} volumes.`,
    );
  }
  let sorted: Float32Array;
  let volumeOf: (n: number) => number;
  if (typeof volumesMl === 'number') {
    sorted = new Float32Array(dosesGy).sort();
    volumeOf = () => volumesMl;
  } else {
    const order = Uint32Array.from({ length: count }, (_, n) => n).sort(
      (a, b) => dosesGy[a] - dosesGy[b],
    );
    sorted = Float32Array.from(order, (n) => dosesGy[n]);
    volumeOf = (n) => volumesMl[order[n]];
  }
  const volumeUpToMl = new Float64Array(count);
  let totalVolumeMl = 0;
  for (let n = 0; n < count; n++) {
    const volume = volumeOf(n);
    if (!(sorted[n] - sorted[n] === 0) || !(volume > 0 && volume < Infinity)) {
      throw invalid(`A sample has a dose of ${sorted[n]} Gy and a volume of ${volume} ml.`);
    }
    totalVolumeMl += volume;
    volumeUpToMl[n] = totalVolumeMl;
  }
  return { dosesGy: sorted, volumeUpToMl, totalVolumeMl };
}

function invalid(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'A dose volume histogram cannot be made.',
    why,
    next: 'Choose a structure that lies inside the dose map.',
  });
}
