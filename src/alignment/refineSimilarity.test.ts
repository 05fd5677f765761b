import { testMaps } from '../../tests/helpers/testMaps';
import { anatomySamples } from './anatomySamples';
import { refineSimilarity } from './refineSimilarity';
import { rotateBy } from '../volume';
import type { Similarity } from './similarity';
import type { Vec3 } from '../volume/types';

/** Smooth blobs that have no symmetry, in the frame of a body whose middle is the origin, mm. */
const blobs = [
  [0, 20, -40, 14],
  [0, 24, 30, 16],
  [45, -10, 20, 18],
  [-50, -5, -10, 15],
  [20, -40, 50, 14],
  [-20, 35, 55, 12],
];
function bone(x: number, y: number, z: number): number {
  return blobs.reduce(
    (sum, [a, b, c, width]) =>
      sum + 0.6 * Math.exp(-((x - a) ** 2 + (y - b) ** 2 + (z - c) ** 2) / (2 * width * width)),
    0,
  );
}

const upright = [1, 0, 0, 0, 1, 0, 0, 0, 1];
const truth: Similarity = {
  rotation: rotateBy(upright, [0.1, -0.08, 0.12]),
  scale: 1.06,
  translation: [128, 117, 122],
};
const reference = testMaps([21, 19, 21], (i, j, k) => ({
  bone: bone(10 * i - 100, 10 * j - 90, 10 * k - 100),
}));
reference.geometry.imagePositionPatient = [-100, -90, -100];
const patient = testMaps([26, 24, 25], (i, j, k) => {
  const { rotation: r, scale, translation: t } = truth;
  const d = [10 * i - t[0], 10 * j - t[1], 10 * k - t[2]].map((v) => v / scale);
  const [x, y, z] = [0, 1, 2].map((a) => r[a] * d[0] + r[3 + a] * d[1] + r[6 + a] * d[2]);
  return { bone: bone(x, y, z) };
});
const options = { iterations: 30, lungWeight: 0, settledMm: 0.01 };
const start: Similarity = { rotation: upright, scale: 1, translation: [120, 122, 115] };

function expectTruth(found: Similarity, withinMm: number): void {
  found.translation.forEach((v, axis) =>
    expect(Math.abs(v - truth.translation[axis])).toBeLessThan(withinMm),
  );
  // The soft limits pull a little towards an upright patient of usual size.
  found.rotation.forEach((v, n) => expect(Math.abs(v - truth.rotation[n])).toBeLessThan(0.05));
  expect(Math.abs(found.scale - truth.scale)).toBeLessThan(0.07);
}

describe('refineSimilarity', () => {
  const samples = anatomySamples(reference);

  it('finds pose and size of a patient from nearby', () => {
    expectTruth(refineSimilarity(patient, samples, start, options), 1);
  });

  it('is not pulled away by something dense that the reference does not have', () => {
    const disturbed = { ...patient, bone: Float32Array.from(patient.bone) };
    const [nx, ny] = patient.geometry.dimensions;
    for (let k = 4; k < 12; k++) {
      for (let j = 14; j < 18; j++) {
        for (let i = 4; i < 9; i++) {
          disturbed.bone[i + nx * (j + ny * k)] = 1;
        }
      }
    }
    expectTruth(refineSimilarity(disturbed, samples, start, options), 4);
  });

  it('comes far in a few steps, since steps that go the same way are stretched', () => {
    const far = { ...start, translation: [108, 130, 105] as Vec3 };
    const found = refineSimilarity(patient, samples, far, { ...options, iterations: 3 });
    // Without stretching it is still 14 mm away.
    expectTruth(found, 6);
  });

  it('stops where it comes near a place that is known', () => {
    const onlyOneStep = refineSimilarity(patient, samples, start, { ...options, iterations: 1 });
    const known = [{ ...start, translation: onlyOneStep.translation }];
    expect(onlyOneStep).not.toEqual(start);
    expect(refineSimilarity(patient, samples, start, { ...options, known })).toEqual(onlyOneStep);
    const elsewhere = [{ ...start, translation: [5000, 0, 0] as Vec3 }];
    const found = refineSimilarity(patient, samples, start, { ...options, known: elsewhere });
    expect(found).toEqual(refineSimilarity(patient, samples, start, options));
  });

  it('stays where nothing of the reference lies in the scan', () => {
    const outside = { ...start, translation: [5000, 0, 0] as Vec3 };
    const found = refineSimilarity(patient, samples, outside, options);
    expect(found.translation.every(Number.isFinite)).toBe(true);
  });
});
