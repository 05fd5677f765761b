import { gridCorners } from '../volume';
import type { VolumeGeometry } from '../volume';

/** Where an image lies, LPS mm, in words: "-307 to 302, -290 to 319, 10 to 399". */
export function imageSpan(image: VolumeGeometry): string {
  const corners = gridCorners(image);
  return [0, 1, 2]
    .map((axis) => corners.map((corner) => corner[axis]))
    .map((along) => `${Math.min(...along).toFixed(0)} to ${Math.max(...along).toFixed(0)}`)
    .join(', ');
}
