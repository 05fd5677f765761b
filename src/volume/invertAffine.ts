import { DosimetryError } from '../errors';
import type { Affine } from './types';

/**
 * Inverse of an affine map. It is computed in full, not by transposing, so that it is correct for
 * direction cosines that were rounded when they were written to a file.
 * @throws INVALID_ARGUMENT if the map is singular or not finite.
 */
export function invertAffine(m: Affine): Affine {
  const [a, b, c, tx, d, e, f, ty, g, h, i, tz] = m;
  const ei = e * i - f * h;
  const fg = f * g - d * i;
  const dh = d * h - e * g;
  const determinant = a * ei + b * fg + c * dh;
  const scale = Math.hypot(a, d, g) * Math.hypot(b, e, h) * Math.hypot(c, f, i);
  // Written so that NaN also fails. A determinant of 1e-6 of the box's volume means that the axes
  // lie in one plane.
  if (!(Math.abs(determinant) > 1e-6 * scale) || !Number.isFinite(determinant)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The image grid has no volume.',
      why: `The three axes of its voxels do not span space (determinant ${determinant}).`,
      next: 'Check the spacing and orientation of the image.',
    });
  }
  const s = 1 / determinant;
  const r00 = ei * s;
  const r01 = (c * h - b * i) * s;
  const r02 = (b * f - c * e) * s;
  const r10 = fg * s;
  const r11 = (a * i - c * g) * s;
  const r12 = (c * d - a * f) * s;
  const r20 = dh * s;
  const r21 = (b * g - a * h) * s;
  const r22 = (a * e - b * d) * s;
  return [
    r00,
    r01,
    r02,
    -(r00 * tx + r01 * ty + r02 * tz),
    r10,
    r11,
    r12,
    -(r10 * tx + r11 * ty + r12 * tz),
    r20,
    r21,
    r22,
    -(r20 * tx + r21 * ty + r22 * tz),
  ];
}
