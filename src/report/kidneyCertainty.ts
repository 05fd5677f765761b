import type { SiteConfiguration } from '../configuration';
import type { KidneyCycle, KidneyNumbers } from '../quantities/kidneyNumbers';
import { kidneyDoseUncertainty, methodSpread } from '../uncertainty';
import type { ContourMeasurement, MethodSpread, SpreadCycle, UncertainCycle } from '../uncertainty';
import type { KidneySide } from '../labels';
import type { CycleDescription } from './kidneyDoseReport';
import { reportedUncertainty } from './reportedUncertainty';

export interface CertainKidney {
  side: KidneySide;
  volumeMl: number;
  cycles: readonly KidneyCycle[];
}

export interface CertaintyInput {
  /** How dose and recovery follow the contours. */
  contours?: Partial<Record<KidneySide, ContourMeasurement>>;
  cycles: readonly CycleDescription[];
  configuration: Pick<SiteConfiguration, 'uncertainty' | 'radiobiology'>;
}

type Certainty = Pick<KidneyNumbers, 'uncertainty' | 'uncertaintyRecovered' | 'spread'>;

/**
 * How sure the dose of one kidney is, and what other methods make of the same measurements.
 * @throws INVALID_ARGUMENT for uncertainties out of range
 */
export function kidneyCertainty(
  kidney: CertainKidney,
  { contours, cycles: described, configuration }: CertaintyInput,
): Certainty {
  const { side, cycles } = kidney;
  const { uncertainty: settings, radiobiology } = configuration;
  const serialOf = ({ cycleIndex }: KidneyCycle): UncertainCycle['serial'] => {
    const summary = described[cycleIndex].serial;
    const own = summary?.kidneys.find((one) => one.side === side);
    return summary && own && { kidney: own, radionuclide: summary.radionuclide };
  };
  const activities = cycles.flatMap(({ administeredActivityMBq }) => administeredActivityMBq ?? []);
  const { uncorrected, recovered } = kidneyDoseUncertainty(
    {
      cycles: cycles.map((cycle) => ({
        meanDoseGy: cycle.meanDoseGy,
        recoveryFactor: cycle.course?.recovery?.doseFactor,
        leaCatchesideFactor: cycle.leaCatchesideFactor,
        serial: serialOf(cycle),
      })),
      measured: contours?.[side] ?? {},
      ...(activities.length === cycles.length && {
        administeredGBq: activities.reduce((sum, activity) => sum + activity, 0) / 1000,
      }),
    },
    { settings, radiobiology },
  );
  const spread = spreadOf(kidney, described);
  return {
    uncertainty: uncorrected && reportedUncertainty(uncorrected),
    ...(recovered && { uncertaintyRecovered: reportedUncertainty(recovered) }),
    ...(spread && { spread }),
  };
}

/** Undefined where a cycle is not from serial images. */
function spreadOf(
  { side, volumeMl, cycles }: CertainKidney,
  described: readonly CycleDescription[],
): MethodSpread | undefined {
  const serialCycles = cycles.flatMap(({ cycleIndex, meanDoseGy, course }): SpreadCycle[] => {
    const summary = described[cycleIndex].serial;
    const serial = summary?.kidneys.find((one) => one.side === side);
    return summary && serial && meanDoseGy > 0 && serial.volumeMl > 0
      ? [
          {
            meanDoseGy,
            massG: (serial.massG * volumeMl) / serial.volumeMl,
            radionuclide: summary.radionuclide,
            energy: summary.energy,
            serial,
            recoveryFactor: course?.recovery?.doseFactor,
          },
        ]
      : [];
  });
  return serialCycles.length > 0 && serialCycles.length === cycles.length
    ? methodSpread(serialCycles)
    : undefined;
}
