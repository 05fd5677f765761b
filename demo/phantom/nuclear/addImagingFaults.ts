import type { VolumeGeometry } from '../../../src/volume';
import { blur } from './blur';

/** What is wrong with a quantitative SPECT besides noise and an even blur. */
export interface ImagingFaults {
  /** Relative, of the camera's calibration: 0.05 reads 5 % too much. */
  calibration: number;
  /** Of the activity, spread widely over the body: scatter that was not taken off. */
  scatterShare: number;
  /** Relative loss in the middle of the body: attenuation that was not made up for. */
  attenuationShare: number;
  /** Width that is added to the resolution in the middle of the body, mm (in quadrature). */
  deepFwhmMm: number;
}

const scatterFwhmMm = 60;
/** Standard deviation of what counts as the middle of the body, mm. */
const deepMm = 80;

/**
 * Makes an image without noise wrong, in place. How deep a voxel lies is told by its distance from
 * the grid's axis along z.
 */
export function addImagingFaults(
  data: Float32Array,
  { dimensions, spacingMm }: VolumeGeometry,
  { calibration, scatterShare, attenuationShare, deepFwhmMm }: ImagingFaults,
): void {
  const scatter = data.slice();
  blur(scatter, dimensions, spacingMm, scatterFwhmMm);
  const deep = data.slice();
  blur(deep, dimensions, spacingMm, deepFwhmMm);
  const [nx, ny] = dimensions;
  for (let n = 0; n < data.length; n += 1) {
    const x = ((n % nx) - (nx - 1) / 2) * spacingMm[0];
    const y = ((Math.floor(n / nx) % ny) - (ny - 1) / 2) * spacingMm[1];
    const depth = Math.exp(-(x * x + y * y) / (2 * deepMm * deepMm));
    const seen = (1 - depth) * data[n] + depth * deep[n];
    const kept = seen * (1 - attenuationShare * depth) + scatterShare * scatter[n];
    data[n] = (1 + calibration) * kept;
  }
}
