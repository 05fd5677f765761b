import { blockMeans } from '../volume';
import type { Volume } from '../volume';
import { smoothGaussian } from '../volume/smoothGaussian';

/** HU that count as nothing (air, lungs, most of fat is above) and as bone entirely. */
const lowestHounsfield = -200;
const highestHounsfield = 400;

/**
 * A CT for laying bodies on each other: coarse blocks from air, 0, over soft tissue to bone, 600;
 * metal and the marks of padding have no weight of their own.
 *
 * @param ct HU
 * @param blockMm no block is wider
 * @param sigmaMm smoothing, standard deviation
 */
export function bodyImage(ct: Volume, blockMm: number, sigmaMm: number): Volume<Float32Array> {
  const blocks = blockMeans(ct, blockMm);
  const data = Float32Array.from(
    blocks.data,
    (hu) => Math.min(highestHounsfield, Math.max(lowestHounsfield, hu)) - lowestHounsfield,
  );
  return smoothGaussian({ ...blocks, data }, sigmaMm);
}
