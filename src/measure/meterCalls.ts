import type { EnergyDoseOptions, DoseVolume, StructureMeasurement } from '../dose';
import type { KidneySide } from '../labels';
import type { ContourBand } from '../report';
import type { Volume } from '../volume';
import type { MeterSlice } from './createKidneyMeter';
import type { MeterSetup } from './meterSetup';
import type { ProbabilityBands } from './measureContourBands';

/** What the measuring worker is asked; the methods of MeterClient say what each does. */
export type MeterCalls = {
  prepare: { input: MeterSetup; output: undefined };
  update: { input: MeterSlice[]; output: undefined };
  measure: { input: undefined; output: StructureMeasurement[] };
  measureBands: { input: ProbabilityBands; output: Partial<Record<KidneySide, ContourBand>> };
  /** Seconds of work on a large image; here so that the page stays alive. */
  computeDose: {
    /** concentration: MBq h/ml. */
    input: { concentration: Volume<Float32Array>; options: EnergyDoseOptions };
    output: DoseVolume;
  };
};
