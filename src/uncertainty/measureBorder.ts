import { kidneyDose } from '../dose';
import type { DoseSamplingOptions, DoseVolume } from '../dose';
import type { Labelmap } from '../volume';
import type { BorderDoses } from './borderContourPart';
import { borderContours } from './borderContours';

/**
 * Mean dose of a structure in its contour and in one that is narrower and one that is wider, for
 * `borderContourPart`.
 * @param dose as for `kidneyDose`; not recovered
 * @returns undefined where one of them has no known dose, or the narrower one no voxel
 * @throws NO_KIDNEY_ROI, and as `kidneyDose`
 */
export function measureBorder(
  labelmap: Labelmap,
  label: number,
  dose: DoseVolume | readonly DoseVolume[],
  options: DoseSamplingOptions = {},
): BorderDoses | undefined {
  const { contour, inner, outer, surfaceMm2 } = borderContours(labelmap, label);
  const [own, narrow, wide] = [contour, inner, outer].map((part) =>
    kidneyDose(part, 1, dose, options),
  );
  if (
    own.meanDoseGy === undefined ||
    narrow.meanDoseGy === undefined ||
    wide.meanDoseGy === undefined
  ) {
    return undefined;
  }
  return {
    volumeMl: own.volumeMl,
    surfaceMm2,
    meanDoseGy: own.meanDoseGy,
    inner: { volumeMl: narrow.volumeMl, meanDoseGy: narrow.meanDoseGy },
    outer: { volumeMl: wide.volumeMl, meanDoseGy: wide.meanDoseGy },
  };
}
