import { forEachVoxel, gridAround, orientations } from '../../tests/helpers/testGrids';
import { coronalFrame } from './coronalFrame';
import { coronalProjection } from './coronalProjection';
import { coronalSilhouette } from './coronalSilhouette';

describe.each(Object.entries(orientations))('a coronal view of a CT, %s', (name, direction) => {
  const geometry = gridAround([5, -8, 40], [20, 18, 16], [4, 4, 4], direction);
  const volume = { ...geometry, data: new Float32Array(20 * 18 * 16) };
  const labelmap = { ...geometry, data: new Uint8Array(20 * 18 * 16) };
  forEachVoxel(geometry, ([x, y, z], n) => {
    volume.data[n] = y < -8 ? 100 : 0;
    labelmap.data[n] = Math.hypot(x - 15, y + 8, z - 50) < 11 ? 1 : 0;
  });
  const frame = coronalFrame(volume, 2);

  it('has the patient upright, right side on the left', () => {
    const mask = coronalSilhouette(labelmap, 1, frame);
    let [sumX, sumZ, count] = [0, 0, 0];
    mask.forEach((v, n) => {
      if (v) {
        sumX += frame.firstX + (n % frame.width) * frame.pixelMm;
        sumZ += frame.firstZ - Math.floor(n / frame.width) * frame.pixelMm;
        count++;
      }
    });
    // A ball of 11 mm 10 mm left of and 10 mm above the middle; its voxels' extent is counted in.
    expect(sumX / count).toBeCloseTo(15, -0.3);
    expect(sumZ / count).toBeCloseTo(50, -0.3);
    expect(count * 4).toBeGreaterThan(Math.PI * 11 ** 2);
    expect(count * 4).toBeLessThan(Math.PI * 17 ** 2);
  });

  it('takes the mean or the maximum from front to back', () => {
    const mean = coronalProjection(volume, frame, { kind: 'mean' }).values;
    const maximum = coronalProjection(volume, frame, { kind: 'maximum' }).values;
    const middle = Math.floor(frame.width / 2) + frame.width * Math.floor(frame.height / 2);
    // A turned grid is cut unevenly by the plane.
    expect(Math.abs(mean[middle] - 50)).toBeLessThan(name === 'oblique' ? 8 : 1);
    expect(maximum[middle]).toBe(100);
    const clip = { lower: 0, upper: 60 };
    expect(coronalProjection(volume, frame, { kind: 'maximum', clip }).values[middle]).toBe(60);
  });
});

describe('coronalProjection', () => {
  it('is not a number where there is no voxel', () => {
    const geometry = gridAround([0, 0, 0], [4, 4, 4], [2, 2, 2], orientations['axial, head first']);
    const volume = { ...geometry, data: new Float32Array(64).fill(7) };
    const frame = { width: 2, height: 1, pixelMm: 100, firstX: 0, firstZ: 0 };
    expect([...coronalProjection(volume, frame, { kind: 'mean' }).values]).toEqual([7, NaN]);
  });

  it('has no silhouette of a label that does not occur', () => {
    const geometry = gridAround([0, 0, 0], [4, 4, 4], [2, 2, 2], orientations['axial, head first']);
    const labelmap = { ...geometry, data: new Uint8Array(64) };
    const mask = coronalSilhouette(labelmap, 1, coronalFrame(geometry));
    expect(mask.every((v) => v === 0)).toBe(true);
  });
});
