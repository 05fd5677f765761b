import { DosimetryError } from '../errors';
import { voxelVolumeMl } from '../volume';
import type { VolumeGeometry } from '../volume';
import { combineSliceDoses } from './combineSliceDoses';
import { computeSliceDose } from './computeSliceDose';
import { computeSliceMass } from './computeSliceMass';
import type { SliceMass } from './computeSliceMass';
import type { DoseSampler } from './createDoseSampler';
import { densityFunction } from './densityFunction';
import type { DensityModel } from './densityModel';
import type { DoseVolumeHistogram } from './doseVolumeHistogram';
import { dvhOfSlices } from './dvhOfSlices';
import type { SliceDose, StructureDose } from './types';

/** Everything measured of one structure. */
export interface StructureMeasurement {
  label: number;
  voxels: number;
  volumeMl: number;
  /** Absent where CT numbers are needed and were not given for every slice of the structure. */
  massG?: number;
  /** Absent without a dose map. */
  dose?: StructureDose;
  /** Of the part inside the dose map; absent where there is none. */
  dvh?: DoseVolumeHistogram;
}

export interface DoseAccumulatorOptions {
  /** Structures to measure. */
  labels: readonly number[];
  density: DensityModel;
  sampler?: DoseSampler;
}

/**
 * Volume, mass and dose of structures, kept slice by slice so that an edit costs its slices only.
 */
export interface DoseAccumulator {
  /**
   * Takes the labels of slice k as they are now.
   * @param hounsfield HU of the slice; needed for a mass from CT density.
   */
  updateSlice(k: number, labels: Uint8Array, hounsfield?: ArrayLike<number>): void;
  measure(label: number): StructureMeasurement;
}

interface MeasuredSlice extends SliceMass {
  isMassKnown: boolean;
  dose?: SliceDose;
}

/**
 * @param geometry grid of the labelmap, the one the sampler was made for.
 * @throws LABELMAP_MISMATCH for a slice that is not one of the grid, or a sampler of another grid;
 *   INVALID_ARGUMENT for a label that is not measured.
 */
export function createDoseAccumulator(
  geometry: VolumeGeometry,
  { labels, density, sampler }: DoseAccumulatorOptions,
): DoseAccumulator {
  const [nx, ny, nz] = geometry.dimensions;
  if (sampler?.dimensions.some((n, axis) => n !== geometry.dimensions[axis])) {
    throw mismatch(`The dose was prepared for ${sampler.dimensions.join(' x ')} voxels.`);
  }
  const voxelMl = voxelVolumeMl(geometry);
  const densityOf = densityFunction(density);
  // Slices without the structure are not kept.
  const slices = new Map(labels.map((label) => [label, new Map<number, MeasuredSlice>()]));

  return {
    updateSlice(k, sliceLabels, hounsfield) {
      if (sliceLabels.length !== nx * ny || !(Number.isInteger(k) && k >= 0 && k < nz)) {
        throw mismatch(`Slice ${k} has ${sliceLabels.length} voxels.`);
      }
      for (const [label, ofLabel] of slices) {
        const mass = computeSliceMass(sliceLabels, label, densityOf, hounsfield);
        if (mass.voxels === 0) {
          ofLabel.delete(k);
          continue;
        }
        ofLabel.set(k, {
          ...mass,
          isMassKnown: density.method === 'fixed' || hounsfield !== undefined,
          dose: sampler && computeSliceDose(sampler, sliceLabels, k, label),
        });
      }
    },
    measure(label) {
      const ofLabel = slices.get(label);
      if (!ofLabel) {
        throw new DosimetryError('INVALID_ARGUMENT', {
          what: 'A structure cannot be measured.',
          why: `Label ${label} is not one of ${labels.join(', ')}.`,
          next: 'Choose one of the structures that are measured.',
        });
      }
      // In order of k: sums come out the same whatever the order of the edits.
      const measured = [...ofLabel.entries()].sort(([a], [b]) => a - b).map(([, slice]) => slice);
      let voxels = 0;
      let densitySum = 0;
      for (const slice of measured) {
        voxels += slice.voxels;
        densitySum += slice.densitySumGPerMl;
      }
      const doses = measured.flatMap(({ dose }) => dose ?? []);
      return {
        label,
        voxels,
        volumeMl: voxels * voxelMl,
        ...(measured.every(({ isMassKnown }) => isMassKnown) && { massG: densitySum * voxelMl }),
        ...(sampler && {
          dose: combineSliceDoses(sampler, label, doses),
          dvh: dvhOfSlices(sampler, doses),
        }),
      };
    },
  };

  function mismatch(why: string): DosimetryError {
    return new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The kidneys cannot be measured.',
      why: `${why} The grid is ${geometry.dimensions.join(' x ')}.`,
      next: 'Make the labelmap again for this image.',
    });
  }
}
