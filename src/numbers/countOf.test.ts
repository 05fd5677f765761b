import { countOf } from './countOf';

describe('countOf', () => {
  it('says one image, and none or several images', () => {
    expect([0, 1, 2].map((count) => countOf(count, 'image'))).toEqual([
      '0 images',
      '1 image',
      '2 images',
    ]);
  });

  it('takes a plural of its own', () => {
    expect(countOf(2, 'series', 'series')).toBe('2 series');
  });
});
