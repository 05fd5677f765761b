import { testMaps } from '../../tests/helpers/testMaps';
import { anatomySamples } from './anatomySamples';
import { nearestCells } from './nearestCells';
import { rotateBy } from '../volume';

/** Three points: cells (1, 1, 1), (3, 1, 1) and (1, 1, 4), 10 mm each. */
const maps = testMaps([6, 5, 7], (i, j, k) => ({
  bone: j === 1 && ((k === 1 && (i === 1 || i === 3)) || (k === 4 && i === 1)) ? 1 : 0,
}));
const samples = anatomySamples(maps);
const upright = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const cell = (i: number, j: number, k: number) => i + 6 * (j + 5 * k);

describe('nearestCells', () => {
  it('are the samples’ own cells under the identity', () => {
    const same = {
      rotation: upright,
      scale: 1,
      translation: [0, 0, 0] as [number, number, number],
    };
    expect([...nearestCells(maps, samples, same)]).toEqual([...samples.index]);
  });

  it('follow shift, turn and size, rounded to the closest', () => {
    // A quarter turn about z takes x to y; then twice the size, then the shift.
    const found = nearestCells(maps, samples, {
      rotation: rotateBy(upright, [0, 0, Math.PI / 2]),
      scale: 0.5,
      translation: [14, 6, 4],
    });
    // (10, 10, 10) -> (-5, 5, 5) -> (9, 11, 9); (30, 10, 10) -> (-5, 15, 5) -> (9, 21, 9);
    // (10, 10, 40) -> (-5, 5, 20) -> (9, 11, 24).
    expect([...found]).toEqual([cell(1, 1, 1), cell(1, 2, 1), cell(1, 1, 2)]);
  });

  it('are none outside the grid and where nothing was scanned', () => {
    const up = { rotation: upright, scale: 1, translation: [0, 0, 30] as [number, number, number] };
    expect([...nearestCells(maps, samples, up)]).toEqual([cell(1, 1, 4), cell(3, 1, 4), -1]);
    const partly = { ...maps, covered: maps.covered.map((v, n) => (n === cell(3, 1, 4) ? 0 : v)) };
    expect([...nearestCells(partly, samples, up)]).toEqual([cell(1, 1, 4), -1, -1]);
  });
});
