import { getNumber } from '../../attributes/getNumber';
import { getNumbers } from '../../attributes/getNumbers';
import { getString } from '../../attributes/getString';
import type { NaturalDataset } from '../../types';

/** Headers round to less. */
const tolerance = 0.01;

/**
 * What the header says against the size of the voxels, by which activity and mass are multiplied:
 * pixels that are not square, as no camera makes them; an NM whose distance of slices
 * (SpacingBetweenSlices), which nothing else tells, is not its SliceThickness.
 * @returns sentences
 */
export function voxelContradictions([first]: readonly NaturalDataset[]): string[] {
  const notes: string[] = [];
  const [y, x] = getNumbers(first, 'PixelSpacing');
  if (differ(x, y)) {
    notes.push(
      `The pixels are not square (${x} x ${y} mm), as a scanner makes them: check that lengths in both directions are right.`,
    );
  }
  const spacing = Math.abs(getNumber(first, 'SpacingBetweenSlices') ?? NaN);
  const thickness = getNumber(first, 'SliceThickness') ?? NaN;
  if (getString(first, 'Modality') === 'NM' && thickness > 0 && differ(spacing, thickness)) {
    notes.push(
      `SpacingBetweenSlices is ${spacing} mm, which was used, and SliceThickness ${thickness} mm: check that volumes and activities are right.`,
    );
  }
  return notes;
}

function differ(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) > tolerance * Math.max(a, b);
}
