import { patientExtent } from '../alignment';
import type { VolumeGeometry } from '../volume/types';

/** A view from the front: patient right on the left of the picture, head up. */
export interface CoronalFrame {
  width: number;
  height: number;
  pixelMm: number;
  /** LPS x of the first column's and z of the first row's pixel centres, mm. */
  firstX: number;
  firstZ: number;
}

/** A frame around a volume, of square pixels. */
export function coronalFrame(volume: VolumeGeometry, pixelMm = 2): CoronalFrame {
  const { min, max } = patientExtent(volume);
  return {
    width: Math.max(1, Math.round((max[0] - min[0]) / pixelMm) + 1),
    height: Math.max(1, Math.round((max[2] - min[2]) / pixelMm) + 1),
    pixelMm,
    firstX: min[0],
    firstZ: max[2],
  };
}
