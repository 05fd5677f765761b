import type { Labelmap, Vec3, Volume, VolumeGeometry } from '../../../src/volume';
import { createRandom } from '../createRandom';
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
  /** Relative standard deviation of a voxel in the kidneys; 0 for an image without noise. */
  voxelNoise: number;
  seed: number;
  /** Name of the stream of random numbers. */
  stream: string;
}

/**
 * A quantitative SPECT in Bq/ml as the clinic has it: blurred by 10 mm FWHM in all, with noise as
 * OSEM leaves it: Poisson's, so that no voxel is negative and no total is biased, its variance
 * growing with the activity, and correlated over 6 mm.
 */
export function makeNoisySpect(
  tissue: Volume<Uint8Array>,
  grid: VolumeGeometry,
  options: NoisySpectOptions,
): Volume<Float32Array> {
  const { concentrations, shiftMm, voxelNoise } = options;
  const data = resampleTissue(shifted(tissue, shiftMm), concentrations, grid);
  for (let index = 0; index < data.length; index += 1) {
    data[index] *= 1e6;
  }
  blur(data, grid.dimensions, grid.spacingMm, beforeFwhmMm);
  if (voxelNoise > 0) {
    const concentrationOfCount = countSize(grid, data, options);
    const random = createRandom(options.seed, options.stream);
    for (let index = 0; index < data.length; index += 1) {
      data[index] = concentrationOfCount * drawPoisson(random, data[index] / concentrationOfCount);
    }
  }
  blur(data, grid.dimensions, grid.spacingMm, afterFwhmMm);
  return { ...grid, data };
}

/** Bq/ml of one count, so that the kidneys' voxels have the noise that is asked for. */
function countSize(
  grid: VolumeGeometry,
  data: Float32Array,
  { kidneys, shiftMm, voxelNoise }: NoisySpectOptions,
): number {
  const means = [1, 2]
    .map((label) => meanUnderMask(grid, (n) => data[n], shifted(kidneys, shiftMm), label))
    .filter((mean) => mean > 0);
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  return mean * (voxelNoise / noiseLeftByBlur(grid.spacingMm)) ** 2;
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
