import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { indexToPatient } from '../volume';
import type { Direction, Vec3, Volume } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';
import { extractAnatomyMaps } from './extractAnatomyMaps';

const scanCentre: Vec3 = [30, -80, 500];
/** A rod of bone along z beside the middle, a lung; the scan has a contrast-filled heart too. */
const rod: Vec3 = [40, -60, 0];
const lung: Vec3 = [-20, -80, 500];

function scan(direction: Direction, spacingMm: Vec3): Volume<Int16Array> {
  const dimensions = spacingMm.map((s) => Math.round(240 / s)) as Vec3;
  const geometry = gridAround(scanCentre, dimensions, spacingMm, direction);
  const data = new Int16Array(dimensions.reduce((a, b) => a * b));
  let n = 0;
  for (let k = 0; k < dimensions[2]; k++) {
    for (let j = 0; j < dimensions[1]; j++) {
      for (let i = 0; i < dimensions[0]; i++, n++) {
        const [x, y, z] = indexToPatient(geometry, [i, j, k]);
        const isBody = Math.hypot(x - scanCentre[0], y - scanCentre[1]) < 100;
        const isRod = Math.hypot(x - rod[0], y - rod[1]) < 7;
        const isLung = Math.hypot(x - lung[0], y - lung[1], z - lung[2]) < 45;
        const isHeart = Math.hypot(x - 60, y + 120, z - 500) < 30;
        data[n] = isRod ? 700 : isLung ? -850 : isHeart ? 320 : isBody ? 40 : -1000;
      }
    }
  }
  return { ...geometry, data };
}

/**
 * Sum of a map within 25 mm of a line along z (or all of it), ml, and its centre of mass, LPS mm.
 */
function moments(
  { geometry }: AnatomyMaps,
  values: Float32Array,
  near?: Vec3,
): { ml: number; centre: Vec3 } {
  const [nx, ny] = geometry.dimensions;
  const sum = [0, 0, 0];
  let mass = 0;
  values.forEach((v, n) => {
    const p = indexToPatient(geometry, [
      n % nx,
      Math.floor(n / nx) % ny,
      Math.floor(n / (nx * ny)),
    ]);
    if (near && Math.hypot(p[0] - near[0], p[1] - near[1]) > 25) {
      return;
    }
    p.forEach((q, axis) => (sum[axis] += v * q));
    mass += v;
  });
  return { ml: (mass * 216) / 1000, centre: sum.map((v) => v / mass) as Vec3 };
}

const rodMl = (Math.PI * 7 ** 2 * 240) / 1000;
const lungMl = ((4 / 3) * Math.PI * 45 ** 3) / 1000;

describe('extractAnatomyMaps', () => {
  it.each([
    ['axial, head first', [1, 1, 2]],
    ['axial, feet first', [2, 2, 5]],
    ['coronal', [1.5, 2, 3]],
    ['sagittal', [3, 3, 3]],
    ['oblique', [2, 2, 2]],
  ] as [string, Vec3][])('has bone and lung where they are: %s', (name, spacingMm) => {
    const maps = extractAnatomyMaps(scan(orientations[name], spacingMm));
    const bone = moments(maps, maps.bone, rod);
    expect(Math.abs(bone.centre[0] - rod[0])).toBeLessThan(2);
    expect(Math.abs(bone.centre[1] - rod[1])).toBeLessThan(2);
    // Blocks at its surface are bone in part, and a cell inside it can be bone all around.
    expect(bone.ml / rodMl).toBeGreaterThan(0.6);
    expect(bone.ml / rodMl).toBeLessThan(1.2);
    const air = moments(maps, maps.lung);
    air.centre.forEach((v, axis) => expect(Math.abs(v - lung[axis])).toBeLessThan(3));
    expect(air.ml / lungMl).toBeGreaterThan(0.85);
    expect(air.ml / lungMl).toBeLessThan(1.15);
  });

  it('leaves out what is bright throughout', () => {
    const maps = extractAnatomyMaps(scan(orientations['axial, head first'], [2, 2, 2]));
    const [nx, ny] = maps.geometry.dimensions;
    const [i, j, k] = [60, -120, 500].map((v, axis) =>
      Math.round((v - maps.geometry.imagePositionPatient[axis]) / 6),
    );
    expect(maps.bone[i + nx * (j + ny * k)]).toBeLessThan(0.05);
  });

  it('refuses an extent that no patient has, before it takes memory for it', () => {
    const wide: Volume = {
      dimensions: [40, 40, 40],
      spacingMm: [100, 100, 100],
      imagePositionPatient: [0, 0, 0],
      direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
      data: new Int16Array(64_000).fill(40),
    };
    expect(() => extractAnatomyMaps(wide)).toThrow(
      expect.objectContaining({ code: 'IMPLAUSIBLE_GEOMETRY' }),
    );
  });
});
