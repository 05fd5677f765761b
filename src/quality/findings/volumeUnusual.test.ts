import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { volumeUnusual } from './volumeUnusual';

const ofVolume = (volumeMl: number, scanEdges: 'upper'[] = []) =>
  volumeUnusual(
    testScene({ kidneys: { right: testKidney('right', { shape: { volumeMl }, scanEdges }) } }),
  );

describe('volumeUnusual', () => {
  it.each([
    [69, 1],
    [70, 0],
    [350, 0],
    [351, 1],
  ])('for %i ml: %i findings', (volumeMl, count) => {
    const findings = ofVolume(volumeMl);
    expect(findings).toHaveLength(count);
    expect(findings.every(({ what }) => what.includes(`${volumeMl} ml, outside`))).toBe(true);
  });

  it('does not call a kidney small that the scan cuts', () => {
    expect(ofVolume(30, ['upper'])).toEqual([]);
    expect(ofVolume(400, ['upper'])).toHaveLength(1);
  });
});
