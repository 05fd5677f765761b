import fc from 'fast-check';
import { geometries } from '../../tests/helpers/labelmapArbitraries';
import { forEachVoxel, gridAround, orientations } from '../../tests/helpers/testGrids';
import { patientExtent } from './patientExtent';

describe('patientExtent', () => {
  it('spans the outer voxel centres of an axial scan', () => {
    const grid = gridAround([10, 20, 30], [11, 21, 31], [2, 3, 4], [1, 0, 0, 0, 1, 0, 0, 0, 1]);
    expect(patientExtent(grid)).toEqual({ min: [0, -10, -30], max: [20, 50, 90] });
  });

  it('is in patient axes for a coronal scan', () => {
    const { min, max } = patientExtent(
      gridAround([0, 0, 0], [11, 21, 31], [2, 3, 4], orientations.coronal),
    );
    // i along x: 20 mm, j along -z: 60 mm, k along y: 120 mm.
    expect(max.map((v, a) => v - min[a])).toEqual([20, 120, 60]);
  });

  it('contains every voxel centre, and each limit is reached by one', () => {
    fc.assert(
      fc.property(geometries, (geometry) => {
        const min = [Infinity, Infinity, Infinity];
        const max = [-Infinity, -Infinity, -Infinity];
        forEachVoxel(geometry, (point) => {
          point.forEach((v, a) => {
            min[a] = Math.min(min[a], v);
            max[a] = Math.max(max[a], v);
          });
        });
        const extent = patientExtent(geometry);
        for (let a = 0; a < 3; a++) {
          expect(extent.min[a]).toBeCloseTo(min[a], 8);
          expect(extent.max[a]).toBeCloseTo(max[a], 8);
        }
      }),
    );
  });
});
