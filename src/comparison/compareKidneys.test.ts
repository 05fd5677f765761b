import { testGeometry, testLabelmap } from '../../tests/helpers/testCt';
import type { DoseVolume } from '../dose';
import { compareKidneys } from './compareKidneys';
import { doseDifferencePercent } from './doseDifferencePercent';

const geometry = testGeometry({ dimensions: [20, 10, 4], spacingMm: [2, 2, 5] });

/** A row of voxels in slice 1. */
function row(label: number, from: number, to: number) {
  const labelmap = testLabelmap(geometry);
  labelmap.data.fill(label, 200 + from, 200 + to);
  return labelmap;
}

/** Grows by 1 Gy a voxel along x: the mean of a row is the dose at its middle. */
const ramp: DoseVolume = {
  ...geometry,
  data: Float32Array.from({ length: 800 }, (_, n) => n % 20),
};

describe('compareKidneys', () => {
  it('gives agreement and doses of each side', () => {
    const [right, left] = compareKidneys(row(1, 2, 12), row(1, 4, 14), { doses: [ramp] });
    expect(right).toMatchObject({ side: 'right', dice: 0.8, volumeRatio: 1 });
    // Middles of voxels 2 to 11 and 4 to 13.
    expect(right.automaticDoseGy).toBeCloseTo(6.5, 5);
    expect(right.referenceDoseGy).toBeCloseTo(8.5, 5);
    expect(doseDifferencePercent(right)).toBeCloseTo((-100 * 2) / 8.5, 4);
    expect(right.automaticDvh!.volumeFractions[0]).toBe(1);
    expect(right.automaticDvh!.volumeFractions.at(-1)).toBe(0);
    expect(left).toMatchObject({ side: 'left', automaticMl: 0, referenceMl: 0, dice: 1 });
    expect(left.automaticDoseGy).toBeUndefined();
  });

  it('adds the doses of several maps, and does without any', () => {
    const [both] = compareKidneys(row(1, 2, 12), row(1, 2, 12), { doses: [ramp, ramp] });
    expect(both.automaticDoseGy).toBeCloseTo(13, 5);
    const [none] = compareKidneys(row(1, 2, 12), row(1, 2, 12));
    expect(none).toMatchObject({ dice: 1, texts: [] });
    expect(none).not.toHaveProperty('automaticDoseGy');
  });
});
