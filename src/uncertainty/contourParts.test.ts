import type { Labelmap } from '../volume';
import { bandContourPart } from './bandContourPart';
import { borderContourPart } from './borderContourPart';
import { borderContours } from './borderContours';
import { cropContour } from './cropContour';
import { measureContour } from './measureContour';
import { measureShiftLoss } from './measureShiftLoss';
import { contourPart } from './contourPart';
import { volumeContourPart } from './volumeContourPart';

const refused = expect.objectContaining({ code: 'INVALID_ARGUMENT' });

/** Label 2 in a ball about the origin. */
function ball(radiusMm: number, spacingMm: [number, number, number]): Labelmap {
  const dimensions = spacingMm.map((mm) => 2 * Math.ceil(radiusMm / mm) + 3);
  const [nx, ny, nz] = dimensions;
  const at = (n: number, axis: number): number =>
    (n - (dimensions[axis] - 1) / 2) * spacingMm[axis];
  const data = new Uint8Array(nx * ny * nz);
  for (let n = 0; n < data.length; n++) {
    const [i, j, k] = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    data[n] = Math.hypot(at(i, 0), at(j, 1), at(k, 2)) <= radiusMm ? 2 : 0;
  }
  return {
    dimensions: [nx, ny, nz],
    spacingMm,
    imagePositionPatient: [at(0, 0), at(0, 1), at(0, 2)],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    frameOfReferenceUID: '1.2',
    data,
  };
}

/** 10 Gy at the origin, falling with the square of the distance. */
function roundDose(fallPerMm2: number) {
  const size = 41;
  const data = new Float32Array(size ** 3);
  for (let n = 0; n < data.length; n++) {
    const [i, j, k] = [n % size, Math.floor(n / size) % size, Math.floor(n / size ** 2)];
    data[n] = 10 - fallPerMm2 * 4 * ((i - 20) ** 2 + (j - 20) ** 2 + (k - 20) ** 2);
  }
  return {
    dimensions: [size, size, size] as [number, number, number],
    spacingMm: [2, 2, 2] as [number, number, number],
    imagePositionPatient: [-40, -40, -40] as [number, number, number],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1] as Labelmap['direction'],
    frameOfReferenceUID: '1.2',
    data,
    doseType: 'PHYSICAL',
    notes: [],
  };
}

