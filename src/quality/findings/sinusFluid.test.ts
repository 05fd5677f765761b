import { testKidney, testScene } from '../../../tests/helpers/testScene';
import type { WaterPool } from '../measures/waterPools';
import { sinusFluid } from './sinusFluid';

const pool = (volumeMl: number): WaterPool => ({
  volumeMl,
  meanHu: 6,
  place: 'sinus',
  contactShare: 0.8,
});
const withPools = (waterPools: WaterPool[], contourConvention: 'parenchyma' | 'solid') =>
  sinusFluid(
    testScene({ contourConvention, kidneys: { right: testKidney('right', { waterPools }) } }),
  );

describe('sinusFluid', () => {
  it('counts all the fluid of the sinus', () => {
    expect(withPools([pool(9.9)], 'parenchyma')).toEqual([]);
    const [finding] = withPools([pool(9), pool(5)], 'parenchyma');
    expect(finding).toMatchObject({ code: 'SINUS_FLUID', severity: 'warning', side: 'right' });
    expect(finding.what).toContain('14 ml');
  });

  it('advises by what the contour includes', () => {
    expect(withPools([pool(20)], 'solid')[0].next).toContain('includes the sinus');
    expect(withPools([pool(20)], 'parenchyma')[0].next).toContain('leaves the fluid out');
  });

  it('leaves cysts to their own finding', () => {
    expect(withPools([{ ...pool(50), place: 'inside' }], 'solid')).toEqual([]);
  });
});
