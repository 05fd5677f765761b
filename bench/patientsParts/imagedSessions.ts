import { concentrationsAt } from '../../demo/phantom/nuclear/concentrationsAt';
import type { ImagingFaults } from '../../demo/phantom/nuclear/addImagingFaults';
import { makeNoisySpect } from '../../demo/phantom/nuclear/makeNoisySpect';
import type { SyntheticSession } from '../../demo/phantom/therapy/types';
import { tissues } from '../../demo/phantom/types';
import type { HardPatient } from './hardPatient';

/** How a patient is imaged. */
export interface Imaging {
  faults: ImagingFaults;
  hasNoise: boolean;
  /** Cortex and medulla with the mean of both, as the recovery takes a kidney to be. */
  isEven: boolean;
}

/** The sessions of a patient with other SPECTs. */
export function imagedSessions(patient: HardPatient, imaging: Imaging): SyntheticSession[] {
  return patient.sessions.map((session) => {
    const { tissue, kidneys, seed, number, truth, spect: grid } = session;
    const { spect } = makeNoisySpect(tissue, grid, {
      concentrations: concentrationsIn(session, patient, imaging),
      kidneys,
      shiftMm: truth.breathingMm,
      faults: imaging.faults,
      voxelNoise: imaging.hasNoise ? truth.voxelNoise : 0,
      seed,
      stream: `spect 1 ${number}`,
    });
    return { ...session, spect, counts: undefined };
  });
}

function concentrationsIn(
  { hours, truth, cortexIntegralMBqHPerMl }: SyntheticSession,
  { kinetics }: HardPatient,
  { isEven }: Imaging,
): Float64Array {
  const table = concentrationsAt(hours, { kinetics, cortexIntegralMBqHPerMl });
  if (isEven) {
    for (const { side, activityMBq, volumeMl } of truth.kidneys) {
      const parts =
        side === 'right'
          ? [tissues.cortexRight, tissues.medullaRight]
          : [tissues.cortexLeft, tissues.medullaLeft];
      parts.forEach((part) => {
        table[part] = activityMBq / volumeMl;
      });
    }
  }
  return table;
}
