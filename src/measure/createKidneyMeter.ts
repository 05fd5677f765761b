import { createDoseAccumulator, createDoseSampler } from '../dose';
import type { DoseAccumulator, StructureMeasurement } from '../dose';
import { DosimetryError } from '../errors';
import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import type { ContourBand } from '../report';
import { measureContourBands } from './measureContourBands';
import type { ProbabilityBands } from './measureContourBands';
import type { MeterSetup } from './meterSetup';

/** One slice as it is now. Survives postMessage. */
export interface MeterSlice {
  k: number;
  /** Row by row. */
  labels: Uint8Array;
  /** HU of the same voxels, for the mass; left out where the viewer no longer holds them. */
  hounsfield?: ArrayLike<number>;
}

export interface KidneyMeter {
  /** Forgets all slices and begins anew. */
  prepare(setup: MeterSetup): void;
  update(slices: readonly MeterSlice[]): void;
  /** Right kidney, then left. */
  measure(): StructureMeasurement[];
  /** Of the dose maps that it was prepared with. */
  measureBands(bands: ProbabilityBands): Partial<Record<KidneySide, ContourBand>>;
}

/**
 * Volume, mass, dose and histogram of both kidneys, of which an edit costs the slices it touched.
 */
export function createKidneyMeter(): KidneyMeter {
  let accumulator: DoseAccumulator | undefined;
  let setup: MeterSetup | undefined;
  const prepared = (): DoseAccumulator => {
    if (!accumulator) {
      throw new DosimetryError('INVALID_ARGUMENT', {
        what: 'The kidneys cannot be measured.',
        why: 'The measurement was not prepared for a CT.',
        next: 'Run "Auto-contour kidneys" again.',
      });
    }
    return accumulator;
  };
  return {
    prepare(next) {
      const { geometry, density, doses, treatAsRegistered } = next;
      accumulator = undefined;
      setup = next;
      accumulator = createDoseAccumulator(geometry, {
        labels: kidneySides.map(({ label }) => label),
        density,
        sampler:
          doses.length > 0 ? createDoseSampler(geometry, doses, { treatAsRegistered }) : undefined,
      });
    },
    update(slices) {
      for (const { k, labels, hounsfield } of slices) {
        prepared().updateSlice(k, labels, hounsfield);
      }
    },
    measure: () => kidneySides.map(({ label }) => prepared().measure(label)),
    measureBands: (bands) => (setup ? measureContourBands(bands, setup) : {}),
  };
}
