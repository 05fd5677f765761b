import { createRandom } from '../../demo/phantom/createRandom';

/** What is true of one patient's kidney, and what went wrong at his measurements. */
export interface VirtualKidney {
  radiusMm: number;
  fwhmMm: number;
  densityGPerMl: number;
  effectiveHalfLifeHours: number;
  uptakeHalfLifeHours: number;
  /** Factor on all activities. */
  calibration: number;
  contourRadiusMm: number;
  scans: VirtualScan[];
}

export interface VirtualScan {
  hours: number;
  /** Factor of this scan alone. */
  noise: number;
  /** From the kidney to where its contour was put, mm. */
  awayMm: number;
}

/** Standard uncertainties, as the site states them. */
export interface StatedUncertainties {
  calibrationRelative: number;
  borderMm: number;
  fwhmMm: number;
  densityRelative: number;
  pointRelative: number;
  placementMm: number;
  halfLifeRelative: number;
}

export const usualFwhmMm = 10;
export const usualDensityGPerMl = 1.05;
export const usualHalfLifeHours = 50;

/** A patient whose errors are drawn from what is stated. */
export function drawVirtualKidney(
  seed: number,
  hours: readonly number[],
  stated: StatedUncertainties,
): VirtualKidney {
  const random = createRandom(seed, 'uncertainty');
  const radiusMm = random.between(28, 38);
  return {
    radiusMm,
    fwhmMm: usualFwhmMm + stated.fwhmMm * random.normal(),
    densityGPerMl: usualDensityGPerMl * (1 + stated.densityRelative * random.normal()),
    effectiveHalfLifeHours: usualHalfLifeHours * (1 + stated.halfLifeRelative * random.normal()),
    uptakeHalfLifeHours: 0.8 * Math.exp(0.3 * random.normal()),
    calibration: Math.exp(stated.calibrationRelative * random.normal()),
    contourRadiusMm: radiusMm + stated.borderMm * random.normal(),
    scans: hours.map((time) => ({
      hours: time,
      noise: Math.exp(stated.pointRelative * random.normal()),
      awayMm:
        (stated.placementMm / Math.sqrt(3)) *
        Math.hypot(random.normal(), random.normal(), random.normal()),
    })),
  };
}
