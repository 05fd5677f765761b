import { errorFunction } from '../../src/recovery/errorFunction';

/**
 * A sphere of value 1 after an isotropic Gaussian blur, at a distance from its centre: the closed
 * form.
 *
 * @param radiusMm of the sphere
 * @param sigmaMm standard deviation of the blur, above 0
 */
export function sphereProfile(distanceMm: number, radiusMm: number, sigmaMm: number): number {
  const root = Math.SQRT2 * sigmaMm;
  const gauss = (x: number): number => Math.exp(-((x / root) ** 2));
  const scale = Math.sqrt(2 / Math.PI) / sigmaMm;
  if (distanceMm < 1e-4 * sigmaMm) {
    return errorFunction(radiusMm / root) - scale * radiusMm * gauss(radiusMm);
  }
  const inside =
    (errorFunction((radiusMm + distanceMm) / root) +
      errorFunction((radiusMm - distanceMm) / root)) /
    2;
  const edge = gauss(radiusMm - distanceMm) - gauss(radiusMm + distanceMm);
  return inside - ((scale * sigmaMm ** 2) / (2 * distanceMm)) * edge;
}
