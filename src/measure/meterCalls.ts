import type { DoseFromActivityOptions, DoseVolume, StructureMeasurement } from '../dose';
import type { ErrorCode } from '../errors';
import type { KidneySide } from '../labels';
import type { ContourBand, KeyImage, KidneyDoseReport } from '../report';
import type { MeterSetup, MeterSlice } from './createKidneyMeter';
import type { Volume } from '../volume';
import type { ProbabilityBands } from './measureContourBands';

/** Main thread to the measuring worker; each is answered once. */
export type MeterRequest =
  | { id: number; type: 'prepare'; setup: MeterSetup }
  | { id: number; type: 'update'; slices: MeterSlice[] }
  | { id: number; type: 'measure' }
  | { id: number; type: 'bands'; bands: ProbabilityBands }
  /** Seconds of work on a large image; here so that the page stays alive. */
  | {
      id: number;
      type: 'activity-dose';
      /** MBq h/ml. */
      concentration: Volume<Float32Array>;
      options: DoseFromActivityOptions;
    }
  /** The page of the report; here because it takes a library that the viewer need not load. */
  | { id: number; type: 'pdf'; report: KidneyDoseReport; keyImages: KeyImage[] };

export type MeterAnswer =
  | {
      id: number;
      type: 'done';
      measurements?: StructureMeasurement[];
      contourBands?: Partial<Record<KidneySide, ContourBand>>;
      file?: Uint8Array;
      dose?: DoseVolume;
    }
  | {
      id: number;
      type: 'failed';
      error: { code: ErrorCode; what: string; why: string; next: string };
    };
