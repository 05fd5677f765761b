import { createRandom } from '../../demo/phantom/createRandom';
import { smoothGaussian } from '../volume/smoothGaussian';
import type { DosimetryError } from '../errors';
import type { Vec3, Volume } from '../volume';
import { combineResolutions } from './combineResolutions';
import { measureResolution } from './measureResolution';
import { sphereLabelmap } from './sphereLabelmap';
import { sphereProfile } from '../../tests/helpers/sphereProfile';

const perSigma = Math.sqrt(8 * Math.LN2);

interface Shown {
  radius: number;
  fwhmMm: number;
  centre?: Vec3;
  background?: number;
  /** Of a voxel, relative to the sphere. */
  noise?: number;
  seed?: number;
}

/** A sphere of 100 as a SPECT of 4 mm shows it, from the closed form. */
function spect({ radius, fwhmMm, centre = [0, 0, 0], ...rest }: Shown): Volume<Float32Array> {
  const { background = 5, noise = 0, seed = 1 } = rest;
  const count = 32;
  const image: Volume<Float32Array> = {
    dimensions: [count, count, count],
    spacingMm: [4, 4, 4],
    imagePositionPatient: [-61.3, -62.4, -61.9],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data: new Float32Array(count ** 3),
  };
  const random = createRandom(seed, 'resolution');
  const white = { ...image, data: image.data.map(() => random.normal()) };
  const together = smoothGaussian(white, 3).data;
  const rms = Math.hypot(...together) / Math.sqrt(together.length);
  image.data.forEach((_, at) => {
    const index = [at % count, Math.floor(at / count) % count, Math.floor(at / count ** 2)];
    const mm = index.map((v, n) => image.imagePositionPatient[n] + 4 * v - centre[n]);
    const share = sphereProfile(Math.hypot(...mm), radius, fwhmMm / perSigma);
    image.data[at] = background + (100 - background) * share + (100 * noise * together[at]) / rms;
  });
  return image;
}

const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return (error as DosimetryError).code;
  }
};

describe('measureResolution', () => {
  it.each([
    [18.5, 6],
    [18.5, 10],
    [14, 8],
    [14, 12],
    [24, 15],
  ])('finds the width of a sphere of radius %f mm blurred by %f mm', (radius, fwhmMm) => {
    const centre: Vec3 = [1.7, -2.2, 3.1];
    const found = measureResolution(
      spect({ radius, fwhmMm, centre }),
      sphereLabelmap([0, 0, 0], 2 * radius),
      1,
    );
    expect(Math.abs(found.fwhmMm - fwhmMm)).toBeLessThan(0.15);
    found.shiftMm.forEach((mm, axis) => expect(Math.abs(mm - centre[axis])).toBeLessThan(0.1));
    expect(Math.abs(found.concentration - 100)).toBeLessThan(1);
    expect(Math.abs(found.background - 5)).toBeLessThan(0.5);
  });

  it('is right within its uncertainty in noise of 8 %', () => {
    const radius = 18.5;
    const sphere = sphereLabelmap([0, 0, 0], 2 * radius);
    const found = [1, 2, 3, 4].map((seed) =>
      measureResolution(spect({ radius, fwhmMm: 10, noise: 0.08, seed }), sphere, 1),
    );
    found.forEach(({ fwhmMm, uncertaintyMm }) => {
      expect(uncertaintyMm).toBeLessThan(1.5);
      expect(Math.abs(fwhmMm - 10)).toBeLessThan(3 * uncertaintyMm);
    });
    const { fwhmMm, uncertaintyMm } = combineResolutions(found);
    expect(uncertaintyMm).toBeLessThan(0.6);
    expect(Math.abs(fwhmMm - 10)).toBeLessThan(2.5 * uncertaintyMm);
  });

  it('refuses what the image does not show', () => {
    const image = spect({ radius: 18.5, fwhmMm: 10 });
    const sphere = (centre: Vec3) => sphereLabelmap(centre, 37);
    const empty = { ...image, data: new Float32Array(image.data.length).fill(3) };
    expect(refusal(() => measureResolution(image, sphere([0, 0, 0]), 2))).toBe('NO_KIDNEY_ROI');
    expect(refusal(() => measureResolution(image, sphere([900, 0, 0]), 1))).toBe(
      'ACTIVITY_INVALID',
    );
    expect(refusal(() => measureResolution(image, sphere([30, 0, 0]), 1))).toBe('ACTIVITY_INVALID');
    expect(refusal(() => measureResolution(empty, sphere([0, 0, 0]), 1))).toBe('ACTIVITY_INVALID');
  });
});

describe('combineResolutions', () => {
  it('has the spread of what it combines', () => {
    const one = { concentration: 1, background: 0, shiftMm: [0, 0, 0] as Vec3, residual: 0 };
    const apart = [8, 10].map((fwhmMm) => ({ ...one, fwhmMm, uncertaintyMm: 0.1 }));
    expect(combineResolutions(apart)).toEqual({ fwhmMm: 9, uncertaintyMm: 1 });
    expect(combineResolutions(apart.slice(0, 1))).toEqual({ fwhmMm: 8, uncertaintyMm: 0.1 });
  });
});
