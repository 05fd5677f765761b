import type { Volume, VolumeGeometry } from '../../../src/volume/types';
import { createRandom } from '../createRandom';
import type { SpectTimePoint } from '../types';
import { blur } from './blur';
import { concentrationsAt, type RenalKinetics } from './concentrationsAt';
import { imagingFwhmMm } from './constants';
import { resampleTissue } from './resampleTissue';

const { max, sqrt } = Math;

/**
 * Counts of one decay per MBq and second (both heads), acquisition time, and the noise a
 * reconstruction adds.
 */
const countsPerMBqSecond = 20;
const acquisitionSeconds = 1200;
const noiseAmplification = 1.6;

export interface SpectOptions extends RenalKinetics {
  hours: readonly number[];
  seed: number;
}

/**
 * Quantitative SPECT images, Bq/ml at the acquisition's start: the compartments' concentrations at
 * that time, blurred by 10 mm FWHM in all, with noise whose variance goes with the counts. The
 * noise enters after a first blur of 8 mm and shares the last 6 mm (8 and 6 mm in quadrature are 10
 * mm), which leaves totals as they are.
 */
export function makeSpect(
  tissue: Volume<Uint8Array>,
  grid: VolumeGeometry,
  options: SpectOptions,
): SpectTimePoint[] {
  const voxelMl = (grid.spacingMm[0] * grid.spacingMm[1] * grid.spacingMm[2]) / 1000;
  return options.hours.map((hours) => {
    const table = concentrationsAt(hours, options);
    const data = resampleTissue(tissue, table, grid);
    blur(data, grid.dimensions, grid.spacingMm, 0.8 * imagingFwhmMm);
    const random = createRandom(options.seed, `spect ${hours}`);
    const countsPerMBqMl = voxelMl * countsPerMBqSecond * acquisitionSeconds;
    for (let index = 0; index < data.length; index += 1) {
      const counts = data[index] * countsPerMBqMl;
      const noisy = counts + noiseAmplification * sqrt(counts) * random.normal();
      data[index] = (1e6 * max(0, noisy)) / countsPerMBqMl;
    }
    blur(data, grid.dimensions, grid.spacingMm, 0.6 * imagingFwhmMm);
    return { hours, volume: { ...grid, data } };
  });
}
