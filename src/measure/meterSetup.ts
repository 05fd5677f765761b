import type { DensityModel } from '../configuration';
import type { DoseVolume } from '../dose';
import type { VolumeGeometry } from '../volume/types';
import type { KidneySide } from '../labels';
import type { RecoverySource } from '../recovery';

/** What the measurement of one labelmap rests on. Survives postMessage. */
export interface MeterSetup {
  /** Grid of labelmap and CT. */
  geometry: VolumeGeometry;
  density: DensityModel;
  /** One map a cycle, their doses are added; empty without a dose map. */
  doses: DoseVolume[];
  /** See DoseSamplingOptions. */
  treatAsRegistered: boolean;
  /** Of the recovery of each kidney, map by map; default: none is recovered. */
  recoverySources?: Partial<Record<KidneySide, (RecoverySource | undefined)[]>>;
  /** Standard uncertainty of the resolutions among them; default 1 mm. */
  fwhmUncertaintyMm?: number;
}
