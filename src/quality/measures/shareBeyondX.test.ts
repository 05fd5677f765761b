import { gridAround, orientations } from '../../../tests/helpers/testGrids';
import { labelBounds } from '../../labels';
import { indexToPatient } from '../../volume';
import type { Labelmap } from '../../volume/types';
import { kidneyBlocks } from './kidneyBlocks';
import { shareBeyondX } from './shareBeyondX';

describe('shareBeyondX', () => {
  it.each(Object.keys(orientations))('of a ball cut at its middle and beside it: %s', (name) => {
    const grid = gridAround([0, 0, 0], [60, 60, 60], [1.5, 1.5, 2], orientations[name]);
    const labelmap: Labelmap = { ...grid, data: new Uint8Array(216000) };
    const xs: number[] = [];
    for (let k = 0, n = 0; k < 60; k++) {
      for (let j = 0; j < 60; j++) {
        for (let i = 0; i < 60; i++, n++) {
          const [x, y, z] = indexToPatient(grid, [i, j, k]);
          if (Math.hypot(x - 5, y, z) < 20) {
            labelmap.data[n] = 1;
            xs.push(x);
          }
        }
      }
    }
    const ct = { ...grid, data: new Int16Array(216000) };
    const blocks = kidneyBlocks(ct, labelmap, 1, labelBounds(labelmap, 1)!);
    for (const cut of [-30, 5, 12, 40]) {
      const expected = xs.filter((x) => x > cut).length / xs.length;
      // Blocks of 3 mm fall on one side as a whole.
      expect(Math.abs(shareBeyondX(blocks, ct, cut) - expected)).toBeLessThan(0.08);
    }
  });
});
