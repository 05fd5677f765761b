import { createDoseAccumulator, createDoseSampler } from '../dose';
import type { DoseAccumulator, StructureMeasurement } from '../dose';
import { DosimetryError } from '../errors';
import { kidneySides } from '../labels';
import type { KidneySide } from '../labels';
import { hasNoLabel } from '../labels/hasNoLabel';
import { changesLabel } from './changesLabel';
import { labelmapOfSlices } from './labelmapOfSlices';
import { measureKidneyContours } from './measureKidneyContours';
import type { KidneyContours } from './measureKidneyContours';
import { measureSurroundings } from './measureSurroundings';
import type { ProbabilityBands, Surroundings } from './measureSurroundings';
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
  /** How dose and recovery follow the contours as they are now. */
  measureContours(): KidneyContours;
  /** Of the dose around the contours as they are now. */
  measureSurroundings(bands: ProbabilityBands): Surroundings;
}

/**
 * Volume, mass, dose and histogram of both kidneys, of which an edit costs the slices it touched.
 */
export function createKidneyMeter(): KidneyMeter {
  let accumulator: DoseAccumulator | undefined;
  let setup: MeterSetup | undefined;
  const held = new Map<number, Uint8Array>();
  let contours: KidneyContours = {};
  /** Kidneys whose contour changed since `contours` was measured. */
  const stale = new Set<KidneySide>();
  const hold = (k: number, labels: Uint8Array): void => {
    const before = held.get(k);
    const after = hasNoLabel(labels) ? undefined : labels;
    for (const { side, label } of kidneySides) {
      if (!stale.has(side) && changesLabel(label, before, after)) {
        stale.add(side);
      }
    }
    if (after) {
      held.set(k, after);
    } else {
      held.delete(k);
    }
  };
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
      held.clear();
      contours = {};
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
        hold(k, labels);
      }
    },
    measure: () => kidneySides.map(({ label }) => prepared().measure(label)),
    measureContours() {
      if (setup && stale.size > 0) {
        const sides = [...stale];
        const labelmap = labelmapOfSlices(setup.geometry, held);
        const gone = Object.fromEntries(sides.map((side) => [side, undefined]));
        contours = { ...contours, ...gone, ...measureKidneyContours(labelmap, sides, setup) };
        stale.clear();
      }
      return contours;
    },
    measureSurroundings: (bands) =>
      setup ? measureSurroundings(labelmapOfSlices(setup.geometry, held), bands, setup) : {},
  };
}
