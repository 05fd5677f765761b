import type { Vec3 } from '../../src/volume/types';

/** A direction turned by the angle of that cosine, about an even angle around it. */
export function deflect([x, y, z]: Vec3, cosine: number, random: () => number): Vec3 {
  const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
  const angle = 2 * Math.PI * random();
  const [a, b] = [sine * Math.cos(angle), sine * Math.sin(angle)];
  const rho = Math.hypot(x, y);
  if (rho < 1e-9) {
    return [a, b, Math.sign(z) * cosine];
  }
  return [
    cosine * x + (a * x * z - b * y) / rho,
    cosine * y + (a * y * z + b * x) / rho,
    cosine * z - a * rho,
  ];
}
