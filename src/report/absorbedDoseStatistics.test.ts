import { doseReportCase } from '../../tests/helpers/doseReportCase';
import { absorbedDoseStatistics } from './absorbedDoseStatistics';

describe('absorbedDoseStatistics', () => {
  const { measurements } = doseReportCase(1).input;

  it('keeps the order of a histogram', () => {
    const dose = absorbedDoseStatistics(measurements.right, [3, 4])!;
    const { minDoseGy, d98Gy, d50Gy, d2Gy, maxDoseGy } = dose;
    const ascending = [minDoseGy, d98Gy, d50Gy, d2Gy, maxDoseGy];
    expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
    expect(dose.medianDoseGy).toBe(d50Gy);
    expect(dose.volumesAtDose.map(({ doseGy }) => doseGy)).toEqual([3, 4]);
    expect(dose.volumesAtDose[0].volumeMl).toBeGreaterThan(dose.volumesAtDose[1].volumeMl);
  });

  it('has a plotted histogram that adds up to the volume', () => {
    const { dvh } = absorbedDoseStatistics(measurements.left, [])!;
    expect(dvh.dosesGy.length).toBeGreaterThan(100);
    expect(dvh.dosesGy.length).toBeLessThan(300);
    expect(dvh.cumulativeFractions[0]).toBe(1);
    expect(dvh.cumulativeFractions.at(-1)).toBe(0);
    expect(dvh.differentialVolumesMl).toHaveLength(dvh.dosesGy.length - 1);
    expect(dvh.differentialVolumesMl.reduce((sum, ml) => sum + ml, 0)).toBeCloseTo(
      measurements.left.volumeMl,
      6,
    );
  });

  it('is absent without dose', () => {
    expect(absorbedDoseStatistics({ label: 1, voxels: 4, volumeMl: 1 }, [18])).toBeUndefined();
  });
});
