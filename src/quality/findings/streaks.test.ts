import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { streaks } from './streaks';

const withNoise = (noiseAcrossHu: number, noiseAlongHu: number) =>
  streaks(
    testScene({
      kidneys: { left: testKidney('left', { tissue: { noiseAcrossHu, noiseAlongHu } }) },
    }),
  );

describe('streaks', () => {
  it.each([
    [10, 8, 0],
    // Strong, but alike in all directions: noise.
    [60, 50, 0],
    // Directed, but weak.
    [24, 8, 0],
    [51, 30.1, 0],
    [51, 30, 1],
  ])('for %d HU across and %d HU along: %i findings', (across, along, count) => {
    const findings = withNoise(across, along);
    expect(findings).toHaveLength(count);
    expect(findings.every(({ what }) => what.includes('51 HU') && what.includes('30 in'))).toBe(
      true,
    );
  });
});
