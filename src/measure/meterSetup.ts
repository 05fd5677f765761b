import type { DensityModel } from '../configuration';
import type { DoseVolume } from '../dose';
import type { VolumeGeometry } from '../volume/types';

/** What the measurement of one labelmap rests on. Survives postMessage. */
export interface MeterSetup {
  /** Grid of labelmap and CT. */
  geometry: VolumeGeometry;
  density: DensityModel;
  /** One map a cycle, their doses are added; empty without a dose map. */
  doses: DoseVolume[];
  /** See DoseSamplingOptions. */
  treatAsRegistered: boolean;
}
