import type { Labelmap } from '../volume/types';
import { drawnKidneys } from './drawnKidneys';

const labelmap: Labelmap = {
  dimensions: [3, 2, 4],
  spacingMm: [1, 1, 2],
  imagePositionPatient: [10, 20, 30],
  direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  data: new Uint8Array(24),
};
labelmap.data.set([0, 1, 0, 0, 0, 2], 6);
labelmap.data.set([0, 1, 0, 0, 0, 0], 12);

describe('drawnKidneys', () => {
  it('gives the slices with labels, and the middle of each kidney', () => {
    expect(drawnKidneys(labelmap, { min: [0, 0, 1], max: [2, 1, 2] })).toEqual({
      firstSlice: 1,
      labels: Uint8Array.of(0, 1, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0),
      centresMm: [
        [11, 20, 33],
        [12, 21, 32],
      ],
    });
  });

  it('gives a copy, because the labelmap goes on to be changed and sent', () => {
    const { labels } = drawnKidneys(labelmap, { min: [0, 0, 1], max: [2, 1, 2] });
    labels[1] = 2;
    expect(labelmap.data[7]).toBe(1);
  });
});
