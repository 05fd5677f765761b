import type { Vec3 } from '../../volume/types';
import { dot } from '../../volume/vectors';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

export interface RoundedPositions {
  sliceSpacingMm: number;
  note: string;
}

/** Largest error of the spacing from the rounding of both ends, as a share of the spacing. */
const spacingShare = 0.02;

/**
 * Checks whether positions that are uneven by more than a hundredth of a mm are those of an even
 * stack, rounded: every position then lies within half a unit of its last written decimal. A
 * missing image in a stack shifts positions by half a spacing, so the unit must be smaller than
 * half a spacing, unless consecutive InstanceNumbers show that no image is missing.
 * @param positions and images, bottom to top
 * @returns undefined where rounding does not explain the unevenness
 */
export function roundedPositions(
  positions: readonly Vec3[],
  normal: Vec3,
  images: readonly NaturalDataset[],
): RoundedPositions | undefined {
  const unit = writtenUnit(positions, normal);
  const heights = positions.map((position) => dot(position, normal));
  const count = heights.length;
  const guess = (heights[count - 1] - heights[0]) / (count - 1);
  const isSmall = unit < guess / 2 || (unit < guess && areConsecutive(images));
  if (!isSmall || unit > spacingShare * guess * (count - 1)) {
    return undefined;
  }
  const sliceSpacingMm = bestSpacing(heights, guess, unit);
  const weight = Math.abs(normal[0]) + Math.abs(normal[1]) + Math.abs(normal[2]);
  if (halfRange(heights, sliceSpacingMm) > (unit / 2) * weight + 1e-6) {
    return undefined;
  }
  return {
    sliceSpacingMm,
    note: `The slice positions are rounded to ${unit} mm; the images were taken as evenly spaced by ${sliceSpacingMm.toFixed(3)} mm, which fits every position within that rounding.`,
  };
}

/** Unit of the last decimal of the coordinates that determine the heights, mm: 1, 0.1, 0.01 ... */
function writtenUnit(positions: readonly Vec3[], normal: Vec3): number {
  let decimals = 0;
  for (const position of positions) {
    position.forEach((value, axis) => {
      while (decimals < 6 && Math.abs(normal[axis]) > 0.02 && hasMore(value, decimals)) {
        decimals++;
      }
    });
  }
  return 10 ** -decimals;
}

function hasMore(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) > 1e-6 * 10 ** decimals;
}

/**
 * The spacing with the smallest maximum deviation. The deviation is a convex function of the
 * spacing, so ternary search finds it.
 */
function bestSpacing(heights: readonly number[], guess: number, unit: number): number {
  const margin = (2 * unit) / (heights.length - 1);
  let low = guess - margin;
  let high = guess + margin;
  for (let step = 0; step < 60; step++) {
    const third = (high - low) / 3;
    if (halfRange(heights, low + third) < halfRange(heights, high - third)) {
      high -= third;
    } else {
      low += third;
    }
  }
  return (low + high) / 2;
}

/** Maximum deviation from the best even stack with a given spacing, mm. */
function halfRange(heights: readonly number[], spacing: number): number {
  let low = Infinity;
  let high = -Infinity;
  heights.forEach((height, k) => {
    low = Math.min(low, height - k * spacing);
    high = Math.max(high, height - k * spacing);
  });
  return (high - low) / 2;
}

function areConsecutive(images: readonly NaturalDataset[]): boolean {
  const numbers = images.map((image) => Number(getString(image, 'InstanceNumber') ?? NaN));
  const step = numbers[1] - numbers[0];
  return Math.abs(step) === 1 && numbers.every((n, k) => k === 0 || n - numbers[k - 1] === step);
}
