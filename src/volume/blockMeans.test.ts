import { blockMeans } from './blockMeans';
import type { Volume } from './types';

function ramp(): Volume<Int16Array> {
  const dimensions: [number, number, number] = [8, 7, 5];
  const data = new Int16Array(8 * 7 * 5);
  for (let k = 0, n = 0; k < 5; k++) {
    for (let j = 0; j < 7; j++) {
      for (let i = 0; i < 8; i++, n++) {
        data[n] = 10 * i + 20 * j + 40 * k;
      }
    }
  }
  return {
    dimensions,
    spacingMm: [1, 1.5, 2],
    imagePositionPatient: [5, -6, 7],
    direction: [-1, 0, 0, 0, 1, 0, 0, 0, -1],
    data,
  };
}

describe('blockMeans', () => {
  it('averages blocks no wider than the target and puts their centres where they are', () => {
    const blocks = blockMeans(ramp(), 3);
    expect(blocks.dimensions).toEqual([2, 3, 5]);
    expect(blocks.spacingMm).toEqual([3, 3, 2]);
    // First block: voxels 0 to 2 along i, 0 and 1 along j; i runs towards patient right.
    expect(blocks.imagePositionPatient).toEqual([4, -5.25, 7]);
    expect(blocks.data[0]).toBe(10 + 10);
    // Block (1, 2, 4): i 3 to 5, j 4 and 5, slice 4.
    expect(blocks.data[1 + 2 * (2 + 3 * 4)]).toBe(40 + 90 + 160);
  });

  it('leaves voxels as they are that are as wide as the target', () => {
    const ct = ramp();
    const blocks = blockMeans(ct, 1);
    expect(blocks.dimensions).toEqual(ct.dimensions);
    expect([...blocks.data]).toEqual([...ct.data]);
  });

  it('does not let padding or metal carry a mean away', () => {
    const ct = ramp();
    ct.data.fill(-3024);
    ct.data[0] = 20000;
    const blocks = blockMeans(ct, 3);
    expect(blocks.data[0]).toBe(Math.round((2000 - 5 * 1024) / 6));
    expect(blocks.data[1]).toBe(-1024);
  });
});
