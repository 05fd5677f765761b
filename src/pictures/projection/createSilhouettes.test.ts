import fc from 'fast-check';
import { testGeometry } from '../../../tests/helpers/testCt';
import type { Direction, VolumeGeometry } from '../../volume/types';
import { createSilhouettes } from './createSilhouettes';

const axial: Direction = [1, 0, 0, 0, 1, 0, 0, 0, 1];

function grid(direction: Direction): VolumeGeometry {
  return testGeometry({ dimensions: [5, 4, 3], spacingMm: [1, 2, 3], direction });
}

/** Coronal picture, looked up voxel by voxel in patient coordinates. */
function expected(geometry: VolumeGeometry, labels: Uint8Array, label: number) {
  const [nx, ny] = geometry.dimensions;
  const points = new Map<string, number>();
  const { direction: d, spacingMm: s } = geometry;
  for (let n = 0; n < labels.length; n++) {
    const index = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
    const at = (axis: number) =>
      index.reduce((sum, v, a) => sum + v * s[a] * d[3 * a + axis], 0).toFixed(6);
    const key = `${at(0)} ${at(2)}`;
    points.set(key, (points.get(key) ?? 0) + (labels[n] === label ? 1 : 0));
  }
  // From head to feet, and there from the patient's right (small x) to the left.
  const order = [...points.entries()].sort(([a], [b]) => {
    const [ax, az] = a.split(' ').map(Number);
    const [bx, bz] = b.split(' ').map(Number);
    return bz - az || ax - bx;
  });
  return order.map(([, count]) => count);
}

describe('createSilhouettes', () => {
  it.each([
    ['axial', axial],
    ['axial, feet first', [-1, 0, 0, 0, 1, 0, 0, 0, -1]],
    ['axial, prone', [-1, 0, 0, 0, -1, 0, 0, 0, 1]],
    ['coronal', [1, 0, 0, 0, 0, -1, 0, 1, 0]],
    ['sagittal', [0, 1, 0, 0, 0, -1, -1, 0, 0]],
  ] as [string, Direction][])('%s: patient right on the left, head on top', (_, direction) => {
    const geometry = grid(direction);
    const labels = Uint8Array.from({ length: 60 }, (_value, n) => (n * 7 + (n >> 3)) % 3);
    const silhouettes = createSilhouettes(geometry);
    for (let k = 0; k < 3; k++) {
      silhouettes.replaceSlice(k, null, labels.subarray(k * 20, (k + 1) * 20));
    }
    for (const label of [1, 2]) {
      expect([...silhouettes.counts()[label - 1]]).toEqual(expected(geometry, labels, label));
    }
  });

  it('after any edits equals a picture made anew', () => {
    const slice = fc.uint8Array({ minLength: 20, maxLength: 20, max: 2 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ k: fc.nat(2), labels: slice }), { maxLength: 12 }),
        (edits) => {
          const edited = createSilhouettes(grid(axial));
          const current: (Uint8Array | null)[] = [null, null, null];
          for (const { k, labels } of edits) {
            edited.replaceSlice(k, current[k], labels);
            current[k] = labels;
          }
          const fresh = createSilhouettes(grid(axial));
          current.forEach((labels, k) => fresh.replaceSlice(k, null, labels));
          expect(edited.counts()).toEqual(fresh.counts());
        },
      ),
      { endOnFailure: true },
    );
  });
});
