import type { Vec3 } from '../volume/types';
import { withoutSheets } from './withoutSheets';

const dimensions: Vec3 = [20, 16, 10];
const cellMm: Vec3 = [12, 12, 12];

/** Blocks of air from a first cell to a last one, both included. */
function air(...blocks: [Vec3, Vec3][]): Uint8Array {
  const mask = new Uint8Array(20 * 16 * 10);
  for (const [from, to] of blocks) {
    for (let k = from[2]; k <= to[2]; k++) {
      for (let j = from[1]; j <= to[1]; j++) {
        for (let i = from[0]; i <= to[0]; i++) {
          mask[i + 20 * (j + 16 * k)] = 1;
        }
      }
    }
  }
  return mask;
}

const lung: [Vec3, Vec3] = [
  [2, 2, 6],
  [6, 8, 9],
];
/** Two cells thick, under the whole scan. */
const foam: [Vec3, Vec3] = [
  [1, 13, 0],
  [18, 14, 9],
];
/** The same of a patient who lies on the side. */
const foamBeside: [Vec3, Vec3] = [
  [17, 1, 0],
  [18, 14, 9],
];

describe('withoutSheets', () => {
  it('leaves lung and takes the foam of a couch out', () => {
    expect(withoutSheets(air(lung, foam), dimensions, cellMm)).toEqual(air(lung));
    expect(withoutSheets(air(lung, foamBeside), dimensions, cellMm)).toEqual(air(lung));
  });

  it('takes a piece of the same cells for lung where it is 48 mm thick', () => {
    const thick = air([
      [1, 8, 0],
      [18, 11, 9],
    ]);
    expect(withoutSheets(thick.slice(), dimensions, cellMm)).toEqual(thick);
  });

  it('has nothing to do where there is no air', () => {
    expect(withoutSheets(air(), dimensions, cellMm)).toEqual(air());
  });
});
