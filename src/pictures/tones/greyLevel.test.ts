import { greyLevel } from './greyLevel';
import { hounsfieldWindows } from './hounsfieldWindows';
import { windowRange } from './windowRange';

describe('greyLevel', () => {
  it('runs from black to white and no further', () => {
    expect([-1, 0, 1, 4, 9].map((value) => greyLevel(value, [0, 4]))).toEqual([
      0, 0, 63.75, 255, 255,
    ]);
  });

  it('is black where nothing is known, also without a range', () => {
    expect(greyLevel(Number.NaN, [0, 4])).toBe(0);
    expect(greyLevel(0, [0, 0])).toBe(0);
  });
});

describe('windowRange', () => {
  it('gives black and white of the windows that are used', () => {
    expect(windowRange(hounsfieldWindows.slice)).toEqual([-160, 240]);
    expect(windowRange(hounsfieldWindows.projection)).toEqual([-120, 160]);
  });
});
