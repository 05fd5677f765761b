import type { Vec3 } from '../../src/volume/types';

/** An even direction in space. */
export function randomDirection(random: () => number): Vec3 {
  const z = 2 * random() - 1;
  const angle = 2 * Math.PI * random();
  const rho = Math.sqrt(1 - z * z);
  return [rho * Math.cos(angle), rho * Math.sin(angle), z];
}
