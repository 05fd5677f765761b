import type { DoseVolume } from '../dose';
import type { RecoverySource } from '../recovery';
import type { Labelmap } from '../volume';
import { borderContours } from './borderContours';
import type { KidneyContour } from './contourReading';
import { cropContour } from './cropContour';
import { readContours } from './readContours';
import { recoveryCoefficients } from './recoveryCoefficients';

export interface MeasureContourOptions {
  /** Map by map; undefined where the dose of a map is not recovered. */
  sources: readonly (RecoverySource | undefined)[];
  /** Standard uncertainty of their resolutions. */
  fwhmUncertaintyMm: number;
}

/** No SPECT is sharper. */
const leastFwhmMm = 1;

/**
 * What the uncertainty of a kidney's dose needs of its contour: how dose and recovery follow its
 * border, and how the recovery follows the resolution. Fast enough for every stroke
 * (docs/uncertainty.md).
 * @param doses one map a cycle
 * @throws NO_KIDNEY_ROI where no voxel has the label
 */
export function measureContour(
  labelmap: Labelmap,
  label: number,
  doses: readonly DoseVolume[],
  { sources, fwhmUncertaintyMm }: MeasureContourOptions,
): KidneyContour {
  const contour = cropContour(labelmap, label);
  const { inner, outer, surfaceMm2 } = borderContours(contour);
  const atResolution = (byMm: number) =>
    recoveryCoefficients(
      contour,
      doses,
      sources.map((source) => withResolution(source, byMm)),
    );
  const readings = readContours([outer, contour, inner], doses, sources);
  return {
    own: readings[1],
    inner: readings[2],
    outer: readings[0],
    surfaceMm2,
    atFinerResolution: atResolution(-fwhmUncertaintyMm),
    atCoarserResolution: atResolution(fwhmUncertaintyMm),
    fwhmUncertaintyMm,
  };
}

/** A table does not change with the resolution. */
function withResolution(
  source: RecoverySource | undefined,
  byMm: number,
): RecoverySource | undefined {
  return source?.fwhmMm === undefined || source.table
    ? undefined
    : { fwhmMm: Math.max(leastFwhmMm, source.fwhmMm + byMm) };
}
