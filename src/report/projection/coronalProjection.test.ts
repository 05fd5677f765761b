import { orientations } from '../../../tests/helpers/testGrids';
import { addEllipsoid, testGeometry, testLabelmap } from '../../../tests/helpers/testCt';
import { kidneySides } from '../../labels';
import { indexToPatient, patientToIndex } from '../../volume';
import type { Labelmap, Vec3 } from '../../volume';
import { coronalProjection } from './coronalProjection';
import type { RgbRaster } from '../../pictures/rgbRaster';

const geometry = testGeometry({ dimensions: [40, 30, 20], spacingMm: [2, 2, 2] });
const labelmap = testLabelmap(geometry);
addEllipsoid(labelmap, 1, [10, 15, 14], [4, 4, 4]);
addEllipsoid(labelmap, 2, [30, 15, 8], [4, 4, 5]);
const ct = { ...geometry, data: new Int16Array(40 * 30 * 20).fill(-400) };

/** Centre of the pixels of a colour, as shares of the picture from the top left. */
function centreOf(raster: RgbRaster, [r, g, b]: number[]): [number, number] {
  const hits: [number, number][] = [];
  for (let n = 0; n < raster.width * raster.height; n++) {
    const [pr, pg, pb] = raster.data.subarray(3 * n, 3 * n + 3);
    if (pr === r && pg === g && pb === b) {
      hits.push([(n % raster.width) + 0.5, Math.floor(n / raster.width) + 0.5]);
    }
  }
  const mean = (axis: 0 | 1) => hits.reduce((sum, hit) => sum + hit[axis], 0) / hits.length;
  return [mean(0) / raster.width, mean(1) / raster.height];
}

describe('coronalProjection', () => {
  it.each(Object.entries(orientations))(
    "shows the patient's right on the left and the head at the top, %s",
    (name, direction) => {
      // The same kidneys on a grid of that orientation around the same place.
      const turned = { ...geometry, dimensions: [40, 40, 40] as Vec3, direction };
      const middle = indexToPatient(geometry, [20, 15, 10]);
      const offset = indexToPatient({ ...turned, imagePositionPatient: [0, 0, 0] }, [20, 20, 20]);
      const grid = {
        ...turned,
        imagePositionPatient: middle.map((mm, axis) => mm - offset[axis]) as Vec3,
      };
      const labels: Labelmap = { ...grid, data: new Uint8Array(64000) };
      for (let n = 0; n < 64000; n++) {
        const point = indexToPatient(grid, [n % 40, Math.floor(n / 40) % 40, Math.floor(n / 1600)]);
        const [i, j, k] = patientToIndex(geometry, point).map(Math.round);
        const isInside = i >= 0 && i < 40 && j >= 0 && j < 30 && k >= 0 && k < 20;
        labels.data[n] = isInside ? labelmap.data[i + 40 * (j + 30 * k)] : 0;
      }
      const raster = coronalProjection({ ...grid, data: new Int16Array(64000).fill(-400) }, labels);
      const right = centreOf(raster, kidneySides[0].color);
      const left = centreOf(raster, kidneySides[1].color);
      // x differs by 40 mm, z by 12 mm, in a picture of 80 mm.
      const tolerance = name === 'oblique' ? 0.2 : 0.05;
      expect(Math.abs(left[0] - right[0] - 0.5)).toBeLessThan(tolerance);
      expect(Math.abs(left[1] - right[1] - 0.15)).toBeLessThan(tolerance);
    },
  );

  it('shows the largest summed dose along the body in colour, from the threshold on', () => {
    const dose = { ...geometry, data: new Float32Array(40 * 30 * 20) };
    // Two peaks on one line of sight: the larger counts, not the sum.
    dose.data[20 + 40 * (5 + 30 * 10)] = 2;
    dose.data[20 + 40 * (25 + 30 * 10)] = 3;
    const raster = coronalProjection(ct, labelmap, {
      doses: [dose, dose],
      thresholdGy: 1,
      opacity: 1,
    });
    expect(raster.maximumGy).toBe(6);
    const at = (column: number, row: number) => {
      const n = 3 * (column + raster.width * row);
      return [...raster.data.subarray(n, n + 3)];
    };
    // k = 10 of 20 is row 9 from the top.
    expect(at(20, 9)).toEqual([255, 250, 160]);
    expect(at(0, 0)).toEqual([0, 0, 0]);
  });

  it('is no larger than asked for and keeps its proportions', () => {
    const raster = coronalProjection(ct, labelmap, { maximumSize: 20 });
    expect([raster.width, raster.height]).toEqual([20, 10]);
    expect(raster.pixelMm).toBe(4);
    expect(raster.data).toHaveLength(3 * 200);
  });
});
