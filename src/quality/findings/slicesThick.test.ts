import { testScene } from '../../../tests/helpers/testScene';
import { slicesThick } from './slicesThick';

describe('slicesThick', () => {
  it.each<[[number, number, number], number]>([
    [[1, 1, 5], 0],
    [[1, 1, 6], 0],
    [[1, 1, 7.5], 1],
    // A coronal series: the spacing that counts may lie along any axis.
    [[1, 7.5, 2], 1],
  ])('for a spacing of %j mm: %i findings', (spacingMm, count) => {
    const findings = slicesThick(testScene({ spacingMm }));
    expect(findings).toHaveLength(count);
    expect(findings.every(({ what }) => what.includes('7.5 mm'))).toBe(true);
  });
});
