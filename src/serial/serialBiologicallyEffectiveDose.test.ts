import { fitTimeActivity } from '../kinetics';
import { serialBiologicallyEffectiveDose } from './serialBiologicallyEffectiveDose';

const curve = (effectiveHalfLifeHours: number) =>
  fitTimeActivity([{ hours: 24, activity: 50 }], {
    physicalHalfLifeHours: 159.528,
    model: 'single-half-life',
    knownHalfLife: { effectiveHalfLifeHours, source: 'test' },
  }).chosen;

describe('serialBiologicallyEffectiveDose', () => {
  it('gives V9 and V10 of the reference', () => {
    // V9, the dose by the kernel.
    const left = serialBiologicallyEffectiveDose(
      { meanDoseGy: 2.741, curve: curve(49.22) },
      { alphaBetaGy: 2.6, repairHalfLifeHours: 2.8 },
    );
    expect(left).toBeCloseTo(2.897, 3);
    const cycle = serialBiologicallyEffectiveDose(
      { meanDoseGy: 5, curve: curve(50) },
      { alphaBetaGy: 2.5, repairHalfLifeHours: 2.8 },
    );
    expect(cycle).toBeCloseTo(5.5303, 4);
    expect(4 * cycle).toBeCloseTo(22.121, 3);
  });
});
