import { DosimetryError } from '../../../errors';
import { voxelVolumeMl } from '../../../volume';
import type { Volume } from '../../../volume';

export interface CheckActivityOptions {
  /** Administered activity according to the images or the user, for comparison with the total. */
  administeredMBq?: number;
  hoursAfterAdministration: number;
  /** Physical half-life of the nuclide. */
  halfLifeHours: number;
}

/** Upper limits for any patient: activity in one ml, and in all (Bq). */
const highestBqPerMl = 1e10;
const highestBq = 1e11;
/** Lower limit: less than the background of any scan. */
const lowestMaximumBqPerMl = 1;
/** Largest share of the sum that negative values, the noise of a reconstruction, may cancel. */
const highestNegativeShare = 0.05;
/** An image of at least this volume shows the body. */
const bodyMl = 5000;

/**
 * Checks whether an activity image is plausible: finite, neither empty nor too high, hardly
 * negative. Negative values are set to 0 in the result.
 * @param volume Bq/ml at the time of the scan
 * @throws ACTIVITY_INVALID
 */
export function checkActivity(
  volume: Volume<Float32Array>,
  { administeredMBq, hoursAfterAdministration, halfLifeHours }: CheckActivityOptions,
): { volume: Volume<Float32Array>; notes: string[] } {
  const { unknown, negative, positiveSum, negativeSum, highest, lowest } = sums(volume.data);
  const voxels = volume.data.length;
  const percent = (share: number) => `${(100 * share).toPrecision(2)} %`;
  const ml = voxelVolumeMl(volume);
  const totalBq = positiveSum * ml;
  const problem =
    unknown > 0
      ? `${percent(unknown / voxels)} of its values are unknown: the limits of its Real World Value Mapping leave them out, or they are not finite`
      : highest > highestBqPerMl
        ? `Its largest value is ${highest.toPrecision(3)} Bq/ml`
        : totalBq > highestBq
          ? `It holds ${(totalBq / 1e6).toPrecision(3)} MBq in all`
          : highest < lowestMaximumBqPerMl
            ? `Its largest value is ${highest.toPrecision(3)} Bq/ml, which is no activity`
            : -negativeSum > highestNegativeShare * positiveSum
              ? `${percent(negative / voxels)} of its values are negative and take away ${percent(-negativeSum / positiveSum)} of the sum`
              : undefined;
  if (problem) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: 'No dose can be computed from the activity image.',
      why: `${problem}.`,
      next: 'Check the scale of the images (RescaleSlope, RescaleIntercept, Real World Value Mapping), or choose another reconstruction.',
    });
  }
  const notes: string[] = [];
  if (negative > 0) {
    notes.push(
      `${percent(negative / voxels)} of the values are negative, down to ${lowest.toPrecision(3)} Bq/ml, and were set to 0; that adds ${percent(-negativeSum / positiveSum)} to the sum of the activity.`,
    );
  } else if (lowest > 0.02 * highest && voxels * ml > bodyMl) {
    notes.push(
      `No value of the image is below ${lowest.toPrecision(3)} Bq/ml (${percent(lowest / highest)} of the largest): where there is no activity it should be near 0. Check RescaleIntercept.`,
    );
  }
  if (administeredMBq !== undefined && administeredMBq > 0) {
    const left = administeredMBq * 2 ** (-hoursAfterAdministration / halfLifeHours);
    const total = totalBq / 1e6;
    if (total > 1.2 * left) {
      notes.push(
        `The image holds ${total.toPrecision(4)} MBq, more than is left of the administered activity by decay alone (${left.toPrecision(4)} of ${administeredMBq.toPrecision(4)} MBq): its scale, the activity or the time is wrong.`,
      );
    } else if (total < 1e-3 * left && voxels * ml > bodyMl) {
      notes.push(
        `The image holds ${total.toPrecision(3)} MBq, less than a thousandth of what is left of the administered activity by decay alone (${left.toPrecision(4)} MBq): its scale may be wrong.`,
      );
    }
  }
  const data = negative > 0 ? volume.data.map((value) => Math.max(0, value)) : volume.data;
  return { volume: { ...volume, data }, notes };
}

function sums(data: Float32Array) {
  const result = {
    unknown: 0,
    negative: 0,
    positiveSum: 0,
    negativeSum: 0,
    highest: -Infinity,
    lowest: Infinity,
  };
  for (const value of data) {
    if (!Number.isFinite(value)) {
      result.unknown++;
      continue;
    }
    result.highest = Math.max(result.highest, value);
    result.lowest = Math.min(result.lowest, value);
    if (value < 0) {
      result.negative++;
      result.negativeSum += value;
    } else {
      result.positiveSum += value;
    }
  }
  return result;
}
