import type { UncertaintySettings } from '../configuration';
import { nuclideOf } from '../nuclides';
import type { NuclideName } from '../nuclides';
import type { SerialOrgan } from '../serial';
import { contourPart } from './contourPart';
import type { ContourBand, KidneyContour } from './contourReading';
import { kidneyUncertaintyParts } from './kidneyUncertaintyParts';
import type { KidneyUncertaintyEvidence } from './kidneyUncertaintyParts';
import type { ShiftLoss } from './measureShiftLoss';
import { partOfSite } from './partOfSite';
import type { UncertaintyPart } from './uncertaintyPart';

/** What was measured of the contour that the doses are given in. */
export interface ContourMeasurement {
  contour?: KidneyContour;
  /** Where the network drew the contour and nobody changed it. */
  band?: ContourBand;
  /** Map by map. */
  shiftLosses?: readonly (ShiftLoss | undefined)[];
}

/** One kidney in one cycle, of which there is one dose map. */
export interface UncertainCycle {
  meanDoseGy: number;
  /** Recovered over uncorrected dose, where the dose is recovered. */
  recoveryFactor?: number;
  leaCatchesideFactor?: number;
  /** Where the dose was computed from serial images. */
  serial?: { kidney: SerialOrgan; radionuclide: NuclideName };
}

export interface CyclePartsOptions {
  /** Index of the cycle's map. */
  map: number;
  measured: ContourMeasurement;
  settings: UncertaintySettings;
  repairHalfLifeHours: number;
  /** Of the recovered dose; else of the uncorrected one. */
  isRecovered: boolean;
}

/**
 * All parts of the uncertainty of one kidney's mean dose in one cycle. Of a map that another
 * program made, what lies before it is known to the site alone.
 */
export function cycleParts(cycle: UncertainCycle, options: CyclePartsOptions): UncertaintyPart[] {
  const { map, measured, settings, isRecovered, repairHalfLifeHours } = options;
  const { recoveryFactor, serial } = cycle;
  const contour = contourPart(
    { ...measured, borderMm: settings.borderMm, volumeRelative: settings.volumeRelative },
    map,
    isRecovered ? recoveryFactor : undefined,
  );
  if (!serial) {
    return [
      contour,
      partOfSite('calibration', settings.calibrationRelative),
      partOfSite('recovery', settings.recoveryRelative),
      partOfSite('curve-fit', settings.curveFitRelative),
      partOfSite('mass', settings.densityRelative),
    ];
  }
  const { kidney, radionuclide } = serial;
  return kidneyUncertaintyParts(kidney, {
    ...settings,
    contour,
    recovery: isRecovered
      ? recoveryRange(options)
      : recoveryFactor === undefined
        ? (settings.recoveryRelative ?? 'uncorrected')
        : 'uncorrected',
    placementMm: Object.fromEntries(
      kidney.timePoints.map(({ id, placementUncertaintyMm }) => [id, placementUncertaintyMm]),
    ),
    shiftLoss: measured.shiftLosses?.[map],
    physicalHalfLifeHours: nuclideOf(radionuclide).halfLifeHours,
    knownHalfLife: halfLifeOf(kidney),
    repairHalfLifeHours,
  });
}

/** Between a better and a worse resolution; of a table what the site states of it. */
function recoveryRange({
  map,
  measured,
  settings,
}: CyclePartsOptions): KidneyUncertaintyEvidence['recovery'] {
  const { own, atFinerResolution, atCoarserResolution, fwhmUncertaintyMm } = measured.contour ?? {};
  const coefficients = [own?.recoveryCoefficients, atFinerResolution, atCoarserResolution];
  const [recoveryCoefficient, finer, coarser] = coefficients.map((list) => list?.[map]);
  if (recoveryCoefficient === undefined || finer === undefined || coarser === undefined) {
    return settings.recoveryRelative;
  }
  return {
    recoveryCoefficient,
    atFinerResolution: finer,
    atCoarserResolution: coarser,
    fwhmUncertaintyMm: fwhmUncertaintyMm ?? settings.fwhmMm,
    methodRelative: settings.recoveryRelative,
  };
}

/** Summaries of older versions do not say where a single point's half-life is from. */
function halfLifeOf({ knownHalfLife, curve }: SerialOrgan): SerialOrgan['knownHalfLife'] {
  const { model, effectiveHalfLifeHours } = curve;
  return (
    knownHalfLife ??
    (model === 'single-half-life'
      ? { effectiveHalfLifeHours, source: 'as stored with the dose' }
      : undefined)
  );
}
