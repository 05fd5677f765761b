import { errorFunction } from '../recovery/errorFunction';
import type { Vec3, Volume } from '../volume';
import { meanInContour } from './meanInContour';
import { recoverPlacement } from './recoverPlacement';
import { translation } from './translation';

const radiusMm = 26;
const fwhmMm = 10;
const sigma = fwhmMm / Math.sqrt(8 * Math.LN2);
const around = 0.1;

/** A ball of concentration 1 after a Gaussian, r mm from its centre: closed form. */
function blurredBall(r: number): number {
  const [near, far] = [radiusMm - r, radiusMm + r];
  const bell = (mm: number) => Math.exp(-(mm ** 2) / (2 * sigma ** 2));
  const edge = (mm: number) => errorFunction(mm / (sigma * Math.SQRT2));
  return (
    (edge(far) + edge(near)) / 2 - (sigma / (r * Math.sqrt(2 * Math.PI))) * (bell(near) - bell(far))
  );
}

function draw(voxelMm: Vec3, halfMm: number, value: (r: number) => number): Volume<Float32Array> {
  const dimensions = voxelMm.map((mm) => 2 * Math.ceil(halfMm / mm)) as Vec3;
  const imagePositionPatient = voxelMm.map((mm, n) => (-(dimensions[n] - 1) / 2) * mm) as Vec3;
  const [nx, ny, nz] = dimensions;
  const data = Float32Array.from({ length: nx * ny * nz }, (_, at) => {
    const index = [at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny))];
    return value(Math.hypot(...index.map((i, n) => imagePositionPatient[n] + i * voxelMm[n])));
  });
  const direction = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const;
  return { dimensions, spacingMm: voxelMm, imagePositionPatient, direction: [...direction], data };
}

describe('recoverPlacement', () => {
  const ball = draw([2, 2, 2], radiusMm + 4, (r) => (r <= radiusMm ? 1 : 0));
  const contour = { ...ball, data: Uint8Array.from(ball.data) };
  // Drawn 6 mm off, to be carried back.
  const kidneys = { ...contour, imagePositionPatient: [...contour.imagePositionPatient] as Vec3 };
  kidneys.imagePositionPatient[2] += 6;
  const toImage = translation([0, 0, -6]);

  it.each<Vec3>([
    [2.4, 2.4, 2.4],
    [4.8, 4.8, 4.8],
    [4.8, 4.8, 3],
  ])(
    'gives the concentration of a ball from its closed form, voxels of %d x %d x %d mm',
    (...mm) => {
      const activity = draw(mm, 70, (r) => around + (1 - around) * blurredBall(r));
      const { mean = 0 } = meanInContour(activity, kidneys, 1, toImage);
      expect(mean).toBeLessThan(0.83);
      const point = { activity, fwhmMm };
      const recovery = recoverPlacement(point, 1, { kidneys, toImage }, { measured: mean });
      const concentration = recovery?.isRecovered ? recovery.concentration : NaN;
      expect(Math.abs(concentration - 1)).toBeLessThan(0.01);
    },
  );

  it("takes the site's table before the resolution, and without one no surroundings off", () => {
    const activity = draw([4.8, 4.8, 4.8], 70, (r) => around + (1 - around) * blurredBall(r));
    const table = {
      by: 'volumeMl' as const,
      points: [
        { at: 50, recoveryCoefficient: 0.6 },
        { at: 100, recoveryCoefficient: 0.8 },
      ],
    };
    const of = (more: object) =>
      recoverPlacement({ activity, ...more }, 1, { kidneys, toImage }, { measured: 0.7, table });
    // Of the ball as it was drawn, ml.
    const volumeMl = (contour.data.reduce((a, b) => a + b, 0) * 8) / 1000;
    const coefficient = 0.6 + (0.2 * (volumeMl - 50)) / 50;
    const alone = of({});
    expect(alone).toMatchObject({ isRecovered: true, method: 'site-table' });
    expect(alone?.isRecovered && alone.recoveryCoefficient).toBeCloseTo(coefficient, 9);
    expect(alone?.isRecovered && alone.concentration).toBeCloseTo(0.7 / coefficient, 9);
    const withBackground = of({ fwhmMm });
    expect(withBackground?.isRecovered && withBackground.concentration).toBeCloseTo(
      (0.7 - around * (1 - coefficient)) / coefficient,
      2,
    );
  });

  it('is nothing without a resolution, and a reason where nothing is left', () => {
    const activity = draw([4.8, 4.8, 4.8], 70, () => 1);
    const of = (more: object) =>
      recoverPlacement({ activity, ...more }, 1, { kidneys, toImage }, { measured: 0.1 });
    expect(of({})).toBeUndefined();
    expect(of({ fwhmMm })).toMatchObject({
      isRecovered: false,
      why: expect.stringContaining('no activity') as string,
    });
  });
});
