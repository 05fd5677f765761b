import type { DisplaySet } from '../host/hostTypes';
import { describeSeries } from './describeSeries';

const series: DisplaySet = {
  displaySetInstanceUID: 'a',
  StudyInstanceUID: '1',
  SeriesInstanceUID: '1.1',
  Modality: 'CT',
  SeriesDescription: 'CT AC 5.0 B30s',
  SeriesNumber: 3,
  images: new Array(72).fill({}),
};

describe('describeSeries', () => {
  it.each<[string, Partial<DisplaySet>]>([
    ['3: CT AC 5.0 B30s (72 images)', {}],
    ['0: CT AC 5.0 B30s (1 image)', { SeriesNumber: 0, images: [{}] }],
    ['CT AC 5.0 B30s (72 images)', { SeriesNumber: undefined }],
    ['3: CT (72 images)', { SeriesDescription: '' }],
    ['3: CT (72 images)', { SeriesDescription: undefined }],
    ['3: CT AC 5.0 B30s (200 images)', { images: [{ NumberOfFrames: 200 }] }],
    [
      '3: RTDOSE (40 images)',
      { Modality: 'RTDOSE', SeriesDescription: '', images: undefined, numImageFrames: 40 },
    ],
  ])('gives "%s"', (expected, changes) => {
    expect(describeSeries({ ...series, ...changes })).toBe(expected);
  });
});
