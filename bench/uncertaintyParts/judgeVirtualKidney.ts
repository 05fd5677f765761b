import type { KnownHalfLife } from '../../src/kinetics';
import { nuclideOf } from '../../src/nuclides';
import { combineDoseUncertainty, kidneyUncertaintyParts } from '../../src/uncertainty';
import { borderContourPart } from '../../src/uncertainty/borderContourPart';
import type { DoseUncertainty, ShiftLoss } from '../../src/uncertainty';
import { meanInBall } from './blurredBall';
import { measureVirtualKidney, recoveryOfBall, trueMeanDoseGy } from './measureVirtualKidney';
import { drawVirtualKidney, usualFwhmMm, usualHalfLifeHours } from './virtualKidney';
import type { StatedUncertainties } from './virtualKidney';

export interface VirtualTrial {
  hours: readonly number[];
  stated: StatedUncertainties;
  /** False: the fit's own scatter has to tell the uncertainty of the points. */
  statesPoints: boolean;
}

export interface VirtualVerdict {
  budget: DoseUncertainty;
  /** True dose over measured one, less 1. */
  error: number;
  covered68: boolean;
  covered95: boolean;
}

/** Measures one perturbed patient, and whether his true dose lies in the intervals stated. */
export function judgeVirtualKidney(
  seed: number,
  { hours, stated, statesPoints }: VirtualTrial,
): VirtualVerdict {
  const kidney = drawVirtualKidney(seed, hours, stated);
  const knownHalfLife: KnownHalfLife | undefined =
    hours.length === 1
      ? {
          effectiveHalfLifeHours: usualHalfLifeHours,
          relativeStandardUncertainty: stated.halfLifeRelative,
          source: 'population',
        }
      : undefined;
  const radius = kidney.contourRadiusMm;
  const measure = (contourRadiusMm: number) =>
    measureVirtualKidney(kidney, contourRadiusMm, usualFwhmMm, knownHalfLife);
  const own = measure(radius);
  const [finer, coarser] = [-1, 1].map((by) =>
    recoveryOfBall(radius, usualFwhmMm + by * stated.fwhmMm),
  );
  const [inner, outer] = [-1, 1].map((by) => measure(radius + by * stated.borderMm));
  const parts = kidneyUncertaintyParts(
    {
      curve: own.fits.chosen,
      models: own.fits.curves,
      timePoints: own.points.map(({ hours: time, activity }) => ({
        id: String(time),
        hours: time,
        activityMBq: activity,
        isUsed: true,
      })),
    },
    {
      contour: borderContourPart(
        {
          volumeMl: ballMl(radius),
          surfaceMm2: 4 * Math.PI * radius ** 2,
          meanDoseGy: own.meanDoseGy,
          inner: { volumeMl: ballMl(radius - stated.borderMm), meanDoseGy: inner.meanDoseGy },
          outer: { volumeMl: ballMl(radius + stated.borderMm), meanDoseGy: outer.meanDoseGy },
        },
        { borderMm: stated.borderMm },
      ),
      calibrationRelative: stated.calibrationRelative,
      recovery: {
        recoveryCoefficient: own.recoveryCoefficient,
        atFinerResolution: finer,
        atCoarserResolution: coarser,
        fwhmUncertaintyMm: stated.fwhmMm,
      },
      ...(statesPoints && { pointRelative: stated.pointRelative }),
      placementMm: Object.fromEntries(hours.map((time) => [String(time), stated.placementMm])),
      shiftLoss: shiftLossOf(radius),
      densityRelative: stated.densityRelative,
      physicalHalfLifeHours: nuclideOf('177Lu').halfLifeHours,
      knownHalfLife,
    },
  );
  const budget = combineDoseUncertainty(parts, { meanDoseGy: own.meanDoseGy });
  const truth = trueMeanDoseGy(kidney);
  const { interval68, interval95 } = budget.total!;
  return {
    budget,
    error: truth / own.meanDoseGy - 1,
    covered68: truth >= interval68[0] && truth <= interval68[1],
    covered95: truth >= interval95[0] && truth <= interval95[1],
  };
}

function ballMl(radiusMm: number): number {
  return ((4 / 3) * Math.PI * radiusMm ** 3) / 1000;
}

/** As `measureShiftLoss` would measure it on an image without noise. */
function shiftLossOf(radiusMm: number): ShiftLoss {
  const stepMm = 4;
  const ball = { radiusMm, sigmaMm: usualFwhmMm / (2 * Math.sqrt(2 * Math.LN2)) };
  const loss = 1 - meanInBall(ball, radiusMm, stepMm) / meanInBall(ball, radiusMm, 0);
  return { lossPerMm2: loss / stepMm ** 2, slopePerMm: 0 };
}
