import { meanUnderMask } from './nuclear';
import { localDoseGyGPerMBqH, tissueDensityGPerMl } from './nuclear/constants';
import { uptakeAt } from './nuclear/uptakeAt';
import { uptakeIntegralHours } from './nuclear/uptakeIntegralHours';
import { renalVolumes } from './nuclear/renalVolumes';
import type { KidneySide, KidneyTruth, SyntheticPatient } from './types';

const label = { right: 1, left: 2 } as const;

/**
 * What is known of one kidney by construction: volume, activity over time, dose of the written
 * grid.
 */
export function kidneyTruth(
  side: KidneySide,
  parts: Pick<SyntheticPatient, 'preset' | 'kidneys' | 'tissue' | 'dose'> & {
    hours: readonly number[];
    cortexIntegralMBqHPerMl: Partial<Record<KidneySide, number>>;
  },
): KidneyTruth {
  const { preset, kidneys, tissue, dose } = parts;
  const { volumeMl, cortexMl } = renalVolumes(side, kidneys, tissue);
  const kinetics = preset.kinetics[side];
  const integral = cortexMl * (parts.cortexIntegralMBqHPerMl[side] ?? 0);
  const amplitude = integral / uptakeIntegralHours(kinetics);
  const massG = volumeMl * tissueDensityGPerMl;
  return {
    side,
    volumeMl,
    meanDoseGy: meanUnderMask(
      dose,
      (index) => dose.data[index] * dose.doseGridScaling,
      kidneys,
      label[side],
    ),
    designMeanDoseGy: preset.meanDoseGy[side],
    massG,
    activityMBq: parts.hours.map((hours) => ({
      hours,
      activityMBq: amplitude * uptakeAt(hours, kinetics),
    })),
    kinetics,
    timeIntegratedActivityMBqH: integral,
    unblurredMeanDoseGy: (integral * localDoseGyGPerMBqH) / massG,
  };
}
