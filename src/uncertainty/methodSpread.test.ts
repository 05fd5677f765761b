import { fitTimeActivity } from '../kinetics';
import { methodSpread } from './methodSpread';
import { organSelfDose } from './organSelfDose';

const { chosen, curves } = fitTimeActivity([
  { hours: 4, activity: 50 },
  { hours: 24, activity: 42 },
  { hours: 96, activity: 15 },
]);
const refused = expect.objectContaining({ code: 'INVALID_ARGUMENT' });

describe('methodSpread', () => {
  it('has every method, the two best models, uncorrected and recovered', () => {
    const { rows, minimum, maximum } = methodSpread({
      chosen,
      curves,
      massG: 150,
      radionuclide: '177Lu',
      kernelOverLocal: 1.04,
      recoveryCoefficient: 0.75,
    });
    expect(rows).toHaveLength(12);
    const local = (0.08531 * chosen.timeIntegratedActivity) / 150;
    const find = (energy: string, isRecovered: boolean): number =>
      rows.find(
        (row) =>
          row.energy === energy && row.model === chosen.model && row.isRecovered === isRecovered,
      )!.meanDoseGy;
    expect(find('local-deposition', false) / local).toBeCloseTo(1, 3);
    expect(find('voxel-kernel', false) / local).toBeCloseTo(1.04, 3);
    expect(find('local-deposition', true) / local).toBeCloseTo(1 / 0.75, 3);
    const doses = rows.map(({ meanDoseGy }) => meanDoseGy);
    expect(minimum.meanDoseGy).toBe(Math.min(...doses));
    expect(maximum.meanDoseGy).toBe(Math.max(...doses));
    expect(maximum).toMatchObject({ energy: 'voxel-kernel', isRecovered: true });
  });

  it('leaves out what is not known, and refuses ratios out of range', () => {
    const { rows } = methodSpread({ chosen, curves, massG: 150, radionuclide: '177Lu' });
    expect(rows.map(({ energy }) => energy)).toEqual([
      'local-deposition',
      'organ-s-value',
      'local-deposition',
      'organ-s-value',
    ]);
    for (const wrong of [{ recoveryCoefficient: 0 }, { kernelOverLocal: 40 }, { massG: 0 }]) {
      expect(() =>
        methodSpread({ chosen, curves, massG: 150, radionuclide: '177Lu', ...wrong }),
      ).toThrow(refused);
    }
  });
});

describe('organSelfDose', () => {
  // OpenDose, ICRP 110 adults, 177Lu: self S values of kidneys, mGy/(MBq s).
  it.each([
    [152.983, 1.5662e-4],
    [157.011, 1.5283e-4],
    [149.483, 1.6034e-4],
    [125.53, 1.9083e-4],
  ])('is that of the phantom’s kidney of %p g within 0.3 %', (massG, mGyPerMBqS) => {
    expect(Math.abs(organSelfDose(1, massG, '177Lu') / (mGyPerMBqS * 3.6) - 1)).toBeLessThan(0.003);
  });

  it('refuses a mass that is none', () => {
    for (const massG of [0, -1, NaN, Infinity]) {
      expect(() => organSelfDose(1, massG, '177Lu')).toThrow(refused);
    }
  });
});
