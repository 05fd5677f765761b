import type { VolumeGeometry } from '../../volume/types';
import type { HostViewport } from '../host/hostTypes';

/** Cosine between the line of sight and the slices' normal from which a view is across the body. */
const isAcross = 0.999;

/**
 * The slice k that a viewport shows, where it shows the CT's own slices.
 *
 * @returns undefined for other planes, and outside the CT
 */
export function axialSlice(viewport: HostViewport, geometry: VolumeGeometry): number | undefined {
  const { viewPlaneNormal, focalPoint } = viewport.getCamera();
  const normal = geometry.direction.slice(6, 9);
  const dot = (a: ArrayLike<number>) => normal.reduce((sum, part, n) => sum + part * a[n], 0);
  if (!focalPoint || Math.abs(dot(viewPlaneNormal)) < isAcross) {
    return undefined;
  }
  const mm = dot(focalPoint) - dot(geometry.imagePositionPatient);
  const k = Math.round(mm / geometry.spacingMm[2]);
  return k >= 0 && k < geometry.dimensions[2] ? k : undefined;
}
