import fc from 'fast-check';
import { gridAround } from '../../../tests/helpers/testGrids';
import type { ProbabilityField } from './probabilityField';
import { smoothSinus } from './smoothSinus';

const box = gridAround([0, 0, 0], [24, 24, 14], [1.5, 1.5, 3], [1, 0, 0, 0, 1, 0, 0, 0, 1]);
const decision = { threshold: 0.5, sinusThreshold: 0.5 };

/** A ball of kidney with a radius of 13 mm, in it one of sinus of 10 mm; shares with noise. */
function ball(noise: (n: number) => number): Required<ProbabilityField> {
  const kidney = new Float32Array(24 * 24 * 14);
  const sinus = new Float32Array(kidney.length);
  for (let n = 0; n < kidney.length; n++) {
    const [i, j, k] = [n % 24, Math.floor(n / 24) % 24, Math.floor(n / 576)];
    const radius = Math.hypot(1.5 * (i - 11.5), 1.5 * (j - 11.5), 3 * (k - 6.5));
    kidney[n] = radius < 13 ? 0.95 : 0.02;
    const share = (radius < 10 ? 0.75 : 0.25) + noise(n);
    sinus[n] = kidney[n] * Math.min(1, Math.max(0, share));
  }
  return { box, kidney, sinus };
}

/** Voxels of the kidney that are sinus. */
function sinusOf({ kidney, sinus }: ProbabilityField): number[] {
  return Array.from(kidney.keys()).filter((n) => kidney[n] > 0.5 && sinus![n] > 0.5 * kidney[n]);
}

describe('smoothSinus', () => {
  it('makes a noisy ball of sinus the ball again', () => {
    const truth = new Set(sinusOf(ball(() => 0)));
    const wrongIn = (field: ProbabilityField) => {
      const seen = sinusOf(field);
      const right = seen.filter((n) => truth.has(n)).length;
      return seen.length + truth.size - 2 * right;
    };
    // A sine of the index that repeats nowhere: independent of the voxel's neighbours.
    const noisy = ball((n) => 0.4 * Math.sin(12.9898 * n ** 1.5));
    expect(wrongIn(noisy)).toBeGreaterThan(60);
    expect(wrongIn(smoothSinus(noisy, decision))).toBeLessThan(wrongIn(noisy) / 2);
  });

  it('keeps the number of sinus voxels and the kidney, and stays a probability', () => {
    const strength = fc.double({ min: 0, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(strength, fc.double({ min: 0.3, max: 0.7 }), (noise, sinusThreshold) => {
        const field = ball((n) => noise * Math.sin(12.9898 * n ** 1.5));
        const before = field.kidney.slice();
        const smooth = smoothSinus(field, { threshold: 0.5, sinusThreshold });
        const count = ({ kidney, sinus }: ProbabilityField) =>
          kidney.filter((p, n) => p > 0.5 && sinus![n] > sinusThreshold * p).length;
        // Shares that are equal by symmetry lie on one side of the threshold together.
        expect(Math.abs(count(smooth) - count(field))).toBeLessThan(20);
        expect(smooth.kidney).toEqual(before);
        // Not voxel by voxel: a hundred thousand expectations take seconds. NaN is outside, too.
        const isShare = (p: number, n: number) => p >= 0 && p <= smooth.kidney[n];
        expect(smooth.sinus!.every(isShare)).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it('leaves a field alone that has no sinus, or none above the threshold', () => {
    const { kidney, sinus } = ball(() => 0);
    const solid = { box, kidney };
    expect(smoothSinus(solid, decision)).toBe(solid);
    const faint = { box, kidney, sinus: sinus.map((p) => p / 4) };
    expect(smoothSinus(faint, decision)).toBe(faint);
  });
});
