import { DosimetryError } from '../../../errors';
import { describeInstance } from '../../messages/describeInstance';
import { getNumber } from '../../attributes/getNumber';
import { getNumbers } from '../../attributes/getNumbers';
import type { NaturalDataset } from '../../types';

/**
 * A function from stored value to (stored value x RescaleSlope (0028,1053) + RescaleIntercept
 * (0028,1052)) x factor.
 * @param basis the source of the statement that the result has a unit, for the message
 * @throws MISSING_TAG without a slope; ACTIVITY_INVALID for a slope that is not positive, is too
 *   large, or has several values
 */
export function rescaledValue(
  dataset: NaturalDataset,
  basis: string,
  factor = 1,
): (stored: number) => number {
  const slopes = getNumbers(dataset, 'RescaleSlope');
  const intercept = getNumber(dataset, 'RescaleIntercept') ?? 0;
  if (slopes.length === 0) {
    throw new DosimetryError('MISSING_TAG', {
      what: `The scale of the ${describeInstance(dataset)} is not known.`,
      why: `Its values have a unit (${basis}), but Rescale Slope (0028,1053) is missing.`,
      next: 'Export the images with their scale.',
    });
  }
  const [slope] = slopes;
  const isUsable =
    slopes.length === 1 && slope > 1e-20 && slope < 1e20 && Math.abs(intercept) < 1e20;
  if (!isUsable) {
    throw new DosimetryError('ACTIVITY_INVALID', {
      what: `The scale of the ${describeInstance(dataset)} cannot be right.`,
      why: `RescaleSlope is ${slopes.join(', ')} and RescaleIntercept ${intercept}; one slope above 0 is needed.`,
      next: 'Export the images again with their scale.',
    });
  }
  return (stored) => (stored * slope + intercept) * factor;
}
