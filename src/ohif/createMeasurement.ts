import { combineSliceDoses, computeSliceDose } from '../dose';
import type { DoseSampler } from '../dose';
import type { SliceDose } from '../dose/types';
import { kidneySides } from '../labels';
import { voxelVolumeMl } from '../volume';
import type { VolumeGeometry } from '../volume/types';
import type { KidneyRow } from './sessionState';

export interface Measurement {
  /**
   * Reads the labelmap again; only slices that changed since the last call are computed.
   *
   * @param sliceLabels labels of slice k, row by row
   */
  update(sliceLabels: (k: number) => Uint8Array): void;
  /** Takes another dose map (or none); the next rows() use it. */
  setDose(sampler: DoseSampler | undefined): void;
  rows(): KidneyRow[];
  /** True where the labelmap differs from the first one seen. */
  isEdited(): boolean;
}

/** Volume and mean dose of both kidneys, kept up to date slice by slice while the user edits. */
export function createMeasurement(geometry: VolumeGeometry): Measurement {
  const slices = geometry.dimensions[2];
  const voxelMl = voxelVolumeMl(geometry);
  // Empty slices, the great majority, are kept as null.
  const first: (Uint8Array | null)[] = [];
  const latest: (Uint8Array | null)[] = new Array<Uint8Array | null>(slices).fill(null);
  const edited = new Uint8Array(slices);
  const voxels = kidneySides.map(() => new Uint32Array(slices));
  const doses = kidneySides.map(() => new Array<SliceDose | undefined>(slices));
  let sampler: DoseSampler | undefined;

  const measureSlice = (k: number) => {
    const labels = latest[k];
    kidneySides.forEach(({ label }, n) => {
      voxels[n][k] = labels ? count(labels, label) : 0;
      doses[n][k] =
        sampler && voxels[n][k] > 0 ? computeSliceDose(sampler, labels!, k, label) : undefined;
    });
  };

  return {
    update(sliceLabels) {
      const isFirst = first.length === 0;
      for (let k = 0; k < slices; k++) {
        const labels = sliceLabels(k);
        if (isFirst) {
          latest[k] = copyUnlessEmpty(labels);
          first.push(latest[k]);
        } else if (isSame(latest[k], labels)) {
          continue;
        } else {
          latest[k] = copyUnlessEmpty(labels);
          edited[k] = isSame(first[k], labels) ? 0 : 1;
        }
        measureSlice(k);
      }
    },
    setDose(next) {
      sampler = next;
      for (let k = 0; k < slices; k++) {
        measureSlice(k);
      }
    },
    rows() {
      return kidneySides.map(({ side, label, displayName, color }, n) => {
        const volumeMl = voxelMl * voxels[n].reduce((a, b) => a + b, 0);
        const row: KidneyRow = { side, displayName, color, volumeMl };
        if (!sampler) {
          return row;
        }
        const present = doses[n].filter((slice): slice is SliceDose => slice !== undefined);
        const dose = combineSliceDoses(sampler, label, present);
        return { ...row, meanDoseGy: dose.meanDoseGy, doseCoverage: dose.coverageFraction };
      });
    },
    isEdited: () => edited.includes(1),
  };
}

function count(labels: Uint8Array, label: number): number {
  let sum = 0;
  for (let n = labels.indexOf(label); n >= 0 && n < labels.length; n++) {
    sum += labels[n] === label ? 1 : 0;
  }
  return sum;
}

function copyUnlessEmpty(labels: Uint8Array): Uint8Array | null {
  return isEmpty(labels) ? null : labels.slice();
}

function isEmpty(labels: Uint8Array): boolean {
  for (let n = 0; n < labels.length; n++) {
    if (labels[n] !== 0) {
      return false;
    }
  }
  return true;
}

function isSame(known: Uint8Array | null, labels: Uint8Array): boolean {
  if (!known) {
    return isEmpty(labels);
  }
  for (let n = 0; n < labels.length; n++) {
    if (known[n] !== labels[n]) {
      return false;
    }
  }
  return true;
}
