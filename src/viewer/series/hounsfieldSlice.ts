import type { VoxelArray } from '../../volume/types';
import { getCornerstone } from '../host/getCornerstone';
import type { HostContext } from '../host/hostTypes';

/**
 * HU of one CT image as the viewer holds it, row by row.
 *
 * The viewer marks an image as scaled only where it had something to scale: with slope 1 and
 * intercept 0 (a CT that is stored in HU) the mark is missing though the values are HU. So the
 * image's own Modality LUT (PS3.3 C.11.1) decides where the mark is missing: 1 and 0 leave the
 * values as they are, others are applied here.
 *
 * @returns undefined where the image was dropped from the viewer's cache, or where neither the mark
 *   nor a slope and an intercept say what the values are. It may be the viewer's own array: not to
 *   be changed or transferred.
 */
export function hounsfieldSlice(
  { extensionManager }: HostContext,
  imageId: string,
): VoxelArray | undefined {
  const { cache, metaData } = getCornerstone(extensionManager).cornerstone;
  const image = cache.getImage(imageId);
  if (!image) {
    return undefined;
  }
  if (image.preScale?.scaled === true) {
    return image.voxelManager.getScalarData();
  }
  const modalityLut = metaData.get('modalityLutModule', imageId);
  const slope = toNumber(modalityLut?.rescaleSlope);
  const intercept = toNumber(modalityLut?.rescaleIntercept);
  if (!Number.isFinite(slope) || !Number.isFinite(intercept) || slope === 0) {
    return undefined;
  }
  const stored = image.voxelManager.getScalarData();
  return slope === 1 && intercept === 0
    ? stored
    : Float32Array.from(stored, (value) => value * slope + intercept);
}

/**
 * The viewer hands on what the archive sent: a number, its text, or a list of one; NaN for anything
 * else.
 */
function toNumber(value: unknown): number {
  const [one, ...others]: unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  const isText = typeof one === 'string' && one.trim() !== '';
  return others.length === 0 && (typeof one === 'number' || isText) ? Number(one) : Number.NaN;
}
