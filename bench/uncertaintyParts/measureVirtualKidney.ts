import { fitTimeActivity } from '../../src/kinetics';
import type { KnownHalfLife, TimeActivityFits, TimeActivityPoint } from '../../src/kinetics';
import { nuclideOf } from '../../src/nuclides';
import { meanInBall } from './blurredBall';
import { usualDensityGPerMl } from './virtualKidney';
import type { VirtualKidney } from './virtualKidney';

export interface VirtualMeasurement {
  /** MBq in the contour. */
  points: TimeActivityPoint[];
  fits: TimeActivityFits;
  recoveryCoefficient: number;
  meanDoseGy: number;
}

const { halfLifeHours: physicalHalfLifeHours } = nuclideOf('177Lu');
const fullWidths = 2 * Math.sqrt(2 * Math.LN2);
/** Gy g/(MBq h), electrons of 177Lu. */
const doseConstant = 0.08531;
/** MBq/ml at the administration, of the washout. */
const amplitude = 0.6;

/**
 * The recovered mean dose of a virtual kidney, as a program measures it: with its contour, and the
 * density and resolution that it believes in.
 */
export function measureVirtualKidney(
  kidney: VirtualKidney,
  contourRadiusMm: number,
  assumedFwhmMm: number,
  knownHalfLife?: KnownHalfLife,
): VirtualMeasurement {
  const seen = { radiusMm: kidney.radiusMm, sigmaMm: kidney.fwhmMm / fullWidths };
  const recoveryCoefficient = recoveryOfBall(contourRadiusMm, assumedFwhmMm);
  const volumeMl = ((4 / 3) * Math.PI * contourRadiusMm ** 3) / 1000;
  const points = kidney.scans.map(({ hours, noise, awayMm }) => ({
    hours,
    activity:
      kidney.calibration *
      noise *
      concentration(kidney, hours) *
      meanInBall(seen, contourRadiusMm, awayMm) *
      volumeMl,
  }));
  const fits = fitTimeActivity(points, { physicalHalfLifeHours, knownHalfLife });
  const massG = volumeMl * usualDensityGPerMl;
  return {
    points,
    fits,
    recoveryCoefficient,
    meanDoseGy: (doseConstant * fits.chosen.timeIntegratedActivity) / recoveryCoefficient / massG,
  };
}

/** Mean inside a ball's own contour over its concentration. */
export function recoveryOfBall(radiusMm: number, fwhmMm: number): number {
  return meanInBall({ radiusMm, sigmaMm: fwhmMm / fullWidths }, radiusMm, 0);
}

/** Of the activity that is there, in the mass that is there, Gy. */
export function trueMeanDoseGy({
  effectiveHalfLifeHours,
  uptakeHalfLifeHours,
  densityGPerMl,
}: VirtualKidney): number {
  const integral = (amplitude * (effectiveHalfLifeHours - uptakeHalfLifeHours)) / Math.LN2;
  return (doseConstant * integral) / densityGPerMl;
}

/** MBq/ml. */
function concentration(
  { effectiveHalfLifeHours, uptakeHalfLifeHours }: VirtualKidney,
  hours: number,
): number {
  return (
    amplitude * (0.5 ** (hours / effectiveHalfLifeHours) - 0.5 ** (hours / uptakeHalfLifeHours))
  );
}
