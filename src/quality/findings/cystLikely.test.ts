import { testKidney, testScene } from '../../../tests/helpers/testScene';
import type { WaterPool } from '../measures/waterPools';
import { cystLikely } from './cystLikely';

const pool = (changes: Partial<WaterPool>): WaterPool => ({
  volumeMl: 12,
  meanHu: 5,
  place: 'beside',
  contactShare: 0.3,
  ...changes,
});
const withPools = (...waterPools: WaterPool[]) =>
  cystLikely(testScene({ kidneys: { left: testKidney('left', { waterPools }) } }));

describe('cystLikely', () => {
  it.each<[string, Partial<WaterPool>, number]>([
    ['a large pool against the kidney', {}, 1],
    ['a small one', { volumeMl: 3.9 }, 0],
    ['one that hardly touches it', { contactShare: 0.09 }, 0],
    ['one in the contour', { place: 'inside', contactShare: 0 }, 1],
    ['one in the sinus', { place: 'sinus' }, 0],
  ])('for %s', (_name, changes, count) => {
    const findings = withPools(pool(changes));
    expect(findings).toHaveLength(count);
    expect(findings.every(({ code, side }) => code === 'CYST_LIKELY' && side === 'left')).toBe(
      true,
    );
  });

  it('adds up the pools of a place, and tells the places apart', () => {
    const findings = withPools(
      pool({ place: 'inside', volumeMl: 20 }),
      pool({ place: 'inside', volumeMl: 12 }),
      pool({ volumeMl: 9 }),
    );
    expect(findings).toHaveLength(2);
    // 32 of 160 ml.
    expect(findings[0].what).toMatch(/32 ml of water density.*inside the contour, 20 %/);
    expect(findings[1].what).toMatch(/9 ml of water density.*against the contour/);
  });
});
