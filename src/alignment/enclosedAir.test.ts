import type { Vec3 } from '../volume/types';
import { enclosedAir } from './enclosedAir';

const dimensions: Vec3 = [20, 20, 10];
const cellMl = 1;

/** Tissue in a cylinder of radius 8 cells through all slices, air around. */
function body(): Float32Array {
  const mean = new Float32Array(4000).fill(-1000);
  forEach((i, j, _k, n) => {
    if (Math.hypot(i - 9.5, j - 9.5) < 8) {
      mean[n] = 40;
    }
  });
  return mean;
}

function forEach(visit: (i: number, j: number, k: number, n: number) => void): void {
  for (let n = 0; n < 4000; n++) {
    visit(n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400), n);
  }
}

describe('enclosedAir', () => {
  const covered = new Float32Array(4000).fill(1);

  it('is the large air inside the body, also where the scan cuts it off', () => {
    const mean = body();
    let expected = 0;
    forEach((i, j, k, n) => {
      // A lung that reaches the last slice.
      if (k >= 3 && i >= 6 && i < 12 && j >= 7 && j < 12) {
        mean[n] = -850;
        expected++;
      }
    });
    const lung = enclosedAir(mean, covered, dimensions, cellMl);
    expect(lung.reduce((a, b) => a + b, 0)).toBe(expected);
  });

  it('is neither the air around nor a pocket of gas', () => {
    const mean = body();
    forEach((i, j, k, n) => {
      if (k === 5 && i >= 8 && i < 12 && j >= 8 && j < 12) {
        mean[n] = -900;
      }
    });
    expect(enclosedAir(mean, covered, dimensions, cellMl).includes(1)).toBe(false);
  });

  it('is not what was never scanned', () => {
    const mean = body();
    const partly = Float32Array.from(covered);
    forEach((i, _j, _k, n) => {
      if (i < 9) {
        mean[n] = partly[n] = 0;
      }
    });
    expect(enclosedAir(mean, partly, dimensions, cellMl).includes(1)).toBe(false);
  });
});
