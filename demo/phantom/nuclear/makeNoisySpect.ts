import type { Labelmap, Vec3, Volume, VolumeGeometry } from '../../../src/volume';
import { createRandom } from '../createRandom';
import type { KidneySide } from '../types';
import { addImagingFaults } from './addImagingFaults';
import type { ImagingFaults } from './addImagingFaults';
import { blur } from './blur';
import { imagingFwhmMm } from './constants';
import { drawPoisson } from './drawPoisson';
import { meanUnderMask } from './meanUnderMask';
import { resampleTissue } from './resampleTissue';

/** Two blurs that are 10 mm in quadrature; the noise enters between them, so that it correlates. */
const beforeFwhmMm = 0.8 * imagingFwhmMm;
const afterFwhmMm = 0.6 * imagingFwhmMm;

export interface NoisySpectOptions {
  /** MBq/ml by tissue. */
  concentrations: Float64Array;
  kidneys: Labelmap;
  /** Of the activity against the grid of `tissue`. */
  shiftMm: Vec3;
  /** Default: none. */
  faults?: ImagingFaults;
  /** Relative standard deviation of a voxel in the kidneys; 0 for an image without noise. */
  voxelNoise: number;
  seed: number;
  /** Name of the stream of random numbers. */
  stream: string;
}

export interface NoisySpect {
  /** Bq/ml. */
  spect: Volume<Float32Array>;
  /** Of the same without noise, under each true kidney, sampled trilinearly; NaN without one. */
  kidneyMeanBqPerMl: Record<KidneySide, number>;
}

/**
 * A quantitative SPECT as the clinic has it: blurred by 10 mm FWHM in all, with noise as OSEM
 * leaves it. The noise is Poisson's, so that no voxel is negative and no total is biased; its
 * variance grows with the activity, and it is correlated over 6 mm.
 */
export function makeNoisySpect(
  tissue: Volume<Uint8Array>,
  grid: VolumeGeometry,
  options: NoisySpectOptions,
): NoisySpect {
  const { concentrations, shiftMm, voxelNoise } = options;
  const data = resampleTissue(shifted(tissue, shiftMm), concentrations, grid);
  for (let index = 0; index < data.length; index += 1) {
    data[index] *= 1e6;
  }
  blur(data, grid.dimensions, grid.spacingMm, beforeFwhmMm);
  if (options.faults) {
    addImagingFaults(data, grid, options.faults);
  }
  const clean = data.slice();
  blur(clean, grid.dimensions, grid.spacingMm, afterFwhmMm);
  const kidneys = shifted(options.kidneys, shiftMm);
  const mean = (label: number): number => meanUnderMask(grid, (n) => clean[n], kidneys, label);
  const kidneyMeanBqPerMl = { right: mean(1), left: mean(2) };
  if (voxelNoise === 0) {
    return { spect: { ...grid, data: clean }, kidneyMeanBqPerMl };
  }
  // Bq/ml of one count, so that the kidneys' voxels have the noise that is asked for.
  const means = [kidneyMeanBqPerMl.right, kidneyMeanBqPerMl.left].filter((value) => value > 0);
  const kidneyMean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const ofCount = kidneyMean * (voxelNoise / noiseLeftByBlur(grid.spacingMm)) ** 2;
  const random = createRandom(options.seed, options.stream);
  for (let index = 0; index < data.length; index += 1) {
    data[index] = ofCount * drawPoisson(random, data[index] / ofCount);
  }
  blur(data, grid.dimensions, grid.spacingMm, afterFwhmMm);
  return { spect: { ...grid, data }, kidneyMeanBqPerMl };
}

/** Standard deviation of white noise of 1 after the last blur. */
function noiseLeftByBlur(spacingMm: Vec3): number {
  const size = 15;
  const dimensions: Vec3 = [size, size, size];
  const point = new Float32Array(size ** 3);
  point[(size ** 3 - 1) / 2] = 1;
  blur(point, dimensions, spacingMm, afterFwhmMm);
  return Math.sqrt(point.reduce((sum, value) => sum + value * value, 0));
}

function shifted<T extends VolumeGeometry>(volume: T, [x, y, z]: Vec3): T {
  const [px, py, pz] = volume.imagePositionPatient;
  return { ...volume, imagePositionPatient: [px + x, py + y, pz + z] };
}