describe('the contour’s part', () => {
  it('of a band: as far up and down as the doses of the network’s contours', () => {
    const part = bandContourPart({ meanDoseGy: 4, meanDoseAt03Gy: 3.9, meanDoseAt07Gy: 4.2 });
    expect(part.up).toBeCloseTo(0.05, 12);
    expect(part.down).toBeCloseTo(0.025, 12);
    // Both contours read less, as beside a bright organ.
    const lower = bandContourPart({ meanDoseGy: 4, meanDoseAt03Gy: 3.9, meanDoseAt07Gy: 3.8 });
    expect([lower.up, lower.down]).toEqual([0, expect.closeTo(0.05, 12)]);
    expect(() =>
      bandContourPart({ meanDoseGy: 4, meanDoseAt03Gy: NaN, meanDoseAt07Gy: 4 }),
    ).toThrow(refused);
  });

  it('of a recovered dose: the network’s contours recovered by their own coefficients', () => {
    const reading = (meanDoseGy: number, recoveryCoefficient: number) => ({
      volumeMl: 100,
      meanDosesGy: [meanDoseGy],
      recoveryCoefficients: [recoveryCoefficient],
    });
    // Without surroundings a contour that keeps all its organ's activity recovers the same dose.
    const band = { at03: reading(3.6, 0.9), at05: reading(3.2, 0.8), at07: reading(2.8, 0.7) };
    const recovered = contourPart({ band, borderMm: 1 }, 0, 1 / 0.8);
    expect(recovered.up).toBeCloseTo(0, 9);
    expect(recovered.down).toBeCloseTo(0, 9);
    const plain = contourPart({ band, borderMm: 1 }, 0);
    expect([plain.up, plain.down]).toEqual([expect.closeTo(0.125, 9), expect.closeTo(0.125, 9)]);
  });

  it('of a border: the response of the dose, scaled to the border’s share of the volume', () => {
    // A dose as 1/V, as of activity that all lies inside: 1 mm of a 100 ml kidney with 120 cm2.
    const part = borderContourPart({
      volumeMl: 100,
      surfaceMm2: 12_000,
      meanDoseGy: 4,
      inner: { volumeMl: 98, meanDoseGy: 4 * Math.exp(0.02) },
      outer: { volumeMl: 103, meanDoseGy: 4 * Math.exp(-0.03) },
    });
    expect(part.up).toBeCloseTo(Math.exp(0.12) - 1, 10);
    expect(part.down).toBeCloseTo(1 - Math.exp(-0.12), 10);
    const same = { volumeMl: 100, meanDoseGy: 4 };
    expect(() => borderContourPart({ ...same, surfaceMm2: 1, inner: same, outer: same })).toThrow(
      refused,
    );
  });

  it('of a volume: activity, recovery and mass go together', () => {
    expect(volumeContourPart({ volumeRelative: 0.1 }).up).toBeCloseTo(0.1, 12);
    const both = volumeContourPart({
      volumeRelative: 0.1,
      edgeToMean: 0.65,
      recoveryPerVolume: 0.15,
    });
    expect(both.up).toBeCloseTo(0.05, 12);
    // Gear et al.: u2(A) + u2(S) + 2 cov(A, S), with A ~ C / R.
    const [u, c, r] = [0.1, 0.65, 0.15];
    const activity = (c * u) ** 2 + (r * u) ** 2 - 2 * c * r * u ** 2;
    const covariance = -(c - r) * u ** 2;
    expect(both.up! ** 2).toBeCloseTo(activity + u ** 2 + 2 * covariance, 12);
    expect(() => volumeContourPart({ volumeRelative: 1 })).toThrow(refused);
  });

  it('knows the surface of a ball, and contours around each other', () => {
    for (const spacing of [
      [1, 1, 1],
      [0.8, 0.8, 2.5],
    ] as [number, number, number][]) {
      const contour = cropContour(ball(25, spacing), 2);
      const { inner, outer, surfaceMm2 } = borderContours(contour);
      expect(surfaceMm2 / (4 * Math.PI * 25 ** 2)).toBeCloseTo(1, 1);
      expect(contour.data.every((v, n) => inner.data[n] <= v && v <= outer.data[n])).toBe(true);
      const count = (map: Labelmap): number => map.data.reduce((a, b) => a + b, 0);
      expect(count(inner)).toBeLessThan(count(contour));
      expect(count(outer)).toBeGreaterThan(count(contour));
    }
    expect(() => cropContour(ball(5, [1, 1, 1]), 1)).toThrow(
      expect.objectContaining({ code: 'NO_KIDNEY_ROI' }),
    );
  });

  it('measures a ball in a round dose as the closed form: the mean of r^2 is 3/5 R^2', () => {
    const labels = ball(20, [1, 1, 1]);
    const options = { sources: [undefined], fwhmUncertaintyMm: 1 };
    const contour = measureContour(labels, 2, [roundDose(0.005)], options);
    const part = contourPart({ contour, borderMm: 1 }, 0);
    const mean = (radius: number): number => 10 - 0.005 * 0.6 * radius ** 2;
    expect(contour.own.meanDosesGy[0]).toBeCloseTo(mean(20), 1);
    expect(contour.own.recoveryCoefficients).toEqual([undefined]);
    expect(part.up! / (mean(19) / mean(20) - 1)).toBeCloseTo(1, 0);
    expect(Math.abs(part.down! / (1 - mean(21) / mean(20)) - 1)).toBeLessThan(0.12);
  });

  it('measures the loss by a shift: fall / mean for a round dose, no slope', () => {
    const loss = measureShiftLoss(ball(15, [1, 1, 1]), 2, roundDose(0.005))!;
    const mean = 10 - 0.005 * 0.6 * 15 ** 2;
    expect(loss.lossPerMm2 / (0.005 / mean)).toBeCloseTo(1, 1);
    expect(loss.slopePerMm).toBeLessThan(1e-4);
  });
});
