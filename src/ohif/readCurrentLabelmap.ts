import type { Labelmap } from '../volume/types';
import type { HostContext } from './hostTypes';
import type { CurrentContours } from './kidneySession';
import { labelmapImages } from './labelmapImages';

/** The labelmap as it is now in the viewer, on the CT's grid. */
export function readCurrentLabelmap(context: HostContext, current: CurrentContours): Labelmap {
  const geometry = current.ct.volume;
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Uint8Array(nx * ny * nz);
  labelmapImages(context, current.segmentationId, current.imageIds).forEach((image, k) => {
    data.set(image.voxelManager.getScalarData(), k * nx * ny);
  });
  return { ...geometry, data };
}
