import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { kidneyMissing } from './kidneyMissing';

const right = testKidney('right');
const place = (shareInScan: number) => ({
  left: { centreMm: [70, 0, 0] as [number, number, number], shareInScan },
});

describe('kidneyMissing', () => {
  it('says nothing of a pair', () => {
    expect(kidneyMissing(testScene())).toEqual([]);
  });

  it.each([
    [0, 'outside the scan', '0 % of the place'],
    [0.24, 'outside the scan', '24 % of the place'],
    [0.26, 'edge of the scan', 'only 26 % of the place'],
    [0.89, 'edge of the scan', 'only 89 % of the place'],
    [0.9, 'pelvis', 'the scan shows the place'],
    [1, 'pelvis', 'the scan shows the place'],
  ])('with %d of its place in the scan', (share, next, what) => {
    const [finding, ...others] = kidneyMissing(
      testScene({ kidneys: { right }, expected: place(share) }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'KIDNEY_MISSING', severity: 'warning', side: 'left' });
    expect(finding.what).toContain(what);
    expect(finding.next).toContain(next);
  });

  it('names a large other kidney', () => {
    const large = testKidney('right', { shape: { volumeMl: 262 } });
    const [{ what }] = kidneyMissing(testScene({ kidneys: { right: large }, expected: place(1) }));
    expect(what).toContain('The other kidney is large (262 ml)');
  });

  it('for both, whatever is known of their places', () => {
    expect(kidneyMissing(testScene({ kidneys: {} })).map(({ side }) => side)).toEqual([
      'right',
      'left',
    ]);
  });
});
