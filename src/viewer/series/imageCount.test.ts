import type { DisplaySet } from '../host/hostTypes';
import { imageCount } from './imageCount';

const series: DisplaySet = {
  displaySetInstanceUID: 'a',
  StudyInstanceUID: '1',
  SeriesInstanceUID: '1.1',
  Modality: 'CT',
};

describe('imageCount', () => {
  it.each<[string, Partial<DisplaySet>, number]>([
    ['single-frame images', { images: [{}, {}, {}] }, 3],
    ['one enhanced instance', { images: [{ NumberOfFrames: 120 }], numImageFrames: 1 }, 120],
    [
      'a series in two enhanced parts',
      { images: [{ NumberOfFrames: 60 }, { NumberOfFrames: 40 }] },
      100,
    ],
    ['a display set without images', { numImageFrames: 7 }, 7],
    ['nothing known', {}, 0],
  ])('of %s', (_name, changes, expected) => {
    expect(imageCount({ ...series, ...changes })).toBe(expected);
  });
});
