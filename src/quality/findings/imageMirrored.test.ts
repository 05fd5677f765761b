import { testScene } from '../../../tests/helpers/testScene';
import { imageMirrored } from './imageMirrored';

const usual = { solidMl: { right: 500, left: 80 }, spineBehindMm: 50, lungMl: 2000, lungAbove: 1 };

describe('imageMirrored', () => {
  it('says nothing of an ordinary patient, or where nothing is seen', () => {
    expect(imageMirrored(testScene({ layout: usual }))).toEqual([]);
    expect(imageMirrored(testScene())).toEqual([]);
    const nothing = { solidMl: { right: 0, left: 60 }, lungMl: 0 };
    expect(imageMirrored(testScene({ layout: nothing }))).toEqual([]);
  });

  it('takes neither muscles of the pelvis nor a liver in its place for one below', () => {
    const below = (
      solidBelowMl: { right: number; left: number },
      above = { right: 90, left: 60 },
    ) => imageMirrored(testScene({ layout: { ...usual, solidMl: above, solidBelowMl } }));
    expect(below({ right: 110, left: 400 })[0].what).toContain('liver seems to lie below');
    expect(below({ right: 300, left: 300 })).toEqual([]);
    expect(below({ right: 120, left: 20 }, { right: 0, left: 0 })).toEqual([]);
    expect(below({ right: 500, left: 100 }, { right: 420, left: 90 })).toEqual([]);
  });

  it.each([
    ['liver', { solidMl: { right: 80, left: 500 } }],
    ['spine', { spineBehindMm: -50 }],
    ['lungs', { lungAbove: 0 }],
  ])('says that the sides may be exchanged by the %s', (organ, changes) => {
    const [finding] = imageMirrored(testScene({ layout: { ...usual, ...changes } }));
    expect(finding).toMatchObject({ code: 'IMAGE_MIRRORED', severity: 'warning' });
    expect(finding.what).toMatch(/sides may be exchanged/i);
    expect(finding.what).toContain(organ);
  });
});
