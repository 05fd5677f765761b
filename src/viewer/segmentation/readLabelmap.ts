import type { Labelmap } from '../../volume/types';
import type { HostContext } from '../host/hostTypes';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { labelmapImages } from './labelmapImages';

/** The labelmap of the contours as it is now in the viewer, on the CT's grid. */
export function readLabelmap(
  context: HostContext,
  { ct, segmentationId, imageIds }: KidneyContours,
): Labelmap {
  const geometry = ct.volume;
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  labelmapImages(context, segmentationId, imageIds).forEach((image, k) => {
    data.set(image.voxelManager.getScalarData(), k * nx * ny);
  });
  return { ...geometry, data };
}
