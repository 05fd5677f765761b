import type { RadiobiologySettings, UncertaintySettings } from '../configuration';
import { bedParts } from './bedParts';
import { combineDoseUncertainty } from './combineDoseUncertainty';
import type { CombineDoseInput, DoseUncertainty } from './combineDoseUncertainty';
import { cycleParts } from './cycleParts';
import type { ContourMeasurement, UncertainCycle } from './cycleParts';
import { partsOverCycles } from './partsOverCycles';
import type { UncertaintyPart } from './uncertaintyPart';

export interface UncertainKidney {
  /** Each with its dose map, in the order of the maps that the contour was measured on. */
  cycles: readonly UncertainCycle[];
  measured: ContourMeasurement;
  /** Over all cycles, where it is known for each. */
  administeredGBq?: number;
}

export interface KidneyDoseUncertainty {
  /** Of the dose as it was read, its BED and its dose per activity. */
  uncorrected?: DoseUncertainty;
  /** Of the dose without the partial volume effect, where every cycle has one. */
  recovered?: DoseUncertainty;
}

export interface UncertaintyConstants {
  settings: UncertaintySettings;
  radiobiology: Pick<RadiobiologySettings, 'alphaBetaGy' | 'repairHalfLifeHours'>;
}

/**
 * How sure the dose of one kidney is, of one cycle or the sum of several: its parts, with those
 * that nobody stated, and what they make together.
 * @returns nothing for doses that are not above 0
 * @throws INVALID_ARGUMENT for evidence out of range
 */
export function kidneyDoseUncertainty(
  kidney: UncertainKidney,
  constants: UncertaintyConstants,
): KidneyDoseUncertainty {
  const { cycles } = kidney;
  if (cycles.length === 0 || cycles.some(({ meanDoseGy }) => !(meanDoseGy > 0))) {
    return {};
  }
  const isRecovered = cycles.every(({ recoveryFactor }) => recoveryFactor !== undefined);
  return {
    uncorrected: uncertaintyOfSum(kidney, constants),
    ...(isRecovered && { recovered: uncertaintyOfRecovered(kidney, constants) }),
  };
}

function uncertaintyOfSum(
  { cycles, measured, administeredGBq }: UncertainKidney,
  { settings, radiobiology }: UncertaintyConstants,
): DoseUncertainty {
  const { alphaBetaGy, repairHalfLifeHours } = radiobiology;
  const each = cycles.map((cycle, map) => ({
    cycle,
    parts: cycleParts(cycle, {
      map,
      measured,
      settings,
      repairHalfLifeHours,
      isRecovered: false,
    }),
  }));
  const { activityRelative, sharedCalibratorRelative } = settings;
  return combineDoseUncertainty(
    partsOverCycles(each.map(({ cycle, parts }) => ({ value: cycle.meanDoseGy, parts }))),
    {
      meanDoseGy: sumOf(cycles.map(({ meanDoseGy }) => meanDoseGy)),
      bed: bedOf(each, alphaBetaGy),
      ...(administeredGBq !== undefined && {
        administered: {
          activityGBq: administeredGBq,
          relative: activityRelative,
          sharedCalibratorRelative,
        },
      }),
    },
  );
}

/** BEDs are added over cycles; none where one cycle has none. */
function bedOf(
  each: readonly { cycle: UncertainCycle; parts: UncertaintyPart[] }[],
  alphaBetaGy: number,
): CombineDoseInput['bed'] {
  const ofCycles = each.flatMap(({ cycle: { meanDoseGy, leaCatchesideFactor }, parts }) =>
    leaCatchesideFactor === undefined
      ? []
      : [
          {
            value: meanDoseGy * (1 + (leaCatchesideFactor * meanDoseGy) / alphaBetaGy),
            parts: bedParts(parts, { meanDoseGy, leaCatchesideFactor, alphaBetaGy }),
          },
        ],
  );
  return ofCycles.length < each.length
    ? undefined
    : {
        biologicallyEffectiveDoseGy: sumOf(ofCycles.map(({ value }) => value)),
        parts: partsOverCycles(ofCycles),
      };
}

function uncertaintyOfRecovered(
  { cycles, measured }: UncertainKidney,
  { settings, radiobiology: { repairHalfLifeHours } }: UncertaintyConstants,
): DoseUncertainty {
  const each = cycles.map((cycle, map) => ({
    value: cycle.meanDoseGy * cycle.recoveryFactor!,
    parts: cycleParts(cycle, { map, measured, settings, repairHalfLifeHours, isRecovered: true }),
  }));
  return combineDoseUncertainty(partsOverCycles(each), {
    meanDoseGy: sumOf(each.map(({ value }) => value)),
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
