import { testEvidence, testKidney, testScene } from '../../../tests/helpers/testScene';
import { sidesSwapped } from './sidesSwapped';

describe('sidesSwapped', () => {
  it('says nothing of an ordinary pair', () => {
    expect(sidesSwapped(testScene())).toEqual([]);
  });

  it('where the right contour lies to the patient left of the left one', () => {
    const kidneys = {
      right: testKidney('right', { shape: { centroidMm: [60, 0, 0] }, shareAcrossSpine: 1 }),
      left: testKidney('left', { shape: { centroidMm: [-60, 0, 0] }, shareAcrossSpine: 1 }),
    };
    const findings = sidesSwapped(testScene({ kidneys }));
    expect(findings).toEqual([
      expect.objectContaining({ code: 'SIDES_SWAPPED', severity: 'warning' }),
    ]);
  });

  it('tells a single kidney on the wrong side by the spine', () => {
    const right = testKidney('right', { shareAcrossSpine: 0.93 });
    const [finding, ...others] = sidesSwapped(testScene({ kidneys: { right } }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'SIDES_SWAPPED', side: 'right' });
    expect(finding.what).toContain('93 %');
  });

  it.each([undefined, 0.5])('says nothing for a share of %s beyond the spine', (share) => {
    const left = testKidney('left', { shareAcrossSpine: share });
    expect(sidesSwapped(testScene({ kidneys: { left } }))).toEqual([]);
  });

  it('says that sides were exchanged', () => {
    const evidence = { ...testEvidence(), sidesExchanged: true };
    expect(sidesSwapped(testScene({ evidence })).map(({ what }) => what)).toEqual([
      expect.stringContaining('were exchanged'),
    ]);
  });
});
