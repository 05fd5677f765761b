import { testScene } from '../../../tests/helpers/testScene';
import { metalNear } from './metalNear';

describe('metalNear', () => {
  it.each([
    [undefined, undefined],
    [{ volumeMl: 0.005, largestHu: 3071 }, undefined],
    [{ volumeMl: 0.04, largestHu: 3071 }, 'less than 0.1 ml above 2500 HU (up to 3071)'],
    [{ volumeMl: 1.24, largestHu: 2711 }, '1.2 ml above 2500 HU (up to 2711)'],
  ])('for %j', (dense, text) => {
    const findings = metalNear(testScene({ dense }));
    expect(findings.map(({ what }) => what)).toEqual(
      text === undefined ? [] : [expect.stringContaining(text)],
    );
    expect(findings.every(({ code }) => code === 'METAL_NEAR')).toBe(true);
  });
});
