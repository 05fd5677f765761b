import { codeOf } from '../../tests/helpers/codeOf';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { latticeMeans } from './latticeMeans';

describe('latticeMeans', () => {
  it.each(Object.entries(orientations))(
    'keeps what a volume holds and where, %s',
    (_, direction) => {
      const grid = gridAround([40, -20, 300], [30, 30, 30], [4, 4, 4], direction);
      const data = new Float32Array(27000);
      const at = 20 + 30 * (9 + 30 * 14);
      data[at] = 64;
      const lattice = latticeMeans({ ...grid, data }, 8);
      const hot = lattice.data.indexOf(Math.max(...lattice.data));
      const [nx, ny] = lattice.dimensions;
      const cell = [hot % nx, Math.floor(hot / nx) % ny, Math.floor(hot / (nx * ny))];
      const middle = [20, 9, 14].map((v) => (v - 14.5) * 4);
      cell.forEach((v, axis) => {
        const place = lattice.imagePositionPatient[axis] + 8 * v;
        const truth = [0, 1, 2].reduce(
          (sum, a) => sum + direction[3 * a + axis] * middle[a],
          [40, -20, 300][axis],
        );
        expect(Math.abs(place - truth)).toBeLessThan(4.01);
      });
    },
  );

  it('passes over what is not known', () => {
    const grid = gridAround([0, 0, 0], [2, 1, 1], [2, 2, 2], orientations.prone);
    const { data } = latticeMeans({ ...grid, data: Float32Array.from([NaN, 6]) }, 16);
    expect([...data]).toEqual([6]);
  });

  it('refuses what is larger than any patient before it takes the memory', () => {
    const grid = gridAround([0, 0, 0], [2, 2, 2], [9000, 9000, 9000], orientations.prone);
    const run = () => latticeMeans({ ...grid, data: new Float32Array(8) }, 8);
    expect(codeOf(run)).toBe('IMPLAUSIBLE_GEOMETRY');
  });
});
