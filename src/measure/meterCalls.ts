import type { EnergyDoseOptions, DoseVolume, StructureMeasurement } from '../dose';
import type { Volume } from '../volume';
import type { MeterSlice } from './createKidneyMeter';
import type { MeterSetup } from './meterSetup';
import type { KidneyContours } from './measureKidneyContours';
import type { ProbabilityBands, Surroundings } from './measureSurroundings';

/** What the measuring worker is asked; the methods of MeterClient say what each does. */
export type MeterCalls = {
  prepare: { input: MeterSetup; output: undefined };
  update: { input: MeterSlice[]; output: undefined };
  measure: { input: undefined; output: StructureMeasurement[] };
  measureContours: { input: undefined; output: KidneyContours };
  measureSurroundings: { input: ProbabilityBands; output: Surroundings };
  /** Seconds of work on a large image; here so that the page stays alive. */
  computeDose: {
    /** concentration: MBq h/ml. */
    input: { concentration: Volume<Float32Array>; options: EnergyDoseOptions };
    output: DoseVolume;
  };
};
