import type { Direction, Volume } from '../volume/types';
import { measureBodyLayout } from '.';

const direction: Direction = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** A trunk of fat with a liver on one side, a spine behind and lungs above; 1.5 x 1.5 x 5 mm. */
function trunk(flip: [boolean, boolean, boolean] = [false, false, false]): Volume {
  const [nx, ny, nz] = [200, 160, 70];
  const data = new Int16Array(nx * ny * nz);
  const at = (n: number, count: number, isFlipped: boolean) => (isFlipped ? count - 1 - n : n);
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        const [x, y, z] = [
          1.5 * at(i, nx, flip[0]) - 150,
          1.5 * at(j, ny, flip[1]) - 120,
          5 * at(k, nz, flip[2]),
        ];
        data[n] = tissue(x, y, z);
      }
    }
  }
  return {
    data,
    dimensions: [nx, ny, nz],
    spacingMm: [1.5, 1.5, 5],
    imagePositionPatient: [-150, -120, 0],
    direction,
  };
}

function tissue(x: number, y: number, z: number): number {
  if (Math.hypot(x / 130, y / 95) > 1) {
    return -1000;
  }
  if (Math.hypot(x / 20, (y - 60) / 20) < 1) {
    return 300;
  }
  if (z > 260) {
    return Math.hypot((Math.abs(x) - 60) / 40, y / 50) < 1 ? -850 : 20;
  }
  return Math.hypot((x + 60) / 55, y / 60, (z - 200) / 60) < 1 ? 60 : -100;
}

const options = { kidneysMm: [0, 20, 130] as [number, number, number], midlineX: 0 };

describe('measureBodyLayout', () => {
  it('finds the liver right, the spine behind and the lungs above', () => {
    const { solidMl, spineBehindMm, lungMl, lungAbove } = measureBodyLayout(trunk(), options);
    expect(solidMl.right).toBeGreaterThan(5 * Math.max(solidMl.left, 1));
    expect(spineBehindMm).toBeGreaterThan(40);
    expect(lungMl).toBeGreaterThan(300);
    expect(lungAbove).toBe(1);
  });

  it('finds each of them exchanged in images that are mirrored that way', () => {
    const left = measureBodyLayout(trunk([true, false, false]), options);
    expect(left.solidMl.left).toBeGreaterThan(5 * Math.max(left.solidMl.right, 1));
    expect(measureBodyLayout(trunk([false, true, false]), options).spineBehindMm).toBeLessThan(-40);
    const down = { ...options, kidneysMm: [0, 20, 215] as [number, number, number] };
    expect(measureBodyLayout(trunk([false, false, true]), down).lungAbove).toBe(0);
  });

  it('finds the liver below the kidneys in images that are upside down', () => {
    const { solidMl, solidBelowMl } = measureBodyLayout(trunk(), options);
    expect(solidBelowMl!.right).toBeLessThan(solidMl.right / 2);
    const down = { ...options, kidneysMm: [0, 20, 215] as [number, number, number] };
    const turned = measureBodyLayout(trunk([true, false, true]), down);
    expect(turned.solidBelowMl!.left).toBeGreaterThan(5 * Math.max(turned.solidBelowMl!.right, 1));
    expect(turned.solidBelowMl!.left).toBeGreaterThan(2 * turned.solidMl.left);
    const begins = { ...options, kidneysMm: [0, 20, 300] as [number, number, number] };
    expect(measureBodyLayout(trunk(), begins).solidBelowMl).toBeUndefined();
  });

  it('does not depend on how the axes of the image run', () => {
    const volume = trunk();
    const [nx, , nz] = volume.dimensions;
    // The same voxels, told from the other corner: rows run to the right, slices to the feet.
    const turned: Volume = {
      ...volume,
      data: Int16Array.from(volume.data).reverse(),
      direction: [-1, 0, 0, 0, -1, 0, 0, 0, -1],
      imagePositionPatient: [-150 + 1.5 * (nx - 1), -120 + 1.5 * 159, 5 * (nz - 1)],
    };
    const [a, b] = [volume, turned].map((one) => measureBodyLayout(one, options));
    expect(b.spineBehindMm).toBeCloseTo(a.spineBehindMm!, -1);
    expect(Math.abs(b.solidMl.right / a.solidMl.right - 1)).toBeLessThan(0.1);
  });
});
