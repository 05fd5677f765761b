import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { kidneysJoined } from './kidneysJoined';

describe('kidneysJoined', () => {
  it.each([
    [19, 1],
    [20, 0],
    [Infinity, 0],
  ])('for a gap of %d mm: %i findings', (gapMm, count) => {
    const findings = kidneysJoined(testScene({ gapMm }));
    expect(findings).toHaveLength(count);
    expect(findings.every(({ what }) => what.includes('within 19 mm'))).toBe(true);
  });

  it.each([
    [0.03, 0],
    [0.1, 1],
    // That is the other side: another finding.
    [0.51, 0],
    [undefined, 0],
  ])('for a share of %s beyond the spine: %i findings', (shareAcrossSpine, count) => {
    const left = testKidney('left', { shareAcrossSpine });
    const findings = kidneysJoined(testScene({ kidneys: { left } }));
    expect(findings).toHaveLength(count);
    // A tenth of 160 ml.
    expect(findings.every(({ what, side }) => side === 'left' && what.includes('16 ml'))).toBe(
      true,
    );
  });
});
