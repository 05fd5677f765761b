import { largest } from '../../numbers';
import { getNumber } from '../attributes/getNumber';
import type { NaturalDataset } from '../types';
import { doseGridError } from './doseGridError';

/** Offsets are often rounded to 0.1 mm; a plane that deviates by this much does no harm. */
const offsetToleranceMm = 0.051;
/** The same as a share of the spacing, where this is larger. */
const offsetToleranceShare = 0.01;

/**
 * Distance between the planes of a dose map, mm; for a single plane its SliceThickness.
 * @param offsetsMm position of each frame along the normal, as returned by `framePlaneOffsets`
 * @throws DOSE_GRID_INVALID for uneven offsets, or a single plane without thickness
 */
export function frameSpacing(dataset: NaturalDataset, offsetsMm: number[]): number {
  return offsetsMm.length === 1 ? thickness(dataset) : evenSpacing(dataset, offsetsMm);
}

function thickness(dataset: NaturalDataset): number {
  const thicknessMm = getNumber(dataset, 'SliceThickness') ?? 0;
  if (!(thicknessMm > 0)) {
    throw doseGridError(
      dataset,
      'It is a single plane without a SliceThickness, so it has no volume.',
    );
  }
  return thicknessMm;
}

function evenSpacing(dataset: NaturalDataset, offsetsMm: number[]): number {
  const last = offsetsMm.length - 1;
  const stepMm = (offsetsMm[last] - offsetsMm[0]) / last;
  const spacingMm = Math.abs(stepMm);
  const toleranceMm = Math.max(offsetToleranceMm, offsetToleranceShare * spacingMm);
  if (!(spacingMm > toleranceMm)) {
    throw doseGridError(dataset, `Its first and last plane are ${spacingMm * last} mm apart.`);
  }
  const errors = offsetsMm.map((offset, frame) => Math.abs(offset - offsetsMm[0] - frame * stepMm));
  const worst = errors.indexOf(largest(errors));
  if (!(errors[worst] <= toleranceMm)) {
    throw doseGridError(
      dataset,
      `Its planes are unevenly spaced: plane ${worst + 1} is ${errors[worst].toFixed(2)} mm from where an even step of ${spacingMm.toFixed(3)} mm puts it.`,
    );
  }
  return spacingMm;
}
