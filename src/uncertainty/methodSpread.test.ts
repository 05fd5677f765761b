import { serialDoseSummary } from '../../tests/helpers/serialDoseSummary';
import { fitTimeActivity } from '../kinetics';
import { methodSpread } from './methodSpread';
import type { SpreadCycle } from './methodSpread';
import { organSelfDose } from './organSelfDose';

const { chosen, curves } = fitTimeActivity(
  [
    { hours: 4, activity: 50 },
    { hours: 24, activity: 42 },
    { hours: 96, activity: 15 },
  ],
  { physicalHalfLifeHours: 159.528 },
);
const refused = expect.objectContaining({ code: 'INVALID_ARGUMENT' });
const massG = 150;
const localGy = (0.08531 * chosen.timeIntegratedActivity) / massG;
const serial = {
  ...serialDoseSummary.kidneys[0],
  curve: chosen,
  models: curves,
  kernelOverLocal: 1.04,
};
const cycle: SpreadCycle = {
  radionuclide: '177Lu',
  meanDoseGy: localGy,
  massG,
  energy: serialDoseSummary.energy,
  serial,
  recoveryFactor: 1 / 0.75,
};

describe('methodSpread', () => {
  it('has every method, the two best models, uncorrected and recovered', () => {
    const { methods, minimumGy, maximumGy } = methodSpread([cycle]);
    expect(methods).toHaveLength(12);
    const find = (energy: string, isRecovered: boolean): number =>
      methods.find(
        (one) =>
          one.energy === energy &&
          one.models[0] === chosen.model &&
          one.isRecovered === isRecovered,
      )!.meanDoseGy;
    expect(find('local-deposition', false) / localGy).toBeCloseTo(1, 3);
    expect(find('voxel-kernel', false) / localGy).toBeCloseTo(1.04, 3);
    expect(find('local-deposition', true) / localGy).toBeCloseTo(1 / 0.75, 3);
    expect(find('organ-s-value', false)).toBeCloseTo(
      organSelfDose(chosen.timeIntegratedActivity, massG, '177Lu'),
      3,
    );
    const doses = methods.map(({ meanDoseGy }) => meanDoseGy);
    expect([minimumGy, maximumGy]).toEqual([Math.min(...doses), Math.max(...doses)]);
  });

  it('is the same whether the dose itself is by the kernel or local', () => {
    const energy = { ...cycle.energy, method: 'voxel-kernel' as const, doseConstant: undefined };
    const byKernel = methodSpread([{ ...cycle, meanDoseGy: 1.04 * localGy, energy }]);
    byKernel.methods.forEach(({ meanDoseGy }, n) => {
      expect(meanDoseGy).toBeCloseTo(methodSpread([cycle]).methods[n].meanDoseGy, 3);
    });
  });

  it('adds cycles by one choice for all, and leaves out what one of them does not allow', () => {
    const twice = methodSpread([cycle, cycle]);
    expect(twice.maximumGy).toBeCloseTo(2 * methodSpread([cycle]).maximumGy, 9);
    expect(twice.methods[0].models).toEqual([chosen.model, chosen.model]);
    const lacking = methodSpread([
      cycle,
      { ...cycle, recoveryFactor: undefined, serial: { ...serial, kernelOverLocal: undefined } },
    ]);
    expect(lacking.methods.map(({ energy }) => energy)).toEqual([
      'local-deposition',
      'organ-s-value',
      'local-deposition',
      'organ-s-value',
    ]);
    expect(() => methodSpread([{ ...cycle, massG: 0 }])).toThrow(refused);
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
