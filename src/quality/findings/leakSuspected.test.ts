import { testKidney, testScene } from '../../../tests/helpers/testScene';
import { leakSuspected } from './leakSuspected';

const border = (largestPatchCm2: number) => ({ share: 0.2, areaCm2: 50, largestPatchCm2 });

describe('leakSuspected', () => {
  it.each([
    ['an ordinary kidney', {}, []],
    ['a patch of 18 cm2', { openBorder: border(18) }, []],
    ['a patch of 25 cm2', { openBorder: border(25) }, ['over 25 cm2']],
    ['a fill of 0.55', { shape: { ellipsoidFill: 0.55 } }, []],
    ['a fill of 0.54', { shape: { ellipsoidFill: 0.54 } }, ['it fills 54 %']],
    ['156 x 60 mm', { shape: { axesMm: [156, 60, 50] as [number, number, number] } }, []],
    [
      '160 x 60 mm',
      { shape: { axesMm: [160, 60, 50] as [number, number, number] } },
      ['2.7 times as long as wide'],
    ],
  ])('for %s', (_name, changes, texts) => {
    const kidneys = { right: testKidney('right'), left: testKidney('left', changes) };
    const findings = leakSuspected(testScene({ kidneys }));
    expect(findings).toEqual(
      texts.map((text) =>
        expect.objectContaining({
          code: 'LEAK_SUSPECTED',
          severity: 'warning',
          side: 'left',
          what: expect.stringContaining(text) as string,
          next: expect.stringContaining('spleen') as string,
        }),
      ),
    );
  });

  it('joins what speaks for it into one finding', () => {
    const right = testKidney('right', { openBorder: border(30), shape: { ellipsoidFill: 0.5 } });
    const findings = leakSuspected(testScene({ kidneys: { right } }));
    expect(findings).toHaveLength(1);
    expect(findings[0].what).toMatch(/30 cm2.*50 %/);
    expect(findings[0].next).toContain('liver');
  });

  it('goes without the border where the contour is too small to measure it', () => {
    const right = testKidney('right', { openBorder: undefined });
    expect(leakSuspected(testScene({ kidneys: { right } }))).toEqual([]);
  });
});
