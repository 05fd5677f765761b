import { doseUncertainty } from './doseUncertainty';

const site = { calibrationRelative: 0.05, recoveryRelative: 0.06, curveFitRelative: 0.08 };

describe('doseUncertainty', () => {
  it('adds relative components in squares; the contour as a rectangle between its two doses', () => {
    const band = { meanDoseAt03Gy: 3.8, meanDoseAt07Gy: 4.3 };
    const result = doseUncertainty(4, site, band)!;
    const contour = 0.5 / (2 * Math.sqrt(3)) / 4;
    expect(result.components[0].relativeStandardUncertainty).toBeCloseTo(contour, 12);
    expect(result.relativeStandardUncertainty).toBeCloseTo(
      Math.sqrt(contour ** 2 + 0.05 ** 2 + 0.06 ** 2 + 0.08 ** 2),
      12,
    );
    expect(result.standardUncertaintyGy).toBeCloseTo(4 * result.relativeStandardUncertainty, 12);
    expect(result.isComplete).toBe(true);
  });

  it('takes the uncertainty of the volume where there is no band', () => {
    const result = doseUncertainty(4, { ...site, volumeRelative: 0.1 })!;
    expect(result.components[0]).toMatchObject({ id: 'volume', relativeStandardUncertainty: 0.1 });
    expect(result.relativeStandardUncertainty).toBeCloseTo(Math.sqrt(0.0225), 12);
    expect(result.isComplete).toBe(true);
  });

  it('is a lower bound where a component is missing, and absent where all are', () => {
    const part = doseUncertainty(4, { calibrationRelative: 0.03 })!;
    expect(part.relativeStandardUncertainty).toBeCloseTo(0.03, 12);
    expect(part.isComplete).toBe(false);
    expect(part.components.map(({ id }) => id)).toEqual([
      'contour',
      'calibration',
      'recovery',
      'curve-fit',
    ]);
    expect(doseUncertainty(4, {})).toBeUndefined();
  });

  it('refuses doses without meaning', () => {
    for (const [mean, low] of [
      [0, 1],
      [4, -1],
      [4, NaN],
    ]) {
      expect(() => doseUncertainty(mean, site, { meanDoseAt03Gy: low, meanDoseAt07Gy: 4 })).toThrow(
        expect.objectContaining({ code: 'INVALID_ARGUMENT' }),
      );
    }
  });
});
