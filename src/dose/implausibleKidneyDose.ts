import type { DoseFinding } from './types';

/**
 * Mean doses of kidneys after a therapy lie well inside, over all its cycles, too; a map in cGy or
 * mGy that says GY mostly does not.
 */
const plausibleMeanGy = { least: 0.02, most: 100 };

/** Whether a kidney's mean dose is of another unit, or of another scale, than it says. */
export function implausibleKidneyDose(
  side: 'right' | 'left',
  meanDoseGy: number | undefined,
): DoseFinding[] {
  const { least, most } = plausibleMeanGy;
  return meanDoseGy === undefined || (meanDoseGy >= least && meanDoseGy <= most)
    ? []
    : [
        {
          code: 'DOSE_MAP_NOTE',
          text: `${side === 'right' ? 'Right' : 'Left'} kidney: a mean dose of ${meanDoseGy.toPrecision(3)} Gy is ${meanDoseGy > most ? 'more' : 'less'} than therapies give it: the map may hold cGy or mGy, or its scale is wrong.`,
        },
      ];
}
