import type { VolumeGeometry } from '../../../src/volume';
import type { PatientPreset } from '../types';
import { originMm } from './scanner';

const axial: VolumeGeometry['direction'] = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const sliceMm = 5;
/** Lowest slice in anatomical mm. */
const lowestMm = -188;

/** The CT's grid: 512 x 512 of 0.98 mm, or 128 x 128 of 3.92 mm. */
export function ctGrid(
  preset: PatientPreset,
  small: boolean,
  frameOfReferenceUID: string,
): VolumeGeometry {
  const matrix = small ? 128 : 512;
  const pixelMm = small ? 3.92 : 0.98;
  // The reconstruction's centre is the scanner's axis; the patient lies a little off it.
  const half = ((matrix - 1) / 2) * pixelMm;
  return {
    dimensions: [matrix, matrix, preset.sliceCount],
    spacingMm: [pixelMm, pixelMm, sliceMm],
    imagePositionPatient: [
      -half,
      originMm[1] + 6.3 - half,
      originMm[2] + lowestMm * preset.boneScale,
    ],
    direction: axial,
    frameOfReferenceUID,
  };
}
