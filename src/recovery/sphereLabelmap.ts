import { checkImageSize } from '../volume';
import type { Labelmap, Vec3, VolumeGeometry } from '../volume';

/** Voxels of a sphere that stands for a phantom's, mm. */
const voxelMm = 1;

/**
 * A sphere as a labelmap of its own: label 1.
 *
 * @param centreMm LPS
 * @throws IMPLAUSIBLE_GEOMETRY, TOO_LARGE
 */
export function sphereLabelmap(centreMm: Vec3, diameterMm: number): Labelmap {
  const count = 2 * Math.ceil(diameterMm / 2 / voxelMm) + 1;
  const grid: VolumeGeometry = {
    dimensions: [count, count, count],
    spacingMm: [voxelMm, voxelMm, voxelMm],
    imagePositionPatient: centreMm.map((mm) => mm - ((count - 1) / 2) * voxelMm) as Vec3,
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  };
  checkImageSize(grid, 'The sphere');
  const data = new Uint8Array(count ** 3);
  const middle = (count - 1) / 2;
  for (let at = 0; at < data.length; at++) {
    const i = at % count;
    const j = Math.floor(at / count) % count;
    const k = Math.floor(at / count ** 2);
    const mm = voxelMm * Math.hypot(i - middle, j - middle, k - middle);
    data[at] = mm <= diameterMm / 2 ? 1 : 0;
  }
  return { ...grid, data };
}
