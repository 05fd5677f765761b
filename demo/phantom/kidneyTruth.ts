import { meanUnderMask } from './nuclear';
import { cortexToMedulla, localDoseGyGPerMBqH, tissueDensityGPerMl } from './nuclear/constants';
import { uptakeAt } from './nuclear/uptakeAt';
import { uptakeIntegralHours } from './nuclear/uptakeIntegralHours';
import { tissues, type KidneySide, type KidneyTruth, type SyntheticPatient } from './types';

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
  const [dx, dy, dz] = kidneys.spacingMm;
  const voxelMl = (dx * dy * dz) / 1000;
  const cortexTissue = side === 'right' ? tissues.cortexRight : tissues.cortexLeft;
  let voxels = 0;
  let weighted = 0;
  for (let index = 0; index < kidneys.data.length; index += 1) {
    if (kidneys.data[index] === label[side]) {
      voxels += 1;
      weighted += tissue.data[index] === cortexTissue ? 1 : 1 / cortexToMedulla;
    }
  }
  const kinetics = preset.kinetics[side];
  const integral = weighted * voxelMl * (parts.cortexIntegralMBqHPerMl[side] ?? 0);
  const amplitude = integral / uptakeIntegralHours(kinetics);
  const massG = voxels * voxelMl * tissueDensityGPerMl;
  return {
    side,
    volumeMl: voxels * voxelMl,
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
