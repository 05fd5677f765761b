import { smoothGaussian } from '../volume/smoothGaussian';
import { measureRecovery } from '../../bench/recoveryParts/measureRecovery';
import { gridAround, orientations } from '../../tests/helpers/testGrids';
import { indexToPatient } from '../volume';
import type { Direction, Labelmap, Vec3, Volume } from '../volume';
import { backgroundActivity } from './backgroundActivity';

interface Ellipsoid {
  centre: Vec3;
  radii: Vec3;
  value: number;
}

const fwhmMm = 10;
const sinus: Ellipsoid = { centre: [18, 0, 0], radii: [14, 9, 18], value: 0 };
const kidney: Ellipsoid = { centre: [0, 0, 0], radii: [26, 25, 54], value: 1 };

function painted(spacing: number, direction: Direction, shapes: Ellipsoid[]): Volume<Float32Array> {
  const count = Math.round(170 / spacing);
  const spacingMm: Vec3 = [spacing, spacing, spacing];
  const grid = gridAround([0, 0, 0], [count, count, count], spacingMm, direction);
  const data = new Float32Array(count ** 3);
  for (let n = 0; n < data.length; n++) {
    const index: Vec3 = [n % count, Math.floor(n / count) % count, Math.floor(n / count ** 2)];
    const [x, y, z] = indexToPatient(grid, index);
    for (const { centre, radii, value } of shapes) {
      const [u, v, w] = [x - centre[0], y - centre[1], z - centre[2]];
      if ((u / radii[0]) ** 2 + (v / radii[1]) ** 2 + (w / radii[2]) ** 2 <= 1) {
        data[n] = value;
      }
    }
  }
  return { ...grid, data };
}

/** Body of a background around a kidney with its sinus, and what else is there; 3 mm. */
function spect(background: number, others: Ellipsoid[] = []): Volume<Float32Array> {
  const body: Ellipsoid = { centre: [0, 0, 0], radii: [1e3, 1e3, 1e3], value: background };
  const drawn = painted(3, orientations['axial, head first'], [
    body,
    kidney,
    { ...sinus, value: background },
    ...others,
  ]);
  return smoothGaussian(drawn, fwhmMm / Math.sqrt(8 * Math.LN2));
}

function contour(direction: Direction, others: Ellipsoid[] = []): Labelmap {
  const drawn = painted(2, direction, [kidney, sinus, ...others]);
  return { ...drawn, data: Uint8Array.from(drawn.data) };
}

const axial = contour(orientations['axial, head first']);
const resolution = { fwhmMm, voxelMm: undefined };

describe('backgroundActivity', () => {
  it.each([0, 0.25, 0.5])('finds an even background of %f of the kidney', (background) => {
    const found = backgroundActivity(spect(background), axial, 1, resolution);
    expect(Math.abs(found.concentration - background)).toBeLessThan(0.01);
    expect(found.notes).toEqual([]);
  });

  it.each([0.1, 0.5])('brings the kidney to 1 %% of the truth with it: %f', (background) => {
    const activity = spect(background);
    const errors = measureRecovery({ activity, kidneys: axial, labels: [1] }, 1, 1, resolution);
    expect(Math.abs(errors.withBackground)).toBeLessThan(0.015);
    expect(Math.abs(errors.transferMatrix)).toBeLessThan(0.015);
    // Without it, too high by what is spilled in.
    expect(errors.coefficientOnly).toBeGreaterThan(0.2 * background);
  });

  it('is the same on contours of any orientation', () => {
    const activity = spect(0.3);
    for (const name of ['coronal', 'sagittal', 'oblique']) {
      const found = backgroundActivity(activity, contour(orientations[name]), 1, resolution);
      expect(Math.abs(found.concentration - 0.3)).toBeLessThan(0.01);
    }
  });

  it('stands a hot organ beside the kidney, contoured or not', () => {
    const hot: Ellipsoid = { centre: [-58, 0, 20], radii: [26, 40, 40], value: 3 };
    const activity = spect(0.1, [hot]);
    expect(backgroundActivity(activity, axial, 1, resolution).concentration).toBeLessThan(0.2);
    const both = contour(orientations['axial, head first'], [{ ...hot, value: 2 }]);
    const found = backgroundActivity(activity, both, 1, resolution);
    expect(Math.abs(found.concentration - 0.1)).toBeLessThan(0.03);
  });

  it('says so where there is nothing to measure', () => {
    const activity = spect(0.2);
    const far = { ...activity, imagePositionPatient: [900, 0, 0] as Vec3 };
    const { concentration, notes } = backgroundActivity(far, axial, 1, resolution);
    expect(concentration).toBe(0);
    expect(notes.map(({ code }) => code)).toEqual(['RECOVERY_BACKGROUND_UNKNOWN']);
  });
});
